#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the practice lesson and the sheet of its true times.

    make.py                  practice-lesson.webm and practice-lesson.json beside this script
    make.py --still MS FILE  one frame as a PNG file

Needs Python 3 with pycairo, espeak-ng's library and ffmpeg (with libvpx and libopus).
"""

import argparse
import json
import pathlib
import subprocess
import tempfile

import cairo

import picture
import sound
from words import VOICES

HERE = pathlib.Path(__file__).resolve().parent
FRAME_RATE = 25
KEY_EVERY = 50          # frames: 2 s, so that a seek decodes few frames
NS = 1000000            # a millisecond


def span(start, end):
    return {'start': start * NS, 'end': end * NS, 'length': (end - start) * NS}


def sheet_question(timeline, i):
    """One asked question with its waits; a wait that never came is null."""
    talk = timeline.talk[i]
    question = {'words': talk.words, **span(talk.start, talk.end), 'asked': talk.end * NS,
                'wait1': None, 'answered_by': None, 'wait2': None}
    later = [t for t in timeline.talk if t.start >= talk.end]
    if later[0].who == 'teacher':
        return question
    again = next(t for t in later if t.who == 'teacher')
    answers = [t for t in later if t.start < again.start]
    question['wait1'] = span(talk.end, answers[0].start)
    question['answered_by'] = sorted({t.who for t in answers})
    question['wait2'] = span(max(t.end for t in answers), again.start)
    return question


def sheet(timeline):
    return {
        'about': 'The true times of the practice lesson. See README.md.',
        'file': 'practice-lesson.webm',
        'unit': 'ns',
        'duration': timeline.duration * NS,
        'frame_rate': FRAME_RATE,
        'frames': timeline.duration * FRAME_RATE // 1000,
        'width': picture.WIDTH,
        'height': picture.HEIGHT,
        'people': [{'id': who, 'role': voice.role} for who, voice in VOICES.items()],
        'talk': [{'who': t.who, 'words': t.words, **span(t.start, t.end), 'question': t.asks,
                  'together': t.together} for t in timeline.talk],
        'questions': [sheet_question(timeline, i) for i, t in enumerate(timeline.talk) if t.asks],
        'quiet': [{'kind': q.kind, **span(q.start, q.end)} for q in timeline.quiet],
        'hands': [{'who': h.who, 'up': h.up * NS, 'down': h.down * NS} for h in timeline.hands],
    }


def loudness(timeline, samples):
    """For each sentence, how loud it is every 20 ms (0 to 1), for the picture."""
    levels = {}
    step = picture.Loudness.STEP * sound.MS
    for talk in timeline.talk:
        part = samples[talk.start * sound.MS:talk.end * sound.MS]
        peaks = [max(abs(s) for s in part[i:i + 3 * step]) for i in range(0, len(part), step)]
        levels[talk.start] = [(p / max(peaks)) ** 0.8 for p in peaks]
    return levels


def encoder(wav, out):
    colours = ('scale=out_color_matrix=bt709:out_range=tv:flags=accurate_rnd,format=yuv420p,'
               'setparams=color_primaries=bt709:color_trc=bt709:colorspace=bt709:range=tv')
    return [
        'ffmpeg', '-v', 'error', '-y',
        '-f', 'rawvideo', '-pixel_format', 'bgra', '-video_size',
        f'{picture.WIDTH}x{picture.HEIGHT}', '-framerate', str(FRAME_RATE), '-i', '-',
        '-i', str(wav),
        '-vf', colours,
        '-c:v', 'libvpx-vp9', '-b:v', '0', '-crf', '53', '-g', str(KEY_EVERY),
        '-keyint_min', str(KEY_EVERY), '-deadline', 'good', '-cpu-used', '2', '-row-mt', '0',
        '-threads', '2', '-tile-columns', '1', '-auto-alt-ref', '1', '-lag-in-frames', '25',
        '-c:a', 'libopus', '-b:a', '24k', '-application', 'audio', '-ac', '1',
        '-map_metadata', '-1', '-fflags', '+bitexact', '-flags:v', '+bitexact',
        '-flags:a', '+bitexact', '-metadata', 'title=A made-up practice lesson',
        '-cues_to_front', '1', str(out)]


def film(timeline, samples, out):
    drawn = picture.Picture(timeline, loudness(timeline, samples))
    frames = timeline.duration * FRAME_RATE // 1000
    with tempfile.TemporaryDirectory() as folder:
        wav = pathlib.Path(folder) / 'lesson.wav'
        sound.write_wav(wav, samples)
        with subprocess.Popen(encoder(wav, out), stdin=subprocess.PIPE) as ffmpeg:
            surface = picture.surface()
            for number in range(frames):
                drawn.frame(cairo.Context(surface), number, number * 1000 // FRAME_RATE)
                surface.flush()
                ffmpeg.stdin.write(surface.get_data())
            ffmpeg.stdin.close()
            if ffmpeg.wait():
                raise SystemExit('ffmpeg failed')


def still(timeline, samples, ms, out):
    surface = picture.surface()
    drawn = picture.Picture(timeline, loudness(timeline, samples))
    drawn.frame(cairo.Context(surface), ms * FRAME_RATE // 1000, ms)
    surface.write_to_png(out)


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument('--still', nargs=2, action='append', metavar=('MS', 'FILE'))
    chosen = options.parse_args()
    timeline, samples = sound.build(FRAME_RATE)
    if chosen.still:
        for ms, out in chosen.still:
            still(timeline, samples, int(ms), out)
        return
    film(timeline, samples, HERE / 'practice-lesson.webm')
    text = json.dumps(sheet(timeline), indent=1, ensure_ascii=False)
    (HERE / 'practice-lesson.json').write_text(text + '\n', encoding='utf-8')


if __name__ == '__main__':
    main()
