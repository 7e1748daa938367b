#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Counts what meson's test logs say, and judges the skips.

A test that speaks TAP counts with each of its points, any other as one. A skip has to stand in the
list of known skips, with its reason; one that does not is a failure. The last line printed is
"N passed, N failed", with ", N skipped" if there were any.
"""

import argparse
import json
import pathlib
import re
import sys

POINT = re.compile(r'^(?P<indent>\s*)(?P<not>not )?ok\b\s*(?P<number>\d+)?\s*(?:- )?(?P<name>[^#]*)'
                   r'(?:#\s*(?P<directive>SKIP)\b\s*(?P<reason>.*))?$', re.IGNORECASE)
PLAN = re.compile(r'^1\.\.\d+')


def points(output):
    """The test points of a TAP stream: (name, outcome, words). None when it is not TAP."""
    lines = output.splitlines()
    if not any(PLAN.match(line) for line in lines):
        return None
    found = []
    for line in lines:
        match = POINT.match(line)
        if match is None or match['indent']:
            continue
        if match['directive']:
            outcome = 'skip'
        elif match['not']:
            outcome = 'fail'
        else:
            outcome = 'pass'
        name = match['name'].strip() or match['number'] or '?'
        found.append((name, outcome, (match['reason'] or '').strip()))
    return found


def outcomes(test):
    """All outcomes of one entry of a log."""
    result = test['result']
    if result in ('SKIP', 'EXPECTEDFAIL'):
        return [('', 'skip' if result == 'SKIP' else 'pass', (test.get('stdout') or '').strip().split('\n')[0])]
    found = points(test.get('stdout') or '')
    if not found:
        return [('', 'pass' if result == 'OK' else 'fail', result)]
    if result != 'OK' and not any(outcome == 'fail' for _, outcome, _ in found):
        # It died, hung or ended with an error after its points: that is a failure too.
        found.append(('', 'fail', result))
    return found


def read_logs(folder, suite):
    """The entries of a suite's log. meson adds the name of a wrapper to the name of the log."""
    paths = [folder / f'testlog-{suite}.json', *folder.glob(f'testlog-{suite}-*.json')]
    return [json.loads(line) for path in paths if path.exists()
            for line in path.read_text(encoding='utf-8').splitlines() if line.strip()]


def read_skips(path):
    """The known skips: a name and a reason, parted by a tab."""
    if not path.exists():
        return {}
    known = {}
    for number, line in enumerate(path.read_text(encoding='utf-8').splitlines(), 1):
        if not line.strip() or line.startswith('#'):
            continue
        name, tab, reason = line.partition('\t')
        if not tab or not reason.strip():
            sys.exit(f'{path}:{number}: a skip needs a name, a tab and a reason')
        known[name.strip()] = reason.strip()
    return known


def short_name(name):
    """meson's "project:suite / test" without the project."""
    return name.split(':', 1)[-1].replace(' / ', '/')


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument('--skips', type=pathlib.Path, required=True)
    parser.add_argument('--logs', type=pathlib.Path, required=True)
    parser.add_argument('suites', nargs='+')
    options = parser.parse_args()

    known = read_skips(options.skips)
    passed, skipped, failures = 0, 0, []
    for suite in options.suites:
        tests = read_logs(options.logs, suite)
        if not tests:
            failures.append((suite, 'no test ran in this suite'))
        for test in tests:
            for point, outcome, words in outcomes(test):
                name = '/'.join(part for part in (short_name(test['name']), point.strip('/')) if part)
                if outcome == 'pass':
                    passed += 1
                elif outcome == 'fail':
                    failures.append((name, words))
                elif name in known:
                    skipped += 1
                    print(f'skipped: {name}: {known[name]}')
                else:
                    failures.append((name, f'skipped, but not listed in {options.skips}: {words}'))

    for name, words in failures:
        print(f'failed: {name}' + (f' ({words})' if words else ''))
    print(f'{passed} passed, {len(failures)} failed' + (f', {skipped} skipped' if skipped else ''))
    return 1 if failures else 0


if __name__ == '__main__':
    sys.exit(main())
