#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures what becomes of a large library of lessons. To be run by build-aux/bench, in a display."""

import argparse
import json
import os
import pathlib
import random
import re
import shutil
import sqlite3
import subprocess
import tempfile
import time
import uuid

SOURCE = pathlib.Path(__file__).resolve().parent.parent

SECOND = 1_000_000_000
LESSONS = 5_000
NOTES = 200_000
OF_GOAL = 10_000
GOAL = str(uuid.UUID(int=1))

# A word that a few notes have, one that many have, and the beginning of nearly all.
WORDS = ['sundial', 'hands', 'p']
SYLLABLES = ['pa', 'lo', 'mi', 'ter', 'nu', 'sol', 'ke', 'ra', 'vin', 'do', 'be', 'gu', 'ta', 'pel', 'hir', 'os']


def make_words(source, n):
    return ' '.join(''.join(source.choices(SYLLABLES, k=source.randint(1, 3))) for _ in range(n))


def make_note(source, number):
    extra = ' sundial' if number % 977 == 0 else ''
    return f'{make_words(source, 12)} pupils hands{extra}' if number % 3 == 0 else make_words(source, 14) + extra


def fill(path):
    """Fills a file that the program has made, through the triggers of the schema."""
    source = random.Random(7)
    rows = sqlite3.connect(path, isolation_level=None)
    rows.execute('BEGIN')
    rows.execute('INSERT INTO goal (uuid, revision, title, why, would_see, vision, colour, symbol, key, lead_ns, lag_ns,'
                 " state, rank) VALUES (?, 1, 'Wait time', '', '', '', 'blue', 'circle', 1, ?, ?, 'active', 1)",
                 (GOAL, 10 * SECOND, 20 * SECOND))
    for lesson in range(LESSONS):
        whole, film = str(uuid.UUID(int=source.getrandbits(128))), str(uuid.UUID(int=source.getrandbits(128)))
        day = time.strftime('%Y-%m-%d', time.gmtime(1_400_000_000 + lesson * 43_200))
        rows.execute("INSERT INTO lesson (uuid, revision, title, date_taught, class_name, subject, created_us)"
                     " VALUES (?, 1, ?, ?, 'Year 9', 'Mathematics', ?)",
                     (whole, make_words(source, 2).title(), day, (1_400_000_000 + lesson * 43_200) * 1_000_000))
        rows.execute('INSERT INTO recording (uuid, revision, lesson, uri, display_name, duration_ns, recorded_us, offset_ns,'
                     " frame_ns, has_video, has_audio, rotation, given_up) VALUES (?, 1, ?, 'file:///nowhere/film.webm',"
                     " 'film.webm', ?, 0, 0, 40000000, 1, 1, 0, 1)", (film, whole, 3600 * SECOND))
        rows.execute('INSERT INTO question (uuid, revision, lesson, recording, asked_ns, wait_1_start_ns, wait_1_end_ns,'
                     " wait_2_start_ns, wait_2_end_ns, words, created_us) VALUES (?, 1, ?, ?, ?, ?, ?, -1, -1, '', 0)",
                     (str(uuid.UUID(int=source.getrandbits(128))), whole, film, 60 * SECOND, 60 * SECOND,
                      60 * SECOND + source.randrange(300, 9_000) * 1_000_000))
        rows.execute("INSERT INTO estimate (uuid, revision, lesson, about, value, created_us) VALUES (?, 1, ?, 'wait', ?, 0)",
                     (str(uuid.UUID(int=source.getrandbits(128))), whole, SECOND))
        for note in range(NOTES // LESSONS):
            number = lesson * (NOTES // LESSONS) + note
            moment, at = str(uuid.UUID(int=source.getrandbits(128))), note * 80 * SECOND
            rows.execute('INSERT INTO moment (uuid, revision, lesson, recording, start_ns, end_ns, tagged_ns, kind, visibility,'
                         " with_note, words_of, saw, means, next_time, created_us) VALUES (?, 1, ?, ?, ?, ?, ?, 'none',"
                         " 'only-me', 0, 'teacher', ?, '', '', ?)",
                         (moment, whole, film, at, at + 30 * SECOND, at + 10 * SECOND, make_note(source, number), number))
            if number % (NOTES // OF_GOAL) == 0:
                rows.execute('INSERT INTO moment_goal (uuid, revision, moment, goal, rank) VALUES (?, 1, ?, ?, 0)',
                             (str(uuid.UUID(int=source.getrandbits(128))), moment, GOAL))
    rows.execute('COMMIT')
    rows.execute('ANALYZE')
    rows.close()


def read_query():
    """The query of the program itself, as it stands in its source."""
    text = (SOURCE / 'src' / 'store' / 'plenary-store-search.c').read_text()
    macro = text[text.index('#define FOUND_SQL(condition)') + 28:text.index('static const char words_sql')]
    return ''.join(re.findall(r'"([^"]*)"', macro.replace('condition', '"search MATCH ?1"')))


def time_query(path, query, words, runs):
    """How long SQLite takes for the query and nothing else, in milliseconds."""
    rows = sqlite3.connect(f'file:{path}?mode=ro', uri=True)
    best = float('inf')
    for _ in range(runs):
        began = time.monotonic()
        found = rows.execute(query, (f'"{words}"*', 100)).fetchall()
        best = min(best, time.monotonic() - began)
        assert len(found) == 100, (words, len(found))
    rows.close()
    return best * 1000


def start_helper(build, *arguments):
    environment = dict(os.environ, GSETTINGS_BACKEND='memory', GSETTINGS_SCHEMA_DIR=str(build / 'data'), GIO_USE_VFS='local')
    return subprocess.Popen([str(build / 'tests' / 'ui' / 'bench-library'), *map(str, arguments)], env=environment,
                            stdout=subprocess.PIPE, text=True)


def run_helper(build, *arguments):
    with start_helper(build, *arguments) as helper:
        said = helper.communicate()[0]
    assert helper.returncode == 0, helper.returncode
    return float(said.split()[-1])


def time_start(build, path):
    """From the start of a process until Home is drawn, in milliseconds."""
    began = time.monotonic()
    with start_helper(build, path, 'start') as helper:
        assert helper.stdout.readline() == 'drawn\n'
        took = time.monotonic() - began
        helper.communicate()
    return took * 1000


def make_files(build, folder):
    """A file with all of it, and one without any lesson."""
    full, empty = folder / 'full', folder / 'empty'
    empty.mkdir()
    time_start(build, empty / 'plenary.db')
    shutil.copytree(empty, full)
    fill(full / 'plenary.db')
    return full / 'plenary.db', empty / 'plenary.db'


def measure_start(build, path, bare_path, runs):
    pairs = [[time_start(build, file) for file in (path, bare_path)] for _ in range(runs)]
    yield 'until Home is drawn, 5,000 lessons', 'ms', *map(min, zip(*pairs)), '≤ 1.2 ×'


def measure(build, runs):
    """Yields name, unit, ours, the peer’s and the goal."""
    with tempfile.TemporaryDirectory(prefix='plenary-bench-') as folder:
        path, bare_path = make_files(build, pathlib.Path(folder))
        query = read_query()
        for words in WORDS:
            bare = time_query(path, query, words, runs)
            yield f'first results for “{words}”', 'ms', run_helper(build, path, 'search', words, runs), bare, '≤ 1.5 × + 16 ms'
        stops = [run_helper(build, path, 'goal', GOAL) for _ in range(runs)]
        yield 'longest stop, goal with 10,000', 'ms', min(stops), None, '≤ 100 ms'
        yield from measure_start(build, path, bare_path, runs)


def tell(bench, figures):
    """A table, and a line of JSON for each figure."""
    print(f"{'':36}{'beside':>12}{'ours':>12}{'ratio':>8}  goal")
    for what, unit, ours, peer, goal in figures:
        beside = f'{peer:9.1f} {unit}' if peer else f"{'':12}"
        ratio = f'{ours / peer:8.2f}' if peer else f"{'':8}"
        print(f'{what:36}{beside}{ours:9.1f} {unit}{ratio}  {goal or ""}')
    for what, unit, ours, peer, goal in figures:
        print(json.dumps({'bench': bench, 'what': what, 'unit': unit, 'ours': round(ours, 3),
                          'peer': round(peer, 3) if peer else None,
                          'ratio': round(ours / peer, 3) if peer else None, 'goal': goal}, ensure_ascii=False))


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument('build', type=pathlib.Path)
    parser.add_argument('--runs', type=int, default=3)
    given = parser.parse_args()

    tell('library', list(measure(given.build, given.runs)))


if __name__ == '__main__':
    main()
