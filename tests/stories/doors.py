#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Sitting down with a lesson: five minutes, twenty minutes, all of it; and getting up again."""

import sqlite3

from story import tell
from window import key, write

SAW = 'Ada explained it to Tom'
NEXT = 'Count to three before I go on'


def sittings(story):
    """The doors of all sittings that ended, as they stand in the file."""
    with sqlite3.connect(f'file:{story.notes}?mode=ro&immutable=1', uri=True) as notes:
        return [door for door, in notes.execute('SELECT door FROM sitting WHERE ended_us >= began_us AND began_us > 0'
                                                ' ORDER BY began_us')]


def first_time(story, app):
    app.press('Practise on a Short Made-Up Lesson')
    app.see_picture()
    app.press('Back')
    app.see('One Moment I’m Glad Of', 'button')
    app.see('Carry On', 'button')
    app.see('I Have 20 Minutes', 'button')
    story.told('Home offers one moment to be glad of with a lesson that nobody sat down with')


def five_minutes(story, app):
    app.press('One Moment I’m Glad Of')
    app.see('Looking at: one moment I’m glad of')
    app.see('When something makes you glad, press M.')
    app.see('Pause')
    app.see_picture()
    key('m')
    app.see_focus('I saw')
    app.see('What did a pupil say or do?')
    write(SAW)
    app.see('One moment, in your words.')
    story.told('the moment that is marked asks for a few words')

    app.press('That’s Enough')
    app.see('Enough for Today', 'dialog')
    app.see('That’s enough for today.')
    app.see('Everything is saved.')
    app.see(f'“{SAW}”')
    story.told('it ends with the moment, in one’s own words')

    app.press(app.see('Play 0:', 'button').get_name())
    app.see('Again', 'button')
    app.see('Pause')
    story.told('the moment plays alone')

    app.press('Done')
    app.see('Carry On', 'button')
    app.gone('One Moment I’m Glad Of')
    story.told('what was left empty is not asked for again')


def twenty_minutes(story, app):
    app.press('I Have 20 Minutes')
    app.see('Twenty Minutes', 'dialog')
    app.see('What will you look at?')
    app.see('not seen yet')
    app.see_focus('Begin')
    app.click(app.see('Or in my own words', 'text'))
    write('Who speaks')
    story.told('it asks what to look for, and says what could be looked at and why')

    key('Return')
    app.see('Looking at: Who speaks')
    app.see('About 10 minutes left for watching')
    app.see('not seen yet', 'button')
    app.see('Pause')
    key('m')
    app.see('Marked ')
    story.told('the clock is quiet, and the lesson plays where there is something to see')

    app.press('On to Writing')
    app.see('About 5 minutes left for writing')
    app.see_focus('I saw')
    write('Two spoke, eight listened')
    app.press('On to Next Time')
    app.see('Enough for Today', 'dialog')
    app.see('About 3 minutes left for this')
    app.click(app.see('One small thing for next time?', 'text'))
    write(NEXT)
    app.press('Done')
    app.see('ount to three before I go on')
    story.told('one small thing for next time is carried on')


def watch_through(story, app):
    app.press('Carry On')
    app.see_picture()
    app.see('Enough for Today', 'button')
    app.open_menu('o')
    app.see('Watch It Through', 'dialog')
    app.see_focus('Begin')
    key('Return')
    app.gone('Timeline')
    app.gone('Play')
    app.gone('2 moments')
    app.see('Mark this moment')
    key('m')
    app.see('Marked ')
    story.told('watching through there is nothing but the picture and M')

    key('Escape')
    app.see('That’s enough for today.')
    key('Escape')
    app.see('Timeline')
    app.see_item('Moments', 'not written yet')
    story.told('Escape ends it, and everything is back')


def go_back(story, app):
    app.open_menu('g')
    app.see('When something makes you glad, press M.')
    app.press('Back')
    app.see('Everything is saved. You were glad of 0:')
    app.see('Carry On', 'button')
    assert not app.sees('Enough for Today'), 'going back was asked about'
    story.told('going back is a normal act, and only tells in passing what was saved')

    app.press('Play')
    app.see_text(SAW)
    app.see('Pause', 'button')
    story.told('from there the moment one is glad of plays alone')
    app.press('Back')
    app.press('Carry On')
    app.see_picture()


def after_a_kill(story, app):
    app.open_menu('g')
    app.see('When something makes you glad, press M.')
    app.kill()
    app = story.open()
    app.press('Carry On')
    app.see_picture()
    app.press('Enough for Today')
    app.see('Everything is saved.')
    app.see(f'“{SAW}”')
    app.press('Done')
    app.see('Carry On', 'button')
    app.quit()
    doors = sittings(story)
    assert doors == ['glad', 'twenty', 'carry-on', 'watch', 'glad', 'carry-on', 'glad', 'carry-on'], doors
    story.told('a sitting that was killed has ended, and nothing of it is lost')


def walk(story):
    app = story.open()
    for step in (first_time, five_minutes, twenty_minutes, watch_through, go_back, after_a_kill):
        step(story, app)


tell(walk)
