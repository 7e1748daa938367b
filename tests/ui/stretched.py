#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes a language that nobody speaks out of any translation that is whole.

    stretched.py TRANSLATION.po STRETCHED.mo

Every text becomes longer by two fifths, with accents, and stands between ⟦ and ⟧: what lacks them on
the screen was never given to translate, and what does not fit is cut off in some real language too.
"""

import pathlib
import re
import struct
import subprocess
import sys

ACCENTS = str.maketrans('aceinouyACEINOUY', 'áçéíñöüýÁÇÉÍÑÖÜÝ')
# What stands for something else: directives of printf and of dates, markup, entities, and the mark
# before the letter of a button.
KEPT = re.compile(r'(%[-+ #0-9.*$EO_^:]*(?:hh|h|ll|l|z)?[a-zA-Z%]|<[^<>]*>|&[a-z]+;|_)')
MAGIC = 0x950412de


def stretch(text):
    if not re.search('[A-Za-z]{2,}', re.sub(KEPT, '', text)):
        return text
    parts = KEPT.split(text)
    said = ''.join(part if KEPT.fullmatch(part) else part.translate(ACCENTS) for part in parts)
    length = len(re.sub(KEPT, '', text)) * 2 // 5
    longer = 'xx' if length < 3 else ('lörém ' * (length // 6 + 1))[:length].strip()
    return f'⟦{said} {longer}⟧'


def read(path):
    """Yields each original and its translation."""
    data = path.read_bytes()
    _, _, count, originals, translations = struct.unpack_from('<5I', data)
    for number in range(count):
        pair = []
        for table in (originals, translations):
            length, offset = struct.unpack_from('<2I', data, table + 8 * number)
            pair.append(data[offset:offset + length].decode())
        yield pair


def translate(original, translation):
    if not original:
        return translation
    words = original.split('\x04')[-1]
    singular, *plural = words.split('\0')
    forms = [singular, *plural] if plural else [singular]
    return '\0'.join(map(stretch, forms))


def write(path, pairs):
    pairs = sorted((original.encode(), translation.encode()) for original, translation in pairs)
    head, table = 28, 8 * len(pairs)
    offset = head + 2 * table
    tables, body = [b'', b''], b''
    for place in range(2):
        for pair in pairs:
            tables[place] += struct.pack('<2I', len(pair[place]), offset + len(body))
            body += pair[place] + b'\0'
    start = struct.pack('<7I', MAGIC, 0, len(pairs), head, head + table, 0, offset)
    path.write_bytes(start + tables[0] + tables[1] + body)


def main():
    source, target = map(pathlib.Path, sys.argv[1:])
    compiled = target.with_suffix('.translated')
    subprocess.run(['msgfmt', '-o', compiled, source], check=True)
    pairs = [(original, translate(original, translation)) for original, translation in read(compiled)]
    compiled.unlink()
    write(target, pairs)
    # Where gettext looks for it.
    place = target.parent / 'stretched' / 'LC_MESSAGES'
    place.mkdir(parents=True, exist_ok=True)
    target.replace(place / 'plenary.mo')
    target.touch()


if __name__ == '__main__':
    main()
