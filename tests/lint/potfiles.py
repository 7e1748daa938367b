#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""po/POTFILES.in names every file with words for people, and only those.

    tests/lint/potfiles.py --write

writes the list anew.
"""

import re
import sys

from tree import TOP, Report, files, name, read, without_strings

LIST = TOP / 'po' / 'POTFILES.in'
IN_C = re.compile(r'(?<!\w)(_|N_|C_|NC_|Q_|gettext|ngettext|dpgettext2?) ?\(')
IN_XML = re.compile(r'translatable="(yes|true|1)"')
DATA = ('.desktop.in', '.metainfo.xml.in', '.gschema.xml')


def wanted():
    found = [path for path in files('data') if path.name.endswith(DATA)]
    for path in files('src', suffixes={'.c', '.h', '.ui'}):
        if path.suffix == '.ui':
            has_words = IN_XML.search(read(path))
        else:
            has_words = IN_C.search(without_strings(read(path)))
        if has_words:
            found.append(path)
    return sorted(map(name, found))


def listed():
    return [line for line in read(LIST).splitlines() if line and not line.startswith('#')]


def main():
    if sys.argv[1:] == ['--write']:
        LIST.write_text(''.join(f'{path}\n' for path in wanted()), encoding='utf-8')
        return
    have, want = listed(), wanted()
    report = Report()
    report.rule('every file with words is listed',
                [f'{path} is missing; tests/lint/potfiles.py --write adds it'
                 for path in want if path not in have])
    report.rule('no file is listed without need',
                [f'{path} has no words, or is gone' for path in have if path not in want])
    report.rule('the list is sorted', [] if have == sorted(have) else ['po/POTFILES.in'])
    report.end()


if __name__ == '__main__':
    main()
