#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""How a source file begins."""

import re

from tree import Report, all_text_files, files, name, read

SPDX = 'SPDX-License-Identifier: '
C_FIRST_LINE = '/* SPDX-License-Identifier: GPL-3.0-or-later */'
INCLUDE = re.compile(r'^#include ([<"][^>"]+[>"])', re.MULTILINE)


def licences():
    for path in files('src', 'tests', suffixes={'.c', '.h'}):
        if read(path).split('\n', 1)[0] != C_FIRST_LINE:
            yield f'{name(path)}: the first line is not {C_FIRST_LINE}'
    for path in all_text_files():
        script = path.suffix in ('.py', '.sh') or read(path).startswith('#!')
        if (script or path.suffix in ('.ui', '.css', '.svg', '.xml', '.sql')) \
                and SPDX not in '\n'.join(read(path).splitlines()[:5]):
            yield f'{name(path)}: no {SPDX.strip()} line at the top'


def guards():
    for path in files('src', 'tests', suffixes={'.h'}):
        if '\n#pragma once\n' not in read(path):
            yield f'{name(path)}: no #pragma once'


def own_header_first():
    for path in files('src', suffixes={'.c'}):
        if not path.with_suffix('.h').exists():
            continue
        includes = [include for include in INCLUDE.findall(read(path)) if include != '"config.h"']
        own = [f'"{path.stem}.h"', f'"{path.stem}-private.h"']
        if includes[:1] != own[:1] and includes[:1] != own[1:]:
            yield f'{name(path)}: {own[0]} is not the first include'


def main():
    report = Report()
    report.rule('every file says its licence', licences())
    report.rule('headers are guarded', guards())
    report.rule('a file includes its own header first', own_header_first())
    report.end()


if __name__ == '__main__':
    main()
