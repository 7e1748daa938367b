# SPDX-License-Identifier: GPL-3.0-or-later
"""The people of the practice lesson, flat and friendly; nobody is meant."""

import math
from dataclasses import dataclass

import cairo

from drawing import box, disc, filled, paint, shape, smooth


@dataclass(frozen=True)
class Look:
    x: float
    y: float            # the middle of the head
    size: float
    skin: str
    hair: str
    style: str
    jumper: str
    side: int = 1       # the arm that is raised: 1 right, -1 left
    wheels: bool = False


PUPILS = {
    'window':      Look(214, 428, 0.74, '#e8b796', '#6b4226', 'ponytail', '#3584e4', -1),
    'front':       Look(430, 432, 0.74, '#8d5a3b', '#241f31', 'curls', '#e5a50a'),
    'middle':      Look(650, 428, 0.74, '#f1c9a5', '#c64600', 'bob', '#2e9e6b'),
    'shelf':       Look(868, 432, 0.74, '#c58c63', '#1e1a26', 'short', '#c0504d'),
    'back-left':   Look(545, 548, 1.0, '#d9a27a', '#7a4fa3', 'scarf', '#986ab0', -1),
    'back-middle': Look(800, 552, 1.0, '#f3d0b3', '#d9a441', 'crop', '#e66100'),
    'back-right':  Look(1056, 546, 1.0, '#6f4430', '#1c1820', 'braids', '#4aa3a3', 1, True),
}

TEACHER_SKIN = '#b57b52'
TEACHER_HAIR = '#3d2b26'
CARDIGAN = '#d9822b'


@dataclass
class Pose:
    """What one pupil is doing in one frame."""
    hand: float = 0.0       # 0 on the desk, 1 up
    turn: float = 0.0       # -1 looking left, 1 looking right
    voice: float = 0.0      # how loud, 0 to 1
    speaking: bool = False
    bob: float = 0.0        # breathing and nodding, in pixels


def mix(a, b, part):
    return a + (b - a) * part


def limb(ctx, colour, points, wide):
    paint(ctx, colour)
    ctx.set_line_width(wide)
    ctx.set_line_cap(cairo.LINE_CAP_ROUND)
    ctx.set_line_join(cairo.LINE_JOIN_ROUND)
    for x, y in points:
        ctx.line_to(x, y)
    ctx.stroke()


def darker(colour, part=0.86):
    return '#' + ''.join(f'{int(int(colour[i:i + 2], 16) * part):02x}' for i in (1, 3, 5))


def waves(ctx, x, y, direction, loud, phase):
    """Three small arcs beside whoever speaks."""
    ctx.set_line_cap(cairo.LINE_CAP_ROUND)
    for i in range(3):
        strength = 0.3 + loud * 1.3 - i * 0.34 + 0.12 * math.sin(phase * 9 - i * 1.6)
        if strength < 0.08:
            continue
        middle = 0 if direction > 0 else math.pi
        for colour, wide in (('#fdf6e8', 9), ('#c64600', 4.2)):
            paint(ctx, colour, min(0.95, 0.45 + strength))
            ctx.set_line_width(wide)
            ctx.new_sub_path()
            ctx.arc(x, y, 11 + 11 * i, middle - 0.72, middle + 0.72)
            ctx.stroke()


def desk(ctx, look):
    ctx.save()
    ctx.translate(look.x, look.y)
    ctx.scale(look.size, look.size)
    filled(ctx, '#8a8078', -122, 100, 8, 112, 3)
    filled(ctx, '#8a8078', 114, 100, 8, 112, 3)
    shape(ctx, '#e6c08f', [(-120, 66), (120, 66), (142, 104), (-142, 104)])
    filled(ctx, '#c99c66', -142, 104, 284, 11, 4)
    # An open exercise book and a pencil.
    shape(ctx, '#fdfaf3', [(-112, 74), (-66, 74), (-70, 97), (-120, 97)])
    paint(ctx, '#b5c9e0')
    ctx.set_line_width(1.6)
    for i in range(3):
        ctx.move_to(-108 - i * 2, 79 + i * 6)
        ctx.line_to(-74 - i, 79 + i * 6)
    ctx.stroke()
    limb(ctx, '#e01b24', [(84, 78), (116, 90)], 4)
    ctx.restore()


