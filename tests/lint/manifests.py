#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The Flatpaks may use exactly what is listed here: no network, no file system, no bus name. What they are
built from is pinned."""

import json
import re

from tree import TOP, Report, files, name, read

APP = 'io.github.plenary_app.Plenary'
ALLOWED = ['--share=ipc', '--socket=wayland', '--socket=fallback-x11', '--socket=pulseaudio',
           '--device=dri']
RUNTIME = {'runtime': 'org.gnome.Platform', 'runtime-version': '50', 'sdk': 'org.gnome.Sdk', 'command': 'plenary'}
# Older ones can, very rarely, break a file in WAL mode: what sqlite.org/wal.html calls the WAL-reset bug.
SQLITE_FLOOR = 3_51_03_00


def findings_of_permissions(manifest):
    asked = manifest['finish-args']
    return ([f'more: {argument}' for argument in asked if argument not in ALLOWED]
            + [f'missing: {argument}' for argument in ALLOWED if argument not in asked]
            + ['one is asked for twice'] * (len(asked) != len(set(asked))))


def sources_of(manifest):
    """The sources of all modules, those in files of their own too."""
    for module in manifest['modules']:
        if isinstance(module, str):
            module = json.loads(read(TOP / 'flatpak' / module))
        yield from module['sources']


def is_pinned(source, version):
    if source['type'] == 'archive':
        return source['url'].startswith('https://') and re.fullmatch('[0-9a-f]{64}', source['sha256'])
    return (source['type'] == 'git' and source['url'].startswith('https://') and source['tag'] == f'v{version}'
            and re.fullmatch('[0-9a-f]{40}', source.get('commit', '0' * 40)))


def findings_of_sqlite(manifest):
    urls = [source.get('url', '') for source in sources_of(manifest)]
    versions = [int(found[1]) for url in urls if (found := re.search(r'/sqlite-autoconf-(\d{7})\.tar\.gz$', url))]
    return [] if versions and versions[0] >= SQLITE_FLOOR else [f'SQLite is {versions or "that of the runtime"}']


def main():
    report = Report()
    manifests = {name(path): json.loads(read(path)) for path in files('flatpak', suffixes={'.json'})}
    manifests = {path: manifest for path, manifest in manifests.items() if 'id' in manifest}
    report.rule('there are the manifests of the release and of a development build',
                {f'flatpak/{APP}.json', f'flatpak/{APP}.Devel.json'}.symmetric_difference(manifests))
    for path, manifest in manifests.items():
        report.rule(f'{path} is the one of its id', [] if path == f'flatpak/{manifest["id"]}.json' else [manifest['id']])
        report.rule(f'{path} asks for exactly what it needs', findings_of_permissions(manifest))
        report.rule(f'{path} is for the runtime of GNOME 50',
                    [key for key, value in RUNTIME.items() if manifest[key] != value])
        report.rule(f'{path} brings a newer SQLite than its runtime has', findings_of_sqlite(manifest))

    version = re.search(r"version: '(.+)'", read(TOP / 'meson.build'))[1]
    report.rule('what the release is built from is pinned',
                [str(source) for source in sources_of(manifests[f'flatpak/{APP}.json'])
                 if not is_pinned(source, version)])
    report.end()


if __name__ == '__main__':
    main()
