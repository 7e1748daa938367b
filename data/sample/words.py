# SPDX-License-Identifier: GPL-3.0-or-later
"""The words and the pauses of the practice lesson, in order.

Everything here is made up.  A cue is either somebody talking or a quiet stretch of a known length.
The sheet of true times is what becomes of this list once every voice has been spoken and measured.
"""

from dataclasses import dataclass

# A short breath between two sentences of the same speaker, in milliseconds.
BREATH = 320


@dataclass(frozen=True)
class Voice:
    role: str
    espeak: str       # voice and variant
    pitch: int        # 0-99
    speed: int        # words a minute, before the voice is raised
    raised: float     # played this much faster, so that the mouth sounds smaller
    peak: float       # loudest sample, dBFS


@dataclass(frozen=True)
class Say:
    who: str
    words: str
    asks: bool = False
    mark: str = ''    # a name for the moment it starts, for the picture


@dataclass(frozen=True)
class Quiet:
    ms: int
    kind: str = 'breath'
    hands: tuple = ()   # (who, milliseconds after the quiet began)
    mark: str = ''


@dataclass(frozen=True)
class Together:
    """Several pupils talking at the same time, each line beginning at its own offset."""
    lines: tuple        # (who, words, milliseconds after the first)


VOICES = {
    'teacher':     Voice('the teacher', 'gmw/en+f2', 42, 148, 1.00, -3.5),
    'window':      Voice('a pupil by the window', 'gmw/en+f4', 62, 140, 1.13, -9.0),
    'front':       Voice('a pupil at the front', 'gmw/en+m3', 72, 138, 1.16, -8.0),
    'middle':      Voice('a pupil in the middle', 'en-gb-scotland+f3', 66, 138, 1.12, -9.0),
    'shelf':       Voice('a pupil near the shelf', 'gmw/en+m1', 80, 136, 1.18, -10.0),
    'back-left':   Voice('a pupil at the back, on the left', 'gmw/en+f5', 58, 134, 1.10, -14.0),
    'back-middle': Voice('a pupil at the back, in the middle', 'gmw/en+m7', 76, 138, 1.15, -11.0),
    'back-right':  Voice('a pupil at the back, on the right', 'gmw/en+f3', 74, 140, 1.14, -10.0),
}


def teacher(words, mark=''):
    return [Say('teacher', words, mark=mark), Quiet(BREATH)]


def question(words, mark=''):
    return [Say('teacher', words, asks=True, mark=mark)]


def wait1(ms, *hands):
    return [Quiet(ms, 'wait1', hands)]


def pupil(who, *sentences):
    cues = []
    for words in sentences:
        cues += [Say(who, words), Quiet(BREATH)]
    return cues[:-1]


def wait2(ms, *hands, mark=''):
    return [Quiet(ms, 'wait2', hands, mark)]


def other(ms, kind, *hands, mark=''):
    """A quiet stretch in place of the breath that would have come here."""
    return [Quiet(ms, kind, hands, mark)]


def opening():
    return [
        *other(1000, 'before'),
        *teacher('Hello.'),
        *teacher('This is a made-up practice lesson.'),
        *teacher('The pictures are drawn, and the voices are made by a computer.'),
        Say('teacher', 'Nobody here is real.'),
        *other(1800, 'pause', mark='card-away'),
        *teacher('Good morning, everyone.'),
        *teacher('Today we compare two fractions: three quarters, and two thirds.', mark='point'),
    ]


def which_is_bigger():
    return [
        *question('Which is bigger?'),
        *wait1(800),
        *pupil('window', 'Three quarters.'),
        *wait2(700),
        *teacher('Three quarters, yes.'),
        *question('How do you know?', mark='how'),
        *wait1(3400, ('front', 1500), ('back-right', 2100), ('middle', 2700)),
        *pupil('front', 'Because three quarters is only one quarter away from a whole.',
               'And two thirds is one third away.'),
        *wait2(3200, ('window', 1900)),
        *teacher('Thank you.'),
        Say('teacher', 'Let me draw that.'),
        *other(6000, 'pause', mark='bars'),
    ]


def what_is_left():
    return [
        *question('How much of the blue bar is left?', mark='blue'),
        *wait1(900, ('shelf', 500)),
        *pupil('shelf', 'One third.'),
        *wait2(600),
        *question('And how much of the yellow one?', mark='yellow'),
        *wait1(1500, ('middle', 700), ('back-middle', 1100)),
        *pupil('middle', 'One quarter.', 'And that is less than one third.'),
        *wait2(1200),
        *teacher('So the one with less left over is the bigger one.'),
    ]


def pair_talk():
    return [
        *teacher('Here is a line, from one half to one.', mark='line'),
        *teacher('Talk to the person next to you.'),
        *question('Where does five sixths go?', mark='pairs'),
        *wait1(2000),
        Together((
            ('window', 'I think it goes near the end.', 0),
            ('back-left', 'Five sixths is one sixth away from one.', 700),
            ('shelf', 'We could draw another bar.', 1900),
            ('front', 'Yes, because there is only one bit missing.', 2900),
            ('back-right', 'Is a sixth smaller than a quarter?', 4000),
            ('middle', 'Six pieces, and we have five of them.', 4900),
            ('back-middle', 'It is smaller, so it goes further.', 6300),
        )),
        *wait2(2400, mark='together-end'),
        *question('Who can tell us where it goes?'),
        *wait1(4200, ('back-middle', 1200), ('shelf', 1900), ('back-left', 3000)),
        *pupil('back-left', 'It goes after three quarters, because only one sixth is left.'),
        *other(1800, 'between pupils', ('back-right', 700)),
        *pupil('back-right', 'And a sixth is smaller than a quarter.'),
        *wait2(3100, mark='sixths'),
        *teacher('You both looked at what is left.'),
    ]


def a_friend():
    return [
        *question('What would you say to a friend who thinks that two thirds is bigger?',
                  mark='friend'),
        *wait1(5000, ('window', 2200), ('back-middle', 3000), ('front', 3900)),
        *pupil('back-middle', 'I would draw both bars, and look at the empty part.'),
        *wait2(2500),
        Say('teacher', 'A picture helps.'),
        *other(1400, 'pause'),
    ]


def in_between():
    return [
        *question('Is there a fraction between three quarters and five sixths?'),
        *other(1000, 'unanswered'),
        Say('teacher', 'Think of twelfths.', mark='twelfths'),
        *other(1600, 'pause'),
        *teacher('Nine twelfths, and ten twelfths.', mark='lies'),
        *question('What lies in between?'),
        *wait1(3800, ('window', 1700), ('middle', 2900)),
        *pupil('window', 'Nine and a half twelfths?', 'That is nineteen twenty-fourths.'),
        *wait2(1000),
        *teacher('We will start with that tomorrow.', mark='close'),
        Say('teacher', 'This is the end of the practice lesson.'),
        *other(2500, 'after'),
    ]


LESSON = [*opening(), *which_is_bigger(), *what_is_left(), *pair_talk(), *a_friend(),
          *in_between()]