def arms(ctx, look, pose):
    sleeve = darker(look.jumper)
    for side in (-1, 1):
        up = pose.hand if side == look.side else 0.0
        shoulder = (side * 56, 76)
        elbow = (side * mix(88, 82, up), mix(132, 22, up))
        hand = (side * mix(46, 74, up), mix(100, -62, up))
        wrist = (mix(elbow[0], hand[0], 0.62), mix(elbow[1], hand[1], 0.62))
        limb(ctx, look.skin, [wrist, hand], 19)
        limb(ctx, sleeve, [shoulder, elbow, wrist], 29)
        if up > 0.5:
            spread = (up - 0.5) * 2
            for i in range(4):
                a = -math.pi / 2 + (i - 1.5) * 0.24 * spread
                limb(ctx, look.skin, [hand, (hand[0] + 22 * math.cos(a),
                                             hand[1] + 22 * math.sin(a))], 7)
            limb(ctx, look.skin, [hand, (hand[0] - side * 16, hand[1] - 6)], 7)
        disc(ctx, look.skin, *hand, 12)


def body(ctx, look):
    paint(ctx, look.jumper)
    ctx.move_to(-80, 214)
    ctx.curve_to(-82, 120, -78, 62, -38, 56)
    ctx.line_to(38, 56)
    ctx.curve_to(78, 62, 82, 120, 80, 214)
    ctx.close_path()
    ctx.fill()
    filled(ctx, darker(look.skin, 0.92), -15, 24, 30, 40, 10)
    paint(ctx, darker(look.jumper, 0.9))
    ctx.set_line_width(7)
    ctx.arc(0, 46, 24, 0.25, math.pi - 0.25)
    ctx.stroke()


def chair(ctx, look):
    if look.wheels:
        for side in (-1, 1):
            paint(ctx, '#3d3846')
            ctx.set_line_width(9)
            ctx.save()
            ctx.translate(side * 92, 196)
            ctx.scale(0.3, 1)
            ctx.arc(0, 0, 72, 0, 2 * math.pi)
            ctx.restore()
            ctx.stroke()
            limb(ctx, '#77767b', [(side * 66, 112), (side * 66, 210)], 8)
            limb(ctx, '#3d3846', [(side * 66, 112), (side * 86, 108)], 11)
        filled(ctx, '#4a4458', -64, 128, 128, 96, 12)
        return
    for side in (-1, 1):
        limb(ctx, '#8a8078', [(side * 58, 140), (side * 62, 260)], 9)
    filled(ctx, '#c07f45', -70, 122, 140, 62, 16)
    filled(ctx, '#a8692f', -34, 142, 68, 12, 6)


def long_hair(ctx, look):
    """Hair that hangs over the back, in front of the jumper as one sees it from behind."""
    if look.style == 'bob':
        box(ctx, -47, -8, 94, 66, 24)
        ctx.fill()
    elif look.style == 'ponytail':
        ctx.move_to(-12, 6)
        ctx.curve_to(-34, 50, -20, 96, 2, 116)
        ctx.curve_to(24, 92, 32, 50, 12, 6)
        ctx.fill()
        filled(ctx, '#e01b24', -14, 2, 28, 12, 6)
    elif look.style == 'braids':
        for side in (-1, 1):
            for i in range(6):
                disc(ctx, look.hair, side * (27 + i * 1.5), 30 + i * 15, 11 - i * 0.7, 10)
            disc(ctx, '#f6d32d', side * 35, 112, 8)
    elif look.style == 'scarf':
        ctx.move_to(-40, 0)
        ctx.curve_to(-54, 60, -66, 70, -58, 88)
        ctx.curve_to(-20, 106, 20, 106, 58, 88)
        ctx.curve_to(66, 70, 54, 60, 40, 0)
        ctx.fill()
        paint(ctx, darker(look.hair, 0.85))
        ctx.set_line_width(3.5)
        smooth(ctx, [(-38, 46), (-6, 64), (34, 52)])
        ctx.stroke()


