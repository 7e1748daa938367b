#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The pages of help: what our own reader can show, links that lead somewhere, keys and words that exist."""

import pathlib
import re
import subprocess
import tempfile
import xml.etree.ElementTree as ElementTree

from tree import TOP, Report, files, read, without_comments

HELP = TOP / 'data' / 'help'
SPACE = '{http://projectmallard.org/1.0/}'
# What src/ui/help can show.
ELEMENTS = {'page', 'info', 'desc', 'title', 'p', 'list', 'steps', 'item', 'section', 'link', 'gui', 'key',
            'keyseq', 'em', 'file', 'note'}
# How the words on keys are called among the shortcuts.
KEYS = {'Ctrl': '<Control>', 'Shift': '<Shift>', 'Alt': '<Alt>', 'Space': 'space', '←': 'Left', '→': 'Right',
        'Esc': 'Escape', 'Enter': 'Return', 'Page Up': 'Page_Up', 'Page Down': 'Page_Down', '[': 'bracketleft',
        ']': 'bracketright', '?': 'question', '.': 'period', '@': 'at'}
MODIFIERS = {'<Control>', '<Shift>', '<Alt>'}
# A shortcut stands behind its title, or has a name of its own.
SHORTCUT = re.compile(r'(?:(?:N_ ?\("[^"]*"\)|NULL),|_KEY)\s+"([^"]+)"')
IN_UI = re.compile(r'translatable="yes"[^>]*>([^<]*)<')
IN_C = re.compile(r'(?<!\w)(?:N?_ ?\(|g_menu_item_new \(_\()((?:\s*"(?:\\.|[^"\\])*")+)')
ENTRY = re.compile(r'^(msgid|msgid_plural|msgstr(?:\[\d\])?) ((?:"(?:\\.|[^"\\])*"\s*)+)', re.MULTILINE)


def pages():
    return {path.stem: ElementTree.parse(path).getroot() for path in sorted((HELP / 'C').glob('*.page'))}


def tag(element):
    return element.tag.removeprefix(SPACE)


def words(element):
    return ' '.join(''.join(element.itertext()).split())


def elements(found):
    for name, root in found.items():
        for element in root.iter():
            if tag(element) not in ELEMENTS:
                yield f'{name}: <{tag(element)}>'


def order(found):
    """A section ends with the next one or with the page: nothing can come after it."""
    for name, root in found.items():
        tags = [tag(child) for child in root]
        if 'section' in tags and set(tags[tags.index('section'):]) != {'section'}:
            yield f'{name}: something stands between sections or behind them'


def links(found):
    names = set(found)
    for name, root in found.items():
        names.update(f'{name}#{section.get("id")}' for section in root.iter(f'{SPACE}section'))
    for name, root in found.items():
        if root.get('id') != name:
            yield f'{name} calls itself {root.get("id")}'
        for link in root.iter(f'{SPACE}link'):
            if link.get('xref') not in names:
                yield f'{name} leads to {link.get("xref")}'
            if link.get('type') != 'guide' and not words(link):
                yield f'{name}: a link to {link.get("xref")} has no words'
        if name != 'index' and not any(link.get('type') == 'guide' for link in root.iter(f'{SPACE}link')):
            yield f'{name} is not in the index'


def shortcuts():
    """All keys that are bound, as the tables of the program have them."""
    found = set()
    for path in files('src/ui', suffixes={'.c'}):
        for match in SHORTCUT.finditer(without_comments(read(path))):
            for key in match[1].split():
                first, dots, last = key.partition('...')
                found.update(map(str, range(int(first), int(last) + 1)) if dots else [first])
    return {key.lower() for key in found}


def accelerator(element):
    parts = [words(key) for key in ([element] if tag(element) == 'key' else element)]
    return ''.join(KEYS.get(part, part) for part in parts)


def keys(found):
    bound = shortcuts()
    if len(bound) < 50:
        yield f'only {len(bound)} shortcuts are found in the program'
    for name, root in found.items():
        parents = {child: parent for parent in root.iter() for child in parent}
        for element in root.iter():
            alone = tag(element) == 'key' and tag(parents[element]) != 'keyseq'
            if not alone and tag(element) != 'keyseq':
                continue
            key = accelerator(element)
            if key not in MODIFIERS and key.lower() not in bound:
                yield f'{name}: nothing is done by {key}'


def plain(label):
    return label.replace('_', '').strip()


def unquote(literals):
    return ''.join(re.findall(r'"((?:\\.|[^"\\])*)"', literals)).replace('\\"', '"').replace('\\\\', '\\')


def labels():
    found = set()
    for path in files('src/ui', suffixes={'.ui', '.c'}):
        text = read(path)
        if path.suffix == '.ui':
            found.update(map(plain, IN_UI.findall(text)))
        else:
            found.update(plain(unquote(match)) for match in IN_C.findall(without_comments(text)))
    return found


def entries(path):
    """The messages of a catalogue, with what they are in its language."""
    found, message = {}, None
    for kind, literals in ENTRY.findall(read(path)):
        if kind == 'msgid':
            message = unquote(literals)
        elif message:
            found.setdefault(message, []).append(unquote(literals))
    return found


def named(texts, known):
    for text in texts:
        for label in re.findall(r'<gui>(.*?)</gui>', text):
            if label not in known:
                yield f'nothing is called “{label}”'


def listed(found):
    for where in (TOP / 'src' / 'ui' / 'plenary-help.gresource.xml', HELP / 'meson.build'):
        for name in found:
            if f'{name}.page' not in read(where):
                yield f'{name} is missing in {where.relative_to(TOP)}'


def template(folder):
    """The messages of the pages, as translators get them."""
    path = pathlib.Path(folder, 'help.pot')
    sources = sorted(str(path) for path in (HELP / 'C').glob('*.page'))
    subprocess.run(['itstool', '-o', path, *sources], check=True, capture_output=True)
    return {message for message in entries(path) if message != 'translator-credits'}


def translated(language, wanted):
    have = entries(HELP / language / f'{language}.po')
    for message in sorted(wanted):
        if not any(have.get(message, [])):
            yield f'not translated: {message}'
    for message, said in have.items():
        tags = [sorted(re.findall(r'</?\w+[^>]*>', text)) for text in [message, *said] if text]
        if any(other != tags[0] for other in tags):
            yield f'other marks than in the original: {message}'


def main():
    found = pages()
    originals = [read(path) for path in (HELP / 'C').glob('*.page')]
    report = Report()
    report.rule('there is help', [] if 'index' in found else ['data/help/C has no index'])
    report.rule('our reader can show every page', elements(found))
    report.rule('what follows a section is a section', order(found))
    report.rule('every link leads somewhere, and the index everywhere', links(found))
    report.rule('every page is installed and built in', listed(found))
    report.rule('every key exists', keys(found))
    report.rule('every button and menu is called so', named(originals, labels()))
    with tempfile.TemporaryDirectory() as folder:
        wanted = template(folder)
    for language in read(HELP / 'LINGUAS').split():
        own = entries(HELP / language / f'{language}.po')
        shown = {plain(text) for said in entries(TOP / 'po' / f'{language}.po').values() for text in said}
        report.rule(f'{language} is whole', translated(language, wanted))
        report.rule(f'{language} calls buttons and menus as they are called',
                    named([text for said in own.values() for text in said], shown))
    report.end()


if __name__ == '__main__':
    main()
