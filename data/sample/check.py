#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures the finished practice lesson against its sheet, and says what does not agree.

Every frame's number is read from the picture, and every quiet stretch of half a second or more is
found again in the sound.  Needs Python 3 and ffmpeg only.
"""

import json
import pathlib
import re
import subprocess
import sys

import framecode

HERE = pathlib.Path(__file__).resolve().parent
TOLERANCE = 20e6        # nanoseconds
SHORTEST = 500e6
LARGEST_FILE = 3000000
# The narrowest picture from which the frame number has to be readable.
NARROW = (500, 281)


def quiet_stretches(film):
    log = subprocess.run(
        ['ffmpeg', '-hide_banner', '-i', str(film), '-vn',
         '-af', f'silencedetect=noise=-45dB:d={SHORTEST / 1e9}', '-f', 'null', '-'],
        check=True, capture_output=True, text=True).stderr
    starts = re.findall(r'silence_start: (-?[\d.]+)', log)
    ends = re.findall(r'silence_end: (-?[\d.]+)', log)
    return [(float(a) * 1e9, float(b) * 1e9) for a, b in zip(starts, ends)]


def check_sound(sheet, film):
    found = quiet_stretches(film)
    known = [(q['start'], q['end']) for q in sheet['quiet']]
    wrong = []
    if len(found) != len(known):
        wrong.append(f'{len(found)} quiet stretches in the sound, {len(known)} on the sheet')
    worst = 0.0
    for (a, b), (start, end) in zip(found, known):
        off = max(abs(max(a, 0) - start), abs(b - end) if end < sheet['duration'] else 0)
        worst = max(worst, off)
        if off > TOLERANCE:
            wrong.append(f'quiet at {start / 1e9:.3f} s measured {a / 1e9:.3f} to {b / 1e9:.3f} s')
    print(f'sound: {len(found)} quiet stretches, the worst {worst / 1e6:.1f} ms off')
    return wrong


def check_picture(sheet, film):
    width, height = NARROW
    raw = subprocess.Popen(
        ['ffmpeg', '-v', 'error', '-i', str(film), '-an', '-fps_mode', 'passthrough',
         '-vf', f'scale={width}:{height}:flags=bilinear', '-f', 'rawvideo', '-pix_fmt', 'gray',
         '-'], stdout=subprocess.PIPE)
    numbers = []
    while frame := raw.stdout.read(width * height):
        numbers.append(framecode.read(frame, width, height))
    wrong = [] if raw.wait() == 0 else ['the picture could not be decoded']
    bad = [i for i, number in enumerate(numbers) if number != i]
    if bad:
        wrong.append(f'{len(bad)} frames do not carry their number, the first is {bad[0]}')
    if len(numbers) != sheet['frames']:
        wrong.append(f'{len(numbers)} frames in the picture, {sheet["frames"]} on the sheet')
    read = len(numbers) - len(bad)
    print(f'picture: {len(numbers)} frames, {read} numbers read at {width} pixels')
    return wrong


def check_times(sheet, film):
    """Each frame stands at number / frame rate."""
    out = subprocess.run(
        ['ffprobe', '-v', 'error', '-select_streams', 'v', '-show_entries', 'packet=pts_time',
         '-of', 'csv=p=0', str(film)], check=True, capture_output=True, text=True).stdout
    times = sorted(float(line.strip(',')) for line in out.split())
    late = [i for i, t in enumerate(times) if abs(t - i / sheet['frame_rate']) > 0.0006]
    print(f'times: {len(times)} frames, {len(late)} not in their place')
    return [f'frame {late[0]} stands at {times[late[0]]} s'] if late else []


def main():
    sheet = json.loads((HERE / 'practice-lesson.json').read_text(encoding='utf-8'))
    film = HERE / sheet['file']
    size = film.stat().st_size
    wrong = check_sound(sheet, film) + check_picture(sheet, film) + check_times(sheet, film)
    if size >= LARGEST_FILE:
        wrong.append(f'the file is too large: {size} bytes')
    print(f'file: {size} bytes')
    for line in wrong:
        print('WRONG:', line)
    sys.exit(1 if wrong else 0)


if __name__ == '__main__':
    main()
