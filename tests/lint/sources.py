#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""How a source file begins, and that what a header offers is described."""

import re

from tree import Report, all_text_files, files, name, read, without_strings

SPDX = 'SPDX-License-Identifier: '
C_FIRST_LINE = '/* SPDX-License-Identifier: GPL-3.0-or-later */'
PROTOTYPE = re.compile(r'\b(plenary_\w+) \([^;{]*\)[^;{]*;')
MADE_BY_MACROS = ('_get_type', '_quark')
INCLUDE = re.compile(r'^#include ([<"][^>"]+[>"])', re.MULTILINE)
MACRO = re.compile(r'^\s*#.*?(?:\\\n.*?)*$|^[A-Z_]+ ?\([^)]*\)$', re.MULTILINE)


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


def offered(text):
    """The functions a header declares."""
    text = MACRO.sub('', without_strings(text))
    text = re.sub(r'typedef[^;]*;', '', text)
    return PROTOTYPE.findall(text)


def described(function, text, private):
    """Whether the definition in this source stands directly below its gi-docgen comment, or, when
    only its own files may call it, below any. None when it is not defined here."""
    definition = re.search(rf'^{function} \(', text, re.MULTILINE)
    if definition is None:
        return None
    above = text[:text.rfind('\n', 0, definition.start() - 1) + 1]
    if private:
        return above.endswith('*/\n')
    comment = above[above.rfind('/**'):] if '/**' in above else ''
    return comment.rstrip().endswith('*/') and comment.count('*/') == 1 \
        and re.match(rf'/\*\*\n \* {function}:', comment) is not None


def descriptions():
    sources = {path: read(path) for path in files('src', suffixes={'.c'})}
    for header in files('src', suffixes={'.h'}):
        for function in offered(read(header)):
            if function.endswith(MADE_BY_MACROS):
                continue
            answers = [answer for text in sources.values()
                       if (answer := described(function, text, header.stem.endswith('-private'))) is not None]
            if not answers:
                yield f'{name(header)}: {function} is declared, but defined nowhere'
            elif not any(answers):
                yield f'{name(header)}: {function} has no description above its definition'


def main():
    report = Report()
    report.rule('every file says its licence', licences())
    report.rule('headers are guarded', guards())
    report.rule('a file includes its own header first', own_header_first())
    report.rule('what a header offers is described', descriptions())
    report.end()


if __name__ == '__main__':
    main()
