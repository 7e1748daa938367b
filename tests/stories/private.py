# SPDX-License-Identifier: GPL-3.0-or-later
"""A file of notes with a debrief in it: six moments that are chosen, and words of the teacher's own in
every place that has room for some. Each of those words stands in one place only."""

import sqlite3
import time
import uuid

from film import copy_to

SECOND = 1_000_000_000

# Words that search finds, by the place they stand in.
FOUND = {place: f'qx{place}' for place in (
    'title', 'class', 'subject', 'othertitle', 'otherclass', 'othersubject',
    'chosensaw', 'chosensawtwo', 'chosensawthree', 'chosenmeans', 'chosenmeanstwo', 'chosennext',
    'privatesaw', 'privatesawtwo', 'privatemeans', 'privatenext', 'othersaw', 'otherquestion', 'answer',
    'otheranswer', 'asked', 'cue', 'action', 'happened', 'why', 'wouldsee', 'goalvision', 'hiddengoal',
    'hiddenwhy', 'vision', 'pastfocus', 'pastcoach', 'pastglad', 'pastremark', 'practice', 'agreedby',
    'basis', 'told', 'notshown', 'pastgoal', 'pastcue', 'pastanswer', 'markedgoal')}
# Words that it does not look at.
READ = {place: f'qx{place}' for place in (
    'filename', 'displayname', 'prompttitle', 'promptsource', 'prompts', 'sittingfocus', 'pastrules')}
MARKERS = [*FOUND.values(), *READ.values()]

FOCUS = 'Who answers first'
COACH = 'Ms Lin'
GOAL = 'Wait for more hands'
NOTE = 'Three hands went up after a while'
RULES = 'We are here to learn from this lesson, not to judge it.\nThe teacher speaks first.'
# Where the chosen moments begin and end, in seconds, in the order in which they are to be seen.
CHOSEN = [(60, 63), (30, 33), (80, 83), (95, 98), (110, 113), (120, 123)]


class Notes:
    """The file, to be filled while the program is not running."""

    def __init__(self, path):
        self.file = sqlite3.connect(path)
        self.now = int(time.time() * 1_000_000)

    def put(self, table, **columns):
        """Puts a row, and hands over its UUID."""
        columns = {'uuid': str(uuid.uuid4()), 'revision': 1, **columns}
        if 'created_us' in self.columns(table):
            columns.setdefault('created_us', self.now)
        names = ', '.join(columns)
        self.file.execute(f'INSERT INTO {table} ({names}) VALUES ({", ".join("?" * len(columns))})',
                          list(columns.values()))
        return columns['uuid']

    def columns(self, table):
        return [row[1] for row in self.file.execute(f'PRAGMA table_info ({table})')]

    def one(self, query):
        return self.file.execute(query).fetchone()[0]

    def moment(self, lesson, recording, begin, end, visibility='only-me', with_note=0, **words):
        words = {'saw': '', 'means': '', 'next_time': '', **words}
        return self.put('moment', lesson=lesson, recording=recording, start_ns=begin * SECOND,
                        end_ns=end * SECOND, tagged_ns=begin * SECOND, kind='wondering', visibility=visibility,
                        with_note=with_note, words_of='teacher', **words)

    def goal(self, title, visibility, rank, **words):
        words = {'why': '', 'would_see': '', 'vision': '', **words}
        return self.put('goal', title=title, colour='blue', symbol='circle', key=rank + 1, lead_ns=10 * SECOND,
                        lag_ns=20 * SECOND, state='active', rank=rank, checks=0, visibility=visibility, **words)

    def debrief(self, lesson, **words):
        words = {'focus': '', 'coach': '', 'rules': '', 'glad': '', **words}
        return self.put('debrief', lesson=lesson, neutral=0, until_us=0, **words)


def fill_lesson(notes, home, lesson, recording):
    film = copy_to(home / f'{READ["filename"]}.webm')
    notes.file.execute('UPDATE lesson SET title = ?, class_name = ?, subject = ?',
                       (FOUND['title'], FOUND['class'], FOUND['subject']))
    notes.file.execute('UPDATE recording SET uri = ?, display_name = ?', (film.as_uri(), READ['displayname']))
    notes.put('answer', lesson=lesson, question='What now?', text=FOUND['answer'], rank=0, visibility='only-me')
    notes.put('question', lesson=lesson, recording=recording, asked_ns=5 * SECOND, wait_1_start_ns=-1,
              wait_1_end_ns=-1, wait_2_start_ns=-1, wait_2_end_ns=-1, words=FOUND['asked'])
    notes.put('sitting', lesson=lesson, door='carry-on', focus=READ['sittingfocus'], minutes=0,
              began_us=notes.now - 2, ended_us=notes.now - 1)
    notes.put('lesson_record', lesson=lesson, basis='other', basis_words=FOUND['basis'], told=FOUND['told'],
              not_shown=1, not_shown_words=FOUND['notshown'])


