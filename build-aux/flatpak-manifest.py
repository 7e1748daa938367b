#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes manifests for build-aux/flatpak.

    flatpak-manifest.py stand-in MANIFEST OUTPUT   the same without what would have to be downloaded
    flatpak-manifest.py pin MANIFEST COMMIT        the commit of the tag that it builds
"""

import json
import pathlib
import sys


def stand_in(path, output):
    """A module in a file of its own is one that only a real runtime needs, newer than the runtime has it."""
    manifest = json.loads(path.read_text(encoding='utf-8'))
    manifest['modules'] = [module for module in manifest['modules'] if not isinstance(module, str)]
    for source in manifest['modules'][-1]['sources']:
        source['path'] = str((path.parent / source['path']).resolve())
    manifest['build-options'] = {'no-debuginfo': True}
    pathlib.Path(output).write_text(json.dumps(manifest), encoding='utf-8')


def pin(path, commit):
    manifest = json.loads(path.read_text(encoding='utf-8'))
    manifest['modules'][-1]['sources'][0]['commit'] = commit
    path.write_text(json.dumps(manifest, indent=2, ensure_ascii=False) + '\n', encoding='utf-8')


def main():
    what, path, word = sys.argv[1:]
    {'stand-in': stand_in, 'pin': pin}[what](pathlib.Path(path), word)


if __name__ == '__main__':
    main()
