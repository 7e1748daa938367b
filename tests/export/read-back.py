#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads exports of a hostile lesson with parsers that are not ours, and finds the words whole and
nothing made of them. The argument is the program that writes the exports; prints TAP."""

import csv
import html.parser
import io
import pathlib
import re
import subprocess
import sys
import tempfile

from checks import Checks

# What write-exports.c puts everywhere, without the control characters, which no format may hold.
HOSTILE = ('=cmd</p></dd></style></script><script>alert(1)</script><img src=x onerror=alert(2)> '
           '" \' & &amp; `code` ](javascript:alert(3)) **bold** | --> ]]> {#id} $x$ \\  '
           '\u202e \U0001f469\u200d\U0001f3eb درس')
MEANS = '# one\n\n- two\n1. three\n===\n\n\t<b>four\n> five'

VOID = {'meta', 'br'}
KNOWN = VOID | {'html', 'head', 'title', 'style', 'body', 'main', 'header', 'section', 'article', 'h1',
                'h2', 'h3', 'p', 'ul', 'li', 'dl', 'dt', 'dd', 'span', 'bdi', 'svg', 'path'}
ATTRIBUTES = {'lang', 'dir', 'charset', 'http-equiv', 'content', 'name', 'class', 'viewbox', 'role',
              'aria-label', 'fill-rule', 'd'}


class Page(html.parser.HTMLParser):
    """Checks that tags are ours and nest, and keeps the text of each element."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.open, self.wrong, self.texts = [], [], []

    def handle_starttag(self, tag, attrs):
        if tag not in KNOWN:
            self.wrong.append(f'<{tag}>')
        self.wrong += [f'<{tag} {name}>' for name, _ in attrs if name not in ATTRIBUTES]
        if tag == 'br':
            self.handle_data('\n')
        if tag not in VOID:
            self.open.append((tag, []))

    def handle_startendtag(self, tag, attrs):
        self.handle_starttag(tag, attrs)
        self.handle_endtag(tag)

    def handle_endtag(self, tag):
        if not self.open or self.open[-1][0] != tag:
            self.wrong.append(f'</{tag}>')
            return
        name, parts = self.open.pop()
        self.texts.append((name, ''.join(parts)))

    def handle_data(self, data):
        for _, parts in self.open:
            parts.append(data)

    def handle_comment(self, data):
        self.wrong.append(f'<!--{data}-->')

    def unknown_decl(self, data):
        self.wrong.append(f'<![{data}')

    def of(self, tag):
        return [text for name, text in self.texts if name == tag]


def check_html(checks, text):
    page = Page()
    page.feed(text)
    page.close()
    checks.equal('html: nothing but our own elements', (page.wrong, page.open), ([], []))
    checks.equal('html: title', (page.of('title'), page.of('h1')), ([HOSTILE], [HOSTILE]))
    checks.equal('html: headings', page.of('h2'), ['Goal', '3 moments', 'Looking back'])
    checks.equal('html: goals, class, subject', page.of('bdi'), ['14 November 2024'] + [HOSTILE] * 6)
    checks.equal('html: parts', page.of('dt'), ['I saw', 'I think it means', 'Next time'] * 3)
    words = [part.rstrip('\n') for part in page.of('dd')]
    means = MEANS.replace('\n\n', '\n')
    checks.equal('html: notes', words, [HOSTILE, means, HOSTILE + '\n' + HOSTILE] * 3)
    checks.equal('html: question', page.of('h3')[3:], [HOSTILE])
    checks.equal('html: asks for nothing', re.findall(r'url|@import|https?:', page.of('style')[0]), [])
    checks.equal('html: no control characters', re.findall(r'[\x00-\x08\x0b-\x1f\x7f]', text), [])


def check_csv(checks, data):
    checks.equal('csv: rows end with CR LF', data[-2:] + bytes([data.count(b'\r\n')]), b'\r\n\x04')
    rows = list(csv.reader(io.StringIO(data.decode('utf-8'), newline=''), strict=True))
    checks.equal('csv: as many columns in each row', [len(row) for row in rows], [16] * 4)
    guarded = "'" + HOSTILE
    row = [guarded, '2024-11-14', guarded, guarded, '0:42:41', '0:42:31', '0:43:01',
           '2561.000', '2551.000', '2581.000', guarded, '', '',
           guarded, MEANS, guarded + '\n' + HOSTILE]
    for number in range(1, 4):
        checks.equal(f'csv: row {number}', rows[number], row)


def unescape(line):
    line = re.sub(r'\\([!-/:-@\[-`{-~])', r'\1', line)
    for entity, character in (('&lt;', '<'), ('&gt;', '>'), ('&amp;', '&')):
        line = line.replace(entity, character)
    return line.replace('\u2068', '').replace('\u2069', '')


def check_markdown(checks, text):
    lines = text.split('\n')
    headings = [unescape(line) for line in lines if re.match(r' {0,3}#', line)]
    moment = f'### 42:41 · ● {HOSTILE}'
    checks.equal('markdown: headings', headings, [
        f'# {HOSTILE}', '## Goal', '## 3 moments', moment, moment, moment, '## Looking back',
        f'### {HOSTILE}'])
    checks.equal('markdown: one list', [unescape(line) for line in lines if re.match(
        r' {0,3}([-+*]|\d+[.)])\s', line)], [f'- ● {HOSTILE}'])
    checks.equal('markdown: nothing underlined, fenced, quoted, indented', [
        line for line in lines if re.match(r' {0,3}([-=_*]{2,}\s*$|```|~~~|>|\||:)|\t| {4}', line)], [])
    body = re.sub(r'\\[!-/:-@\[-`{-~]', '', text)
    checks.equal('markdown: no mark-up but our own', sorted(set(re.findall(r'\*\*.*?\*\*', body))),
                 ['**I saw**', '**I think it means**', '**Next time**'])
    checks.equal('markdown: no HTML, links or code', re.findall(r'[<>`\[\]{}|$]', body), [])
    checks.equal('markdown: the note', unescape(MEANS).replace('\t', '') in unescape(
        text.replace('  \n', '\n')), True)


def check_text(checks, text):
    checks.equal('text: the title', text.split('\n', 1)[0], HOSTILE)
    checks.equal('text: everything is there', text.count(HOSTILE), 1 + 2 + 1 + 3 * 4 + 2)
    checks.equal('text: the note', text.count(MEANS), 3)


def main():
    checks = Checks()
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([sys.argv[1], folder], check=True)
        folder = pathlib.Path(folder)
        check_html(checks, (folder / 'export.html').read_text(encoding='utf-8'))
        check_csv(checks, (folder / 'export.csv').read_bytes())
        check_markdown(checks, (folder / 'export.md').read_text(encoding='utf-8'))
        check_text(checks, (folder / 'export.txt').read_text(encoding='utf-8'))
    return checks.end()


if __name__ == '__main__':
    sys.exit(main())
