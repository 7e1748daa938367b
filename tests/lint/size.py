#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""How long functions and files may grow. In a function, lines of comment and empty lines are free."""

import re

from tree import Report, files, name, read, without_comments

LONGEST_FUNCTION = 80
LONGEST_FILE = 1000
NAME = re.compile(r'^([A-Za-z_]\w*) \(')


def functions(lines):
    """(name, first line, lines of code) of each definition, from its name to its closing brace."""
    begin = None
    for number, line in enumerate(lines):
        match = NAME.match(line)
        if match is not None:
            begin = (match[1], number)
        elif line == '}' and begin is not None:
            code = [line for line in lines[begin[1]:number + 1] if line.strip()]
            yield begin[0], begin[1] + 1, len(code)
            begin = None
        elif line.startswith('};') or line.endswith(';') and begin is not None and line[:1] != ' ':
            begin = None


def main():
    long_functions, long_files = [], []
    for path in files('src', 'tests', suffixes={'.c', '.h'}):
        text = read(path)
        lines = text.splitlines()
        if len(lines) > LONGEST_FILE:
            long_files.append(f'{name(path)}: {len(lines)} lines')
        long_functions += [f'{name(path)}:{line}: {function} has {length} lines'
                           for function, line, length in functions(without_comments(text).splitlines())
                           if length > LONGEST_FUNCTION]
    report = Report()
    report.rule(f'no function over {LONGEST_FUNCTION} lines', long_functions)
    report.rule(f'no file over {LONGEST_FILE} lines', long_files)
    report.end()


if __name__ == '__main__':
    main()
