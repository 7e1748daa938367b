# SPDX-License-Identifier: GPL-3.0-or-later
"""Speaks the cues, lays them on a time line, and mixes them over a faint room tone."""

import array
import random
import subprocess
import tempfile
import wave
from dataclasses import dataclass, field

from voice import Synthesiser
from words import LESSON, VOICES, Quiet, Say, Together

RATE = 48000
MS = RATE // 1000
# A voice begins and ends where it crosses this level; what is fainter is part of the quiet.
EDGE_DB = -45.0
ROOM_DB = -60.0
# Kept outside the edges, faded, so that a voice does not click on and off.
SKIRT = 4 * MS
FULL = 32767.0


def from_db(db):
    return FULL * 10.0 ** (db / 20.0)


@dataclass
class Talk:
    who: str
    words: str
    start: int      # milliseconds
    end: int
    asks: bool
    together: bool


@dataclass
class Stretch:
    kind: str
    start: int
    end: int


@dataclass
class Hand:
    who: str
    up: int
    down: int = 0


@dataclass
class Timeline:
    talk: list = field(default_factory=list)
    quiet: list = field(default_factory=list)
    hands: list = field(default_factory=list)
    marks: dict = field(default_factory=dict)
    duration: int = 0


def speak(synthesiser, who, words):
    """One sentence as 48 kHz samples with its loudest sample at the voice's own level."""
    voice = VOICES[who]
    raised = int(synthesiser.rate * voice.raised)
    filters = f'aresample={RATE}:resampler=swr,highpass=f=110,lowpass=f=7500'
    # By way of a file: what comes through a pipe is cut differently every time, and with it the
    # rounding of the resampler.
    with tempfile.NamedTemporaryFile() as spoken:
        spoken.write(synthesiser.speak(voice.espeak, voice.pitch, voice.speed, words))
        spoken.flush()
        raw = subprocess.run(
            ['ffmpeg', '-v', 'error', '-f', 's16le', '-ar', str(raised), '-ac', '1',
             '-i', spoken.name, '-af', filters, '-f', 's16le', '-bitexact', '-'],
            check=True, capture_output=True).stdout
    samples = array.array('h', raw)
    gain = from_db(voice.peak) / max(abs(s) for s in samples)
    return [s * gain for s in samples]


def trim(samples):
    """Cuts a voice at its edges and returns (samples with skirts, length in milliseconds).

    The audible length is padded to a whole millisecond, so every time on the sheet is exact.
    """
    edge = from_db(EDGE_DB)
    first = next(i for i, s in enumerate(samples) if abs(s) >= edge)
    last = next(i for i in range(len(samples) - 1, -1, -1) if abs(samples[i]) >= edge)
    length = last + 1 - first
    padded = -(-length // MS) * MS
    out = []
    for i in range(-SKIRT, padded + SKIRT):
        at = first + i
        value = samples[at] if 0 <= at < len(samples) else 0.0
        if i < 0:
            value *= (SKIRT + i) / SKIRT
        elif i >= length:
            value *= max(0.0, 1.0 - (i - length) / SKIRT)
        out.append(value)
    return out, padded // MS


class Mixer:
    def __init__(self):
        self.timeline = Timeline()
        self.synthesiser = Synthesiser()
        self.voices = []          # (sample offset, samples)
        self.now = 0              # milliseconds
        self.raised_hands = []

    def place(self, who, words, start, asks=False, together=False):
        samples, length = trim(speak(self.synthesiser, who, words))
        self.voices.append((start * MS - SKIRT, samples))
        self.timeline.talk.append(Talk(who, words, start, start + length, asks, together))
        return start + length

    def mark(self, cue):
        if getattr(cue, 'mark', ''):
            self.timeline.marks[cue.mark] = self.now

    def lower_hands(self, who):
        """When a pupil begins to answer, their hand goes down, and the others' a little later."""
        for i, hand in enumerate(self.raised_hands):
            hand.down = self.now + (500 if hand.who == who else 1300 + 350 * i)
        self.raised_hands = []

    def add(self, cue):
        self.mark(cue)
        if isinstance(cue, Say):
            if self.raised_hands:
                self.lower_hands(cue.who)
            self.now = self.place(cue.who, cue.words, self.now, cue.asks)
        elif isinstance(cue, Together):
            base = self.now
            self.now = max(self.place(who, words, base + offset, together=True)
                           for who, words, offset in cue.lines)
        elif isinstance(cue, Quiet):
            for who, offset in cue.hands:
                self.raised_hands.append(Hand(who, self.now + offset))
                self.timeline.hands.append(self.raised_hands[-1])
            if cue.kind != 'breath':
                self.timeline.quiet.append(Stretch(cue.kind, self.now, self.now + cue.ms))
            self.now += cue.ms


def room_tone(count):
    """Soft brown noise of a known level, from a fixed seed."""
    noise = random.Random(1)
    # White noise of deviation 1 through a one-pole low pass (a = 0.9) and divided by its gain.
    a, value = 0.9, 0.0
    scale = from_db(ROOM_DB) * ((1 + a) / (1 - a)) ** 0.5
    loop = []
    for _ in range(RATE * 5):
        value = a * value + (1 - a) * noise.gauss(0.0, 1.0)
        loop.append(value * scale)
    return [loop[i % len(loop)] for i in range(count)]


def build(frame_rate):
    """Returns (timeline, samples); the duration is rounded up to a whole frame."""
    mixer = Mixer()
    for cue in LESSON:
        mixer.add(cue)
    frame = 1000 // frame_rate
    duration = -(-mixer.now // frame) * frame
    mixer.timeline.duration = duration
    mixer.timeline.quiet[-1].end = duration
    mix = room_tone(duration * MS)
    for at, samples in mixer.voices:
        for i, value in enumerate(samples):
            mix[at + i] += value
    clipped = (max(-32768, min(32767, round(v))) for v in mix)
    return mixer.timeline, array.array('h', clipped)


def write_wav(path, samples):
    with wave.open(str(path), 'wb') as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(RATE)
        out.writeframes(samples.tobytes())
