# SPDX-License-Identifier: GPL-3.0-or-later
"""What the lint tests share: the files of the source tree, and how a finding is told."""

import pathlib
import re
import sys

TOP = pathlib.Path(__file__).resolve().parent.parent.parent
LAYERS = ('core', 'store', 'media', 'export', 'helper', 'ui')
TEXT = {'.c', '.h', '.ui', '.xml', '.css', '.py', '.sh', '.sql', '.svg', '.in', '.json', '.md',
        '.build', '.options', '.supp', '.txt', ''}

COMMENT = re.compile(r'/\*.*?\*/|//[^\n]*|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])+\'', re.DOTALL)


def files(*tops, suffixes=None):
    """The files below these folders of the tree, in a fixed order."""
    found = []
    for top in tops:
        found += [path for path in (TOP / top).rglob('*')
                  if path.is_file() and '__pycache__' not in path.parts
                  and (suffixes is None or path.suffix in suffixes)]
    return sorted(found)


def all_text_files():
    """Every file of the project that people read or edit."""
    found = [path for path in TOP.iterdir() if path.is_file() and path.suffix in TEXT]
    return sorted(found) + files('.ci', 'build-aux', 'data', 'flatpak', 'po', 'src', 'tests',
                                 suffixes=TEXT)


def name(path):
    return str(path.relative_to(TOP))


def read(path):
    return path.read_text(encoding='utf-8')


def blank(match):
    return re.sub(r'[^\n]', ' ', match[0])


def without_comments(text):
    """C source whose comments are blanked; strings stay, and so do the line numbers."""
    return COMMENT.sub(lambda match: match[0] if match[0][0] in '"\'' else blank(match), text)


def without_strings(text):
    """C source whose comments and strings are blanked."""
    return COMMENT.sub(blank, text)


def line_of(text, place):
    return text.count('\n', 0, place) + 1


class Report:
    """Collects findings rule by rule and prints them as TAP."""

    def __init__(self):
        self.count = 0
        self.failed = 0

    def rule(self, title, findings):
        """One rule held, or did not: findings are lines for a person to act on."""
        findings = list(findings)
        self.count += 1
        self.failed += bool(findings)
        print(f'{"not " if findings else ""}ok {self.count} - {title}')
        for finding in findings:
            print(f'# {finding}')

    def end(self):
        print(f'1..{self.count}')
        sys.exit(1 if self.failed else 0)
