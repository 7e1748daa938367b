#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The catalogue of messages builds, and every translation of it is sound."""

import pathlib
import subprocess
import tempfile

from potfiles import listed
from tree import TOP, Report, read

KEYWORDS = ('_', 'N_', 'C_:1c,2', 'NC_:1c,2', 'Q_:1g', 'gettext', 'ngettext:1,2')


def run(*command):
    """What a program complained about, line by line; nothing when it was content."""
    done = subprocess.run(command, cwd=TOP, capture_output=True, text=True)
    words = [line for line in done.stderr.splitlines() if line.strip()]
    if done.returncode == 0:
        words = [line for line in words if 'warning' in line]
    return words if words or done.returncode == 0 else [f'{command[0]} ended with {done.returncode}']


def untranslated(path, template):
    """The messages of the template that a translation lacks."""
    merged = subprocess.run(['msgmerge', '--quiet', '--no-fuzzy-matching', path, template],
                            check=True, capture_output=True).stdout
    lacking = subprocess.run(['msgattrib', '--untranslated', '--no-obsolete', '--no-wrap'], input=merged,
                             check=True, capture_output=True).stdout.decode()
    return [line for line in lacking.split('\n') if line.startswith('msgid') and line != 'msgid ""']


def main():
    report = Report()
    with tempfile.TemporaryDirectory() as folder:
        template = pathlib.Path(folder, 'plenary.pot')
        english = pathlib.Path(folder, 'en.po')
        report.rule('messages are extracted', run(
            'xgettext', '--from-code=UTF-8', '--add-comments=Translators', '--package-name=plenary',
            '--check=ellipsis-unicode', '--check=bullet-unicode', '--sentence-end=single-space',
            '--check=space-ellipsis', *(f'--keyword={keyword}' for keyword in KEYWORDS),
            f'--output={template}', *listed()))
        report.rule('the template makes a catalogue', run('msgen', '--lang=en', '-o', english, template))
        report.rule('the catalogue compiles', run(
            'msgfmt', '--check-format', '--check-domain', '-o', '/dev/null', english))
        for language in read(TOP / 'po' / 'LINGUAS').split('\n'):
            if not language or language.startswith('#'):
                continue
            path = TOP / 'po' / f'{language}.po'
            report.rule(f'{language} compiles',
                        run('msgfmt', '-c', '--check-accelerators=_', '-o', '/dev/null', path))
            report.rule(f'{language} is whole', untranslated(path, template))
    report.end()


if __name__ == '__main__':
    main()