def fill_moments(notes, lesson, recording):
    """The chosen ones, one of which is shown with its note though another could be, and others."""
    words = [{'saw': NOTE}, {'saw': FOUND['chosensaw'], 'means': FOUND['chosenmeans']},
             {'saw': FOUND['chosensawtwo'], 'next_time': FOUND['chosennext']}, {'saw': FOUND['chosensawthree']},
             {'means': FOUND['chosenmeanstwo']}, {}]
    chosen = [notes.moment(lesson, recording, *CHOSEN[i], 'debrief', i < 2, **words[i]) for i in range(6)]
    notes.moment(lesson, recording, 61, 64, saw=FOUND['privatesaw'], means=FOUND['privatemeans'])
    notes.moment(lesson, recording, 40, 44, saw=FOUND['privatesawtwo'], next_time=FOUND['privatenext'])
    return chosen


def fill_rest(notes, lesson):
    other = notes.put('lesson', title=FOUND['othertitle'], class_name=FOUND['otherclass'],
                      subject=FOUND['othersubject'])
    gone = notes.put('recording', lesson=other, uri='file:///gone.webm', display_name='Gone',
                     duration_ns=100 * SECOND, recorded_us=0, offset_ns=0, frame_ns=SECOND // 25, has_video=1,
                     has_audio=1, rotation=0, given_up=1, role='part')
    notes.moment(other, gone, 1, 2, saw=FOUND['othersaw'])
    notes.put('answer', lesson=other, question=FOUND['otherquestion'], text=FOUND['otheranswer'], rank=0,
              visibility='only-me')
    step = notes.put('next_step', lesson=lesson, cue=FOUND['cue'], action=FOUND['action'], state='open',
                     visibility='only-me')
    notes.put('attempt', next_step=step, lesson=other, outcome='tried', happened=FOUND['happened'])
    notes.put('vision', text=FOUND['vision'])
    notes.put('prompt_set', title=READ['prompttitle'], source=READ['promptsource'], prompts=READ['prompts'], rank=0)
    notes.put('agreement', text=f'## Purpose\n{FOUND["practice"]}', agreed_by=FOUND['agreedby'])
    past = notes.debrief(other, focus=FOUND['pastfocus'], coach=FOUND['pastcoach'], glad=FOUND['pastglad'],
                         rules=READ['pastrules'])
    notes.put('remark', lesson=other, debrief=past, kind='noticed', text=FOUND['pastremark'])
    notes.file.execute('INSERT INTO debrief_held VALUES (?, 1, 2)', (past,))
    fill_past(notes, past, other)


def fill_past(notes, past, lesson):
    """What was shown in a debrief before, and something that was marked for one since."""
    notes.put('debrief_choice', debrief=past, goal=notes.goal(FOUND['pastgoal'], 'debrief', 2))
    notes.put('debrief_choice', debrief=past, next_step=notes.put(
        'next_step', lesson=lesson, cue=FOUND['pastcue'], action='', state='open', visibility='debrief'))
    notes.put('debrief_choice', debrief=past, answer=notes.put(
        'answer', lesson=lesson, question='What now?', text=FOUND['pastanswer'], rank=1, visibility='debrief'))
    notes.goal(FOUND['markedgoal'], 'debrief', 3)


def fill(path, home):
    """Fills the notes of somebody who has looked at the practice lesson."""
    notes = Notes(path)
    lesson, recording = notes.one('SELECT uuid FROM lesson'), notes.one('SELECT uuid FROM recording')
    fill_lesson(notes, home, lesson, recording)
    shown = notes.goal(GOAL, 'debrief', 0, why=FOUND['why'], would_see=FOUND['wouldsee'],
                       vision=FOUND['goalvision'])
    hidden = notes.goal(FOUND['hiddengoal'], 'only-me', 1, why=FOUND['hiddenwhy'])
    chosen = fill_moments(notes, lesson, recording)
    for goal in (hidden, shown):
        notes.put('moment_goal', moment=chosen[0], goal=goal, rank=int(goal == shown))
    debrief = notes.debrief(lesson, focus=FOCUS, coach=COACH, rules=RULES)
    for rank, moment in enumerate(chosen):
        notes.put('debrief_moment', lesson=lesson, debrief=debrief, moment=moment, rank=rank, with_note=int(rank == 0))
    notes.put('debrief_choice', debrief=debrief, goal=shown)
    fill_rest(notes, lesson)
    notes.file.commit()
    notes.file.close()
