# SPDX-License-Identifier: GPL-3.0-or-later
"""One frame of the practice lesson, from its time line."""

import math
import random

import cairo

import blackboard
import framecode
import people
import room

WIDTH, HEIGHT = room.WIDTH, room.HEIGHT
# Where the teacher stands: beside the board, and on its other side.
RIGHT, LEFT = 986, 290


def ease(part):
    part = max(0.0, min(1.0, part))
    return part * part * (3 - 2 * part)


class Loudness:
    """How loud each speaker is around a moment, for mouths and sound waves."""

    STEP = 20   # milliseconds

    def __init__(self, timeline, levels):
        self.timeline = timeline
        self.levels = levels

    def speaking(self, who, ms):
        return next((talk for talk in self.timeline.talk
                     if talk.who == who and talk.start <= ms < talk.end), None)

    def of(self, who, ms):
        talk = self.speaking(who, ms)
        if not talk:
            return 0.0
        levels = self.levels[talk.start]
        at = (ms - talk.start) // self.STEP
        return levels[min(int(at), len(levels) - 1)]


class Picture:
    def __init__(self, timeline, levels):
        self.timeline = timeline
        self.marks = timeline.marks
        self.loud = Loudness(timeline, levels)
        self.total = timeline.duration / 1000
        self.background = room.background()
        self.places = self.teacher_places()
        chance = random.Random(7)
        self.blinks = [2600 + i * 3900 + chance.randrange(1800) for i in range(60)]
        self.nods = {who: chance.uniform(0, 6.28) for who in people.PUPILS}

    def since(self, mark, ms, lasting):
        """How far what begins at a mark has come (0 to 1)."""
        return max(0.0, min(1.0, (ms - self.marks[mark]) / lasting))

    def teacher_places(self):
        """(from when, where to, milliseconds it takes)"""
        m = self.marks
        return [(0, RIGHT, 1), (m['point'] - 1500, 970, 1200), (m['how'] + 1500, RIGHT, 1800),
                (m['bars'] - 900, 726, 1500), (m['bars'] + 700, 924, 4300),
                (m['bars'] + 5200, RIGHT, 900), (m['line'] - 2600, LEFT, 4200),
                (m['pairs'] + 2200, 304, 2000), (m['sixths'] - 1500, RIGHT - 30, 3600),
                (m['friend'], RIGHT, 1500), (m['twelfths'] - 900, 972, 900),
                (m['close'], RIGHT, 1200)]

    def teacher_x(self, ms):
        x = RIGHT
        for start, where, lasting in self.places:
            x = people.mix(x, where, ease((ms - start) / lasting))
        return x

    def board_progress(self, ms):
        return {
            'bars': self.since('bars', ms, 5200),
            'line': self.since('line', ms, 2600),
            'thirds': self.since('pairs', ms, 700),
            'quarters': self.since('pairs', ms - 900, 700),
            'sixths': self.since('sixths', ms - 500, 900),
            'nine': self.since('lies', ms, 900),
            'ten': self.since('lies', ms - 1400, 900),
            'between': self.since('lies', ms - 3000, 500),
        }

    def waiting(self, ms):
        return any(q.start + 300 <= ms < q.end and q.kind in ('wait1', 'wait2', 'unanswered')
                   for q in self.timeline.quiet)

    def gaze(self, ms):
        """Where the teacher looks: at who speaks, at the board while writing, else about."""
        for talk in self.timeline.talk:
            if talk.start - 200 <= ms < talk.end + 600 and talk.who != 'teacher':
                return (people.PUPILS[talk.who].x - self.teacher_x(ms)) / 500
        if self.drawing(ms):
            return -1.0
        return 0.5 * math.sin(ms / 1700) - 0.25

    def drawing(self, ms):
        m = self.marks
        return m['bars'] + 500 <= ms < m['bars'] + 5100

    def reach(self, ms):
        """How far the pointing arm is out (0 to 1)."""
        m = self.marks
        spans = [(m['point'] + 600, m['point'] + 5200), (m['bars'] + 100, m['bars'] + 5300),
                 (m['blue'] - 200, m['blue'] + 2600), (m['yellow'] - 200, m['yellow'] + 2400),
                 (m['line'] + 300, m['line'] + 3000), (m['sixths'] + 400, m['sixths'] + 2700),
                 (m['lies'] - 200, m['lies'] + 4200)]
        return max(ease((ms - a) / 500) * ease((b - ms) / 500) for a, b in spans)

    def teacher_pose(self, ms):
        x = self.teacher_x(ms)
        voice = self.loud.of('teacher', ms)
        sway = 3 * math.sin(ms / 900)
        beat = 16 * voice
        left, right = (x - 15 + sway, 372 - beat), (x + 15 + sway, 374 - beat * 0.7)
        out = self.reach(ms)
        if self.drawing(ms):
            second_bar = ease((ms - self.marks['bars'] - 2600) / 300)
            goal = (x - 150, 172 + 5 * math.sin(ms / 70) + 44 * second_bar)
        else:
            goal = (x - 150, 196 + 4 * math.sin(ms / 300))
        if x > 640:
            left = tuple(people.mix(a, b, out) for a, b in zip(left, goal))
        else:
            goal = (x + 150, 286 + 4 * math.sin(ms / 300))
            right = tuple(people.mix(a, b, out) for a, b in zip(right, goal))
        pace = abs(self.teacher_x(ms + 40) - self.teacher_x(ms - 40)) / 2
        return people.TeacherPose(
            x=x, left=left, right=right, face=max(-1.0, min(1.0, self.gaze(ms))), voice=voice,
            speaking=bool(self.loud.speaking('teacher', ms)),
            blink=any(b <= ms < b + 130 for b in self.blinks),
            step=min(1.0, pace / 2) * 4 * abs(math.sin(ms / 160)),
            brows=1.0 if self.waiting(ms) else 0.0, chalk=self.drawing(ms))

    def hand(self, who, ms):
        up = 0.0
        for hand in self.timeline.hands:
            if hand.who == who:
                up = max(up, ease((ms - hand.up) / 650) * ease((hand.down + 650 - ms) / 650))
        return up

    def turn(self, who, ms):
        """Pupils look at one another in pair talk, and a little at whoever speaks."""
        look = people.PUPILS[who]
        start, end = self.marks['pairs'] + 2600, self.marks['together-end']
        pair = ease((ms - start) / 700) * ease((end + 1500 - ms) / 900)
        partner = {'window': 1, 'front': -1, 'middle': 1, 'shelf': -1, 'back-left': 1,
                   'back-middle': -1, 'back-right': -1}[who]
        turn = partner * pair
        for talk in self.timeline.talk:
            if talk.together or talk.who == 'teacher':
                continue
            part = ease((ms - talk.start + 150) / 500) * ease((talk.end + 900 - ms) / 700)
            if talk.who == who:
                turn += part * (0.75 if look.x < 640 else -0.75)
            else:
                away = people.PUPILS[talk.who].x - look.x
                turn += part * max(-0.4, min(0.4, away / 900))
        return max(-1.0, min(1.0, turn))

    def pupil_pose(self, who, ms):
        voice = self.loud.of(who, ms)
        bob = 1.4 * math.sin(ms / 1500 + self.nods[who]) - 3 * voice
        bob = round(bob * 2) / 2
        return people.Pose(hand=self.hand(who, ms), turn=self.turn(who, ms), voice=voice,
                           speaking=bool(self.loud.speaking(who, ms)), bob=bob)

    def frame(self, ctx, number, ms):
        t = ms / 1000
        ctx.set_source_surface(self.background)
        ctx.paint()
        room.outside(ctx, t, self.total)
        room.curtains(ctx, t)
        room.plant(ctx, 100, 328, t, 48)
        room.plant(ctx, 1214, 270, t + 2, 62)
        room.clock(ctx, t)
        room.sunlight(ctx, t, self.total)
        blackboard.chalk(ctx, self.board_progress(ms))
        blackboard.card(ctx, ease((self.marks['card-away'] + 1100 - ms) / 700))
        people.teacher(ctx, self.teacher_pose(ms), t)
        for who, look in people.PUPILS.items():
            people.desk(ctx, look)
            people.pupil(ctx, look, self.pupil_pose(who, ms), t)
        blackboard.label(ctx)
        framecode.draw(ctx, number, WIDTH, HEIGHT)


def surface():
    return cairo.ImageSurface(cairo.FORMAT_RGB24, WIDTH, HEIGHT)
