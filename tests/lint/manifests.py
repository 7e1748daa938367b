#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The Flatpak may use exactly what is listed here: no network, no file system, no bus name."""

import json

from tree import Report, files, name, read

ALLOWED = ['--share=ipc', '--socket=wayland', '--socket=fallback-x11', '--socket=pulseaudio',
           '--device=dri']


def main():
    report = Report()
    manifests = files('flatpak', suffixes={'.json'})
    report.rule('there is a manifest', [] if manifests else ['flatpak/ has none'])
    for path in manifests:
        asked = json.loads(read(path))['finish-args']
        report.rule(f'{name(path)} asks for no more than it needs',
                    [f'more: {argument}' for argument in asked if argument not in ALLOWED]
                    + [f'missing: {argument}' for argument in ALLOWED if argument not in asked])
    report.end()


if __name__ == '__main__':
    main()
