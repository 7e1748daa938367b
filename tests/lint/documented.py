#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The description of each function that a header offers names all its parameters and its answer."""

import re

from tree import Report, files, name, read, without_strings

MACRO = re.compile(r'^[ \t]*#.*?(?:\\\n.*?)*$|^[A-Z_]+ ?\([^)]*\)$', re.MULTILINE)
PROTOTYPE = re.compile(r'(?:^|(?<=[;{}\n]))\s*((?:const )?\w[\w *]*?[ *]+?)(plenary_\w+) \(([^;{]*?)\)[^;{()]*'
                       r'(?:G_GNUC_\w+(?: \([^)]*\))?)?\s*;', re.MULTILINE)
MADE_BY_MACROS = ('_get_type', '_quark')
# What is handed on to a callback; GIO's own functions say it in one way, and that is enough.
HANDED_ON = {'user_data'}


def prototypes(text):
    """(function, what it returns, names of its parameters) for each that a header declares."""
    text = MACRO.sub('', without_strings(text))
    text = re.sub(r'typedef[^;{]*(?:\{[^}]*\}[^;]*)?;', '', text)
    for kind, function, parameters in PROTOTYPE.findall(text):
        names = [re.sub(r'\W*$', '', re.sub(r'\[\w*\]', '', parameter)).split('*')[-1].split()[-1]
                 for parameter in parameters.split(',') if parameter.strip() not in ('', 'void')]
        yield function, ' '.join(kind.replace('static', '').split()), names


def comment_above(function, text):
    """The gi-docgen comment directly above a definition, without its stars; None if there is none."""
    definition = re.search(rf'^{function} \(', text, re.MULTILINE)
    if definition is None:
        return None
    above = text[:text.rfind('\n', 0, definition.start() - 1) + 1]
    begin = above.rfind('/**')
    if begin < 0 or not above.rstrip().endswith('*/') or above.count('*/', begin) != 1:
        return None
    lines = [re.sub(r'^ ?\* ?', '', line) for line in above[begin + 3:].rstrip()[:-2].split('\n')]
    return '\n'.join(lines).strip()


def missing(function, kind, parameters, comment):
    """What the description does not say, one at a time."""
    if not re.match(rf'{function}:', comment):
        return ['is described under another name']
    told = re.findall(r'^@(\w+):', comment, re.MULTILINE)
    found = [f'@{parameter} is not described' for parameter in parameters
             if parameter not in told and parameter not in HANDED_ON]
    found += [f'@{parameter} is described, but not there' for parameter in told if parameter not in parameters]
    found += ['parameters are in another order'] * (not found and told != [p for p in parameters if p in told])
    answers = re.search(r'^Returns:', comment, re.MULTILINE) is not None
    if kind != 'void' and not answers:
        found.append('what it returns is not described')
    if kind == 'void' and answers:
        found.append('it returns nothing, whatever is said')
    if '*' in kind + ' ' and answers and 'char' in kind and '(transfer' not in comment:
        found.append('who owns what it returns is not said')
    body = re.sub(r'^(?:\w+:|@\w+:).*(?:\n(?:  .+))*', '', comment, flags=re.MULTILINE)
    if not re.search(r'\w', body.split('Returns:')[0]):
        found.append('what it does is not described')
    return found


def findings(layer):
    sources = [read(path) for path in files(f'src/{layer}', suffixes={'.c'})]
    for header in files(f'src/{layer}', suffixes={'.h'}):
        for function, kind, parameters in prototypes(read(header)):
            if function.endswith(MADE_BY_MACROS):
                continue
            comments = [comment for text in sources if (comment := comment_above(function, text)) is not None]
            if not comments:
                yield f'{name(header)}: {function} has no description above its definition'
                continue
            for what in missing(function, kind, parameters, comments[0]):
                yield f'{name(header)}: {function}: {what}'


def main():
    report = Report()
    for layer in ('core', 'store', 'media', 'export', 'helper', 'ui'):
        report.rule(f'what {layer} offers is described in full', findings(layer))
    report.end()


if __name__ == '__main__':
    main()