def cap(ctx, look, shift):
    """The hair on the head itself; `shift` moves it away from where the face looks."""
    paint(ctx, look.hair)
    if look.style == 'curls':
        for i in range(13):
            a = i * 2 * math.pi / 13
            disc(ctx, look.hair, shift + 35 * math.cos(a), -8 + 33 * math.sin(a), 17)
        disc(ctx, look.hair, shift, -6, 38)
    elif look.style == 'short':
        disc(ctx, look.hair, shift * 0.9, -8, 45, 42)
        box(ctx, shift - 27, 10, 54, 26, 12)
        ctx.fill()
    elif look.style == 'crop':
        disc(ctx, look.hair, shift * 0.9, -10, 45, 41)
        paint(ctx, look.hair)
        for i in range(5):
            ctx.move_to(shift - 26 + i * 9, -42)
            ctx.line_to(shift - 14 + i * 9, -60 + abs(i - 2) * 3)
            ctx.line_to(shift - 6 + i * 9, -42)
        ctx.fill()
        box(ctx, shift - 24, 12, 48, 18, 9)
        ctx.fill()
    else:
        disc(ctx, look.hair, shift, -2, 48, 49)
        if look.style == 'braids':
            paint(ctx, darker(look.skin, 0.8))
            ctx.set_line_width(2.5)
            ctx.move_to(shift, -50)
            ctx.line_to(shift * 0.6, 36)
            ctx.stroke()


def head(ctx, look, pose):
    turn = pose.turn
    if look.style != 'scarf':
        for side in (-1, 1):
            if side * turn < 0.6:
                disc(ctx, darker(look.skin, 0.92), side * 43 + turn * 9, 4, 10, 12)
    disc(ctx, look.skin, turn * 5, 0, 43, 45)
    if abs(turn) > 0.3:
        side = math.copysign(1, turn)
        far = (abs(turn) - 0.3) / 0.7
        disc(ctx, look.skin, side * (38 + 7 * far), 5, 6.5, 5)        # the nose
        if pose.voice > 0.25:
            disc(ctx, '#a5444a', side * (37 + 3 * far), 22, 5 * far, 2 + 4 * pose.voice)
        if far > 0.5:
            disc(ctx, '#3d3846', side * 31, -4, 3.4, 4.2)
    cap(ctx, look, -turn * 19)


def pupil(ctx, look, pose, t):
    ctx.save()
    ctx.translate(look.x, look.y)
    ctx.scale(look.size, look.size)
    arms(ctx, look, pose)
    body(ctx, look)
    chair(ctx, look)
    ctx.translate(0, pose.bob)
    paint(ctx, look.hair)
    if look.style not in ('braids', 'ponytail'):
        long_hair(ctx, look)
    head(ctx, look, pose)
    paint(ctx, look.hair)
    if look.style in ('braids', 'ponytail'):
        ctx.translate(-pose.turn * 16, 0)
        long_hair(ctx, look)
        ctx.translate(pose.turn * 16, 0)
    if pose.speaking:
        side = 1 if pose.turn >= 0 else -1
        waves(ctx, side * 54, 12, side, pose.voice, t)
    ctx.restore()


@dataclass
class TeacherPose:
    x: float
    left: tuple         # where the hand on the left of the picture is, in the picture
    right: tuple
    face: float         # -1 to 1, where the face looks
    voice: float = 0.0
    speaking: bool = False
    blink: bool = False
    step: float = 0.0   # up and down while walking
    brows: float = 0.0  # raised while waiting
    chalk: bool = False


def bent(shoulder, hand, upper, fore, side):
    """The elbow between a shoulder and a hand, bent outwards; the hand is kept within reach."""
    dx, dy = hand[0] - shoulder[0], hand[1] - shoulder[1]
    far = math.hypot(dx, dy) or 1.0
    reach = min(far, upper + fore - 1)
    hand = (shoulder[0] + dx / far * reach, shoulder[1] + dy / far * reach)
    along = (upper * upper - fore * fore + reach * reach) / (2 * reach)
    off = math.sqrt(max(0.0, upper * upper - along * along))
    ux, uy = dx / far, dy / far
    elbow = (shoulder[0] + ux * along + side * uy * off, shoulder[1] + uy * along - side * ux * off)
    return elbow, hand


def teacher_arm(ctx, x, y, side, target, chalk):
    shoulder = (x + side * 42, y + 60)
    elbow, hand = bent(shoulder, target, 66, 62, side)
    wrist = (mix(elbow[0], hand[0], 0.72), mix(elbow[1], hand[1], 0.72))
    limb(ctx, TEACHER_SKIN, [wrist, hand], 16)
    limb(ctx, darker(CARDIGAN, 0.88), [shoulder, elbow, wrist], 25)
    if chalk:
        limb(ctx, '#f6f5f4', [hand, (hand[0] + side * 11, hand[1] - 7)], 5)
    disc(ctx, TEACHER_SKIN, *hand, 11)


def teacher_body(ctx, x, y):
    for side in (-1, 1):
        limb(ctx, '#4a4458', [(x + side * 17, y + 190), (x + side * 19, y + 300)], 30)
    paint(ctx, '#fdf6e8')
    box(ctx, x - 40, y + 40, 80, 164, 22)
    ctx.fill()
    paint(ctx, CARDIGAN)
    for side in (-1, 1):
        ctx.move_to(x + side * 10, y + 40)
        ctx.curve_to(x + side * 60, y + 42, x + side * 58, y + 90, x + side * 52, y + 216)
        ctx.line_to(x + side * 16, y + 216)
        ctx.curve_to(x + side * 24, y + 150, x + side * 22, y + 90, x + side * 10, y + 40)
        ctx.fill()
    filled(ctx, darker(TEACHER_SKIN, 0.9), x - 11, y + 24, 22, 26, 9)


def teacher_head(ctx, pose, x, y):
    look = pose.face * 9
    disc(ctx, TEACHER_HAIR, x - pose.face * 4, y - 10, 41, 38)
    disc(ctx, TEACHER_HAIR, x - pose.face * 8, y - 44, 19)
    disc(ctx, TEACHER_SKIN, x - 35 + look * 0.3, y + 2, 7, 9)
    disc(ctx, TEACHER_SKIN, x + 35 + look * 0.3, y + 2, 7, 9)
    disc(ctx, TEACHER_SKIN, x, y, 34, 37)
    paint(ctx, TEACHER_HAIR)
    ctx.move_to(x - 36, y - 4)
    ctx.curve_to(x - 32, y - 46, x + 32, y - 46, x + 36, y - 4)
    ctx.curve_to(x + 22, y - 28, x - 6 + look, y - 24, x - 36, y - 4)
    ctx.fill()
    for side in (-1, 1):
        ex, ey = x + side * 13 + look, y
        if pose.blink:
            limb(ctx, '#2b2230', [(ex - 4, ey), (ex + 4, ey)], 2.4)
        else:
            disc(ctx, '#2b2230', ex, ey, 3.3, 4.2)
        paint(ctx, '#5a3d5c')
        ctx.set_line_width(2.4)
        ctx.new_sub_path()
        ctx.arc(ex, ey, 10, 0, 2 * math.pi)
        ctx.stroke()
        brow = y - 14 - 3 * pose.brows
        limb(ctx, TEACHER_HAIR, [(ex - 6, brow), (ex + 6, brow)], 2.6)
    limb(ctx, '#5a3d5c', [(x + look - 3, y), (x + look + 3, y)], 2.4)
    disc(ctx, '#d98b6a', x - 20 + look, y + 13, 6, 4, 0.5)
    disc(ctx, '#d98b6a', x + 20 + look, y + 13, 6, 4, 0.5)
    if pose.voice > 0.12:
        disc(ctx, '#7a2f33', x + look, y + 19, 8, 1.5 + 6.5 * pose.voice)
    else:
        paint(ctx, '#7a2f33')
        ctx.set_line_width(2.8)
        ctx.new_sub_path()
        ctx.arc(x + look, y + 13, 9, 0.35, math.pi - 0.35)
        ctx.stroke()


def teacher(ctx, pose, t):
    ctx.set_line_cap(cairo.LINE_CAP_ROUND)
    x, y = pose.x, 218 - pose.step
    teacher_body(ctx, x, y)
    teacher_arm(ctx, x, y, -1, pose.left, pose.chalk)
    teacher_arm(ctx, x, y, 1, pose.right, False)
    teacher_head(ctx, pose, x, y)
    if pose.speaking:
        side = -1 if 640 < pose.x < 950 else 1
        waves(ctx, x + side * 46, y + 14, side, pose.voice, t)
