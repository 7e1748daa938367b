-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- The learning cycle: the vision, next steps and what came of them, prompt sets,
-- asked questions and their waits, who speaks, and what was guessed; sittings, what
-- was played, and what is kept of recordings that are gone.

ALTER TABLE goal ADD COLUMN checks INTEGER NOT NULL DEFAULT 0;
ALTER TABLE lesson ADD COLUMN prompt_set TEXT;

CREATE TABLE vision (
  uuid TEXT NOT NULL PRIMARY KEY,
  revision INTEGER NOT NULL,
  text TEXT NOT NULL
) STRICT;

CREATE TABLE next_step (
  uuid TEXT NOT NULL PRIMARY KEY,
  revision INTEGER NOT NULL,
  lesson TEXT REFERENCES lesson (uuid) ON DELETE SET NULL,
  moment TEXT REFERENCES moment (uuid) ON DELETE SET NULL,
  goal TEXT REFERENCES goal (uuid) ON DELETE SET NULL,
  cue TEXT NOT NULL,
  action TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('open', 'kept', 'changed', 'let-go')),
  visibility TEXT NOT NULL CHECK (visibility IN ('only-me', 'debrief')),
  created_us INTEGER NOT NULL
) STRICT;

CREATE TABLE attempt (
  uuid TEXT NOT NULL PRIMARY KEY,
  revision INTEGER NOT NULL,
  next_step TEXT NOT NULL REFERENCES next_step (uuid) ON DELETE CASCADE,
  lesson TEXT REFERENCES lesson (uuid) ON DELETE SET NULL,
  moment TEXT REFERENCES moment (uuid) ON DELETE SET NULL,
  outcome TEXT NOT NULL CHECK (outcome IN ('tried', 'not-this-time', 'moved-on')),
  happened TEXT NOT NULL,
  created_us INTEGER NOT NULL
) STRICT;

CREATE TABLE prompt_set (
  uuid TEXT NOT NULL PRIMARY KEY,
  revision INTEGER NOT NULL,
  title TEXT NOT NULL,
  source TEXT NOT NULL,
  prompts TEXT NOT NULL,
  origin TEXT,
  rank INTEGER NOT NULL
) STRICT;

CREATE TABLE question (
  uuid TEXT NOT NULL PRIMARY KEY,
  revision INTEGER NOT NULL,
  lesson TEXT NOT NULL REFERENCES lesson (uuid) ON DELETE CASCADE,
  recording TEXT NOT NULL REFERENCES recording (uuid) ON DELETE CASCADE,
  asked_ns INTEGER NOT NULL,
  wait_1_start_ns INTEGER NOT NULL,
  wait_1_end_ns INTEGER NOT NULL,
  wait_2_start_ns INTEGER NOT NULL,
  wait_2_end_ns INTEGER NOT NULL,
  words TEXT NOT NULL,
  created_us INTEGER NOT NULL
) STRICT;

CREATE TABLE speech (
  uuid TEXT NOT NULL PRIMARY KEY,
  revision INTEGER NOT NULL,
  lesson TEXT NOT NULL REFERENCES lesson (uuid) ON DELETE CASCADE,
  recording TEXT NOT NULL REFERENCES recording (uuid) ON DELETE CASCADE,
  start_ns INTEGER NOT NULL,
  end_ns INTEGER NOT NULL,
  speaker TEXT NOT NULL CHECK (speaker IN ('teacher', 'pupil', 'group'))
) STRICT;

CREATE TABLE estimate (
  uuid TEXT NOT NULL PRIMARY KEY,
  revision INTEGER NOT NULL,
  lesson TEXT NOT NULL REFERENCES lesson (uuid) ON DELETE CASCADE,
  about TEXT NOT NULL CHECK (about IN ('wait', 'teacher-speech')),
  value INTEGER NOT NULL,
  created_us INTEGER NOT NULL
) STRICT;

-- Sittings are no edits: nothing of them is undone.
CREATE TABLE sitting (
  uuid TEXT NOT NULL PRIMARY KEY,
  revision INTEGER NOT NULL,
  lesson TEXT NOT NULL REFERENCES lesson (uuid) ON DELETE CASCADE,
  door TEXT NOT NULL CHECK (door IN ('carry-on', 'glad', 'twenty', 'watch', 'debrief')),
  goal TEXT,
  focus TEXT NOT NULL,
  minutes INTEGER NOT NULL,
  began_us INTEGER NOT NULL,
  ended_us INTEGER NOT NULL
) STRICT;

-- Which stretches were played. They do not refer to their recording, so that a
-- removal that is undone finds them again.
CREATE TABLE trace (
  recording TEXT NOT NULL,
  start_ns INTEGER NOT NULL,
  end_ns INTEGER NOT NULL,
  PRIMARY KEY (recording, start_ns)
) STRICT, WITHOUT ROWID;

-- What is kept of a recording that is gone: how it sounded, and single pictures.
CREATE TABLE sound_shape (
  recording TEXT NOT NULL PRIMARY KEY,
  shape BLOB NOT NULL
) STRICT;

CREATE TABLE still (
  moment TEXT NOT NULL PRIMARY KEY,
  picture BLOB NOT NULL
) STRICT;

-- What the teacher has chosen once and for all, such as how long recordings are kept.
CREATE TABLE habit (
  name TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
) STRICT;

CREATE INDEX next_step_lesson ON next_step (lesson);
CREATE INDEX next_step_moment ON next_step (moment);
CREATE INDEX next_step_goal ON next_step (goal);
CREATE INDEX attempt_next_step ON attempt (next_step);
CREATE INDEX attempt_lesson ON attempt (lesson);
CREATE INDEX attempt_moment ON attempt (moment);
CREATE INDEX question_lesson ON question (lesson);
CREATE INDEX question_recording ON question (recording);
CREATE INDEX speech_lesson ON speech (lesson);
CREATE INDEX speech_recording ON speech (recording);
CREATE INDEX estimate_lesson ON estimate (lesson);
CREATE INDEX sitting_lesson ON sitting (lesson);

DROP TRIGGER goal_insert_undo;
DROP TRIGGER goal_update_undo;
DROP TRIGGER goal_delete_undo;

CREATE TRIGGER goal_insert_undo AFTER INSERT ON goal
WHEN (SELECT undo_step FROM bookkeeping) IS NOT NULL
BEGIN
  INSERT INTO undo_row (step, table_name, row_uuid, before, after)
  VALUES ((SELECT undo_step FROM bookkeeping), 'goal', new.uuid,
    NULL,
    json_object('uuid', new.uuid, 'revision', new.revision, 'title', new.title, 'why', new.why,
      'would_see', new.would_see, 'vision', new.vision, 'colour', new.colour,
      'symbol', new.symbol, 'key', new.key, 'lead_ns', new.lead_ns, 'lag_ns', new.lag_ns,
      'state', new.state, 'rank', new.rank, 'checks', new.checks))
  ON CONFLICT (step, table_name, row_uuid) DO UPDATE SET after = excluded.after;
END;

CREATE TRIGGER goal_update_undo AFTER UPDATE ON goal
WHEN (SELECT undo_step FROM bookkeeping) IS NOT NULL
BEGIN
  INSERT INTO undo_row (step, table_name, row_uuid, before, after)
  VALUES ((SELECT undo_step FROM bookkeeping), 'goal', new.uuid,
    json_object('uuid', old.uuid, 'revision', old.revision, 'title', old.title, 'why', old.why,
      'would_see', old.would_see, 'vision', old.vision, 'colour', old.colour,
      'symbol', old.symbol, 'key', old.key, 'lead_ns', old.lead_ns, 'lag_ns', old.lag_ns,
      'state', old.state, 'rank', old.rank, 'checks', old.checks),
    json_object('uuid', new.uuid, 'revision', new.revision, 'title', new.title, 'why', new.why,
      'would_see', new.would_see, 'vision', new.vision, 'colour', new.colour,
      'symbol', new.symbol, 'key', new.key, 'lead_ns', new.lead_ns, 'lag_ns', new.lag_ns,
      'state', new.state, 'rank', new.rank, 'checks', new.checks))
  ON CONFLICT (step, table_name, row_uuid) DO UPDATE SET after = excluded.after;
END;

CREATE TRIGGER goal_delete_undo AFTER DELETE ON goal
WHEN (SELECT undo_step FROM bookkeeping) IS NOT NULL
BEGIN
  INSERT INTO undo_row (step, table_name, row_uuid, before, after)
  VALUES ((SELECT undo_step FROM bookkeeping), 'goal', old.uuid,
    json_object('uuid', old.uuid, 'revision', old.revision, 'title', old.title, 'why', old.why,
      'would_see', old.would_see, 'vision', old.vision, 'colour', old.colour,
      'symbol', old.symbol, 'key', old.key, 'lead_ns', old.lead_ns, 'lag_ns', old.lag_ns,
      'state', old.state, 'rank', old.rank, 'checks', old.checks),
    NULL)
  ON CONFLICT (step, table_name, row_uuid) DO UPDATE SET after = NULL;
END;

DROP TRIGGER lesson_insert_undo;
DROP TRIGGER lesson_update_undo;
DROP TRIGGER lesson_delete_undo;

CREATE TRIGGER lesson_insert_undo AFTER INSERT ON lesson
WHEN (SELECT undo_step FROM bookkeeping) IS NOT NULL
BEGIN
  INSERT INTO undo_row (step, table_name, row_uuid, before, after)
  VALUES ((SELECT undo_step FROM bookkeeping), 'lesson', new.uuid,
    NULL,
    json_object('uuid', new.uuid, 'revision', new.revision, 'title', new.title,
      'date_taught', new.date_taught, 'class_name', new.class_name, 'subject', new.subject,
      'keep_until', new.keep_until, 'created_us', new.created_us, 'prompt_set', new.prompt_set))
  ON CONFLICT (step, table_name, row_uuid) DO UPDATE SET after = excluded.after;
END;

CREATE TRIGGER lesson_update_undo AFTER UPDATE ON lesson
WHEN (SELECT undo_step FROM bookkeeping) IS NOT NULL
BEGIN
  INSERT INTO undo_row (step, table_name, row_uuid, before, after)
  VALUES ((SELECT undo_step FROM bookkeeping), 'lesson', new.uuid,
    json_object('uuid', old.uuid, 'revision', old.revision, 'title', old.title,
      'date_taught', old.date_taught, 'class_name', old.class_name, 'subject', old.subject,
      'keep_until', old.keep_until, 'created_us', old.created_us, 'prompt_set', old.prompt_set),
    json_object('uuid', new.uuid, 'revision', new.revision, 'title', new.title,
      'date_taught', new.date_taught, 'class_name', new.class_name, 'subject', new.subject,
      'keep_until', new.keep_until, 'created_us', new.created_us, 'prompt_set', new.prompt_set))
  ON CONFLICT (step, table_name, row_uuid) DO UPDATE SET after = excluded.after;
END;

CREATE TRIGGER lesson_delete_undo AFTER DELETE ON lesson
WHEN (SELECT undo_step FROM bookkeeping) IS NOT NULL
BEGIN
  INSERT INTO undo_row (step, table_name, row_uuid, before, after)
  VALUES ((SELECT undo_step FROM bookkeeping), 'lesson', old.uuid,
    json_object('uuid', old.uuid, 'revision', old.revision, 'title', old.title,
      'date_taught', old.date_taught, 'class_name', old.class_name, 'subject', old.subject,
      'keep_until', old.keep_until, 'created_us', old.created_us, 'prompt_set', old.prompt_set),
    NULL)
  ON CONFLICT (step, table_name, row_uuid) DO UPDATE SET after = NULL;
END;

CREATE TRIGGER vision_insert_undo AFTER INSERT ON vision
WHEN (SELECT undo_step FROM bookkeeping) IS NOT NULL
BEGIN
  INSERT INTO undo_row (step, table_name, row_uuid, before, after)
  VALUES ((SELECT undo_step FROM bookkeeping), 'vision', new.uuid,
    NULL,
    json_object('uuid', new.uuid, 'revision', new.revision, 'text', new.text))
  ON CONFLICT (step, table_name, row_uuid) DO UPDATE SET after = excluded.after;
END;

CREATE TRIGGER vision_update_undo AFTER UPDATE ON vision
WHEN (SELECT undo_step FROM bookkeeping) IS NOT NULL
BEGIN
  INSERT INTO undo_row (step, table_name, row_uuid, before, after)
  VALUES ((SELECT undo_step FROM bookkeeping), 'vision', new.uuid,
    json_object('uuid', old.uuid, 'revision', old.revision, 'text', old.text),
    json_object('uuid', new.uuid, 'revision', new.revision, 'text', new.text))
  ON CONFLICT (step, table_name, row_uuid) DO UPDATE SET after = excluded.after;
END;

CREATE TRIGGER vision_delete_undo AFTER DELETE ON vision
WHEN (SELECT undo_step FROM bookkeeping) IS NOT NULL
BEGIN
  INSERT INTO undo_row (step, table_name, row_uuid, before, after)
  VALUES ((SELECT undo_step FROM bookkeeping), 'vision', old.uuid,
    json_object('uuid', old.uuid, 'revision', old.revision, 'text', old.text),
    NULL)
  ON CONFLICT (step, table_name, row_uuid) DO UPDATE SET after = NULL;
END;

CREATE TRIGGER next_step_insert_undo AFTER INSERT ON next_step
WHEN (SELECT undo_step FROM bookkeeping) IS NOT NULL
BEGIN
  INSERT INTO undo_row (step, table_name, row_uuid, before, after)
  VALUES ((SELECT undo_step FROM bookkeeping), 'next_step', new.uuid,
    NULL,
    json_object('uuid', new.uuid, 'revision', new.revision, 'lesson', new.lesson, 'moment', new.moment,
      'goal', new.goal, 'cue', new.cue, 'action', new.action, 'state', new.state,
      'visibility', new.visibility, 'created_us', new.created_us))
  ON CONFLICT (step, table_name, row_uuid) DO UPDATE SET after = excluded.after;
END;

CREATE TRIGGER next_step_update_undo AFTER UPDATE ON next_step
WHEN (SELECT undo_step FROM bookkeeping) IS NOT NULL
BEGIN
  INSERT INTO undo_row (step, table_name, row_uuid, before, after)
  VALUES ((SELECT undo_step FROM bookkeeping), 'next_step', new.uuid,
    json_object('uuid', old.uuid, 'revision', old.revision, 'lesson', old.lesson, 'moment', old.moment,
      'goal', old.goal, 'cue', old.cue, 'action', old.action, 'state', old.state,
      'visibility', old.visibility, 'created_us', old.created_us),
    json_object('uuid', new.uuid, 'revision', new.revision, 'lesson', new.lesson, 'moment', new.moment,
      'goal', new.goal, 'cue', new.cue, 'action', new.action, 'state', new.state,
      'visibility', new.visibility, 'created_us', new.created_us))
  ON CONFLICT (step, table_name, row_uuid) DO UPDATE SET after = excluded.after;
END;

CREATE TRIGGER next_step_delete_undo AFTER DELETE ON next_step
WHEN (SELECT undo_step FROM bookkeeping) IS NOT NULL
BEGIN
  INSERT INTO undo_row (step, table_name, row_uuid, before, after)
  VALUES ((SELECT undo_step FROM bookkeeping), 'next_step', old.uuid,
    json_object('uuid', old.uuid, 'revision', old.revision, 'lesson', old.lesson, 'moment', old.moment,
      'goal', old.goal, 'cue', old.cue, 'action', old.action, 'state', old.state,
      'visibility', old.visibility, 'created_us', old.created_us),
    NULL)
  ON CONFLICT (step, table_name, row_uuid) DO UPDATE SET after = NULL;
END;

CREATE TRIGGER attempt_insert_undo AFTER INSERT ON attempt
WHEN (SELECT undo_step FROM bookkeeping) IS NOT NULL
BEGIN
  INSERT INTO undo_row (step, table_name, row_uuid, before, after)
  VALUES ((SELECT undo_step FROM bookkeeping), 'attempt', new.uuid,
    NULL,
    json_object('uuid', new.uuid, 'revision', new.revision, 'next_step', new.next_step,
      'lesson', new.lesson, 'moment', new.moment, 'outcome', new.outcome,
      'happened', new.happened, 'created_us', new.created_us))
  ON CONFLICT (step, table_name, row_uuid) DO UPDATE SET after = excluded.after;
END;

CREATE TRIGGER attempt_update_undo AFTER UPDATE ON attempt
WHEN (SELECT undo_step FROM bookkeeping) IS NOT NULL
BEGIN
  INSERT INTO undo_row (step, table_name, row_uuid, before, after)
  VALUES ((SELECT undo_step FROM bookkeeping), 'attempt', new.uuid,
    json_object('uuid', old.uuid, 'revision', old.revision, 'next_step', old.next_step,
      'lesson', old.lesson, 'moment', old.moment, 'outcome', old.outcome,
      'happened', old.happened, 'created_us', old.created_us),
    json_object('uuid', new.uuid, 'revision', new.revision, 'next_step', new.next_step,
      'lesson', new.lesson, 'moment', new.moment, 'outcome', new.outcome,
      'happened', new.happened, 'created_us', new.created_us))
  ON CONFLICT (step, table_name, row_uuid) DO UPDATE SET after = excluded.after;
END;

CREATE TRIGGER attempt_delete_undo AFTER DELETE ON attempt
WHEN (SELECT undo_step FROM bookkeeping) IS NOT NULL
BEGIN
  INSERT INTO undo_row (step, table_name, row_uuid, before, after)
  VALUES ((SELECT undo_step FROM bookkeeping), 'attempt', old.uuid,
    json_object('uuid', old.uuid, 'revision', old.revision, 'next_step', old.next_step,
      'lesson', old.lesson, 'moment', old.moment, 'outcome', old.outcome,
      'happened', old.happened, 'created_us', old.created_us),
    NULL)
  ON CONFLICT (step, table_name, row_uuid) DO UPDATE SET after = NULL;
END;

CREATE TRIGGER prompt_set_insert_undo AFTER INSERT ON prompt_set
WHEN (SELECT undo_step FROM bookkeeping) IS NOT NULL
BEGIN
  INSERT INTO undo_row (step, table_name, row_uuid, before, after)
  VALUES ((SELECT undo_step FROM bookkeeping), 'prompt_set', new.uuid,
    NULL,
    json_object('uuid', new.uuid, 'revision', new.revision, 'title', new.title, 'source', new.source,
      'prompts', new.prompts, 'origin', new.origin, 'rank', new.rank))
  ON CONFLICT (step, table_name, row_uuid) DO UPDATE SET after = excluded.after;
END;

CREATE TRIGGER prompt_set_update_undo AFTER UPDATE ON prompt_set
WHEN (SELECT undo_step FROM bookkeeping) IS NOT NULL
BEGIN
  INSERT INTO undo_row (step, table_name, row_uuid, before, after)
  VALUES ((SELECT undo_step FROM bookkeeping), 'prompt_set', new.uuid,
    json_object('uuid', old.uuid, 'revision', old.revision, 'title', old.title, 'source', old.source,
      'prompts', old.prompts, 'origin', old.origin, 'rank', old.rank),
    json_object('uuid', new.uuid, 'revision', new.revision, 'title', new.title, 'source', new.source,
      'prompts', new.prompts, 'origin', new.origin, 'rank', new.rank))
  ON CONFLICT (step, table_name, row_uuid) DO UPDATE SET after = excluded.after;
END;

CREATE TRIGGER prompt_set_delete_undo AFTER DELETE ON prompt_set
WHEN (SELECT undo_step FROM bookkeeping) IS NOT NULL
BEGIN
  INSERT INTO undo_row (step, table_name, row_uuid, before, after)
  VALUES ((SELECT undo_step FROM bookkeeping), 'prompt_set', old.uuid,
    json_object('uuid', old.uuid, 'revision', old.revision, 'title', old.title, 'source', old.source,
      'prompts', old.prompts, 'origin', old.origin, 'rank', old.rank),
    NULL)
  ON CONFLICT (step, table_name, row_uuid) DO UPDATE SET after = NULL;
END;

CREATE TRIGGER question_insert_undo AFTER INSERT ON question
WHEN (SELECT undo_step FROM bookkeeping) IS NOT NULL
BEGIN
  INSERT INTO undo_row (step, table_name, row_uuid, before, after)
  VALUES ((SELECT undo_step FROM bookkeeping), 'question', new.uuid,
    NULL,
    json_object('uuid', new.uuid, 'revision', new.revision, 'lesson', new.lesson,
      'recording', new.recording, 'asked_ns', new.asked_ns,
      'wait_1_start_ns', new.wait_1_start_ns, 'wait_1_end_ns', new.wait_1_end_ns,
      'wait_2_start_ns', new.wait_2_start_ns, 'wait_2_end_ns', new.wait_2_end_ns,
      'words', new.words, 'created_us', new.created_us))
  ON CONFLICT (step, table_name, row_uuid) DO UPDATE SET after = excluded.after;
END;

CREATE TRIGGER question_update_undo AFTER UPDATE ON question
WHEN (SELECT undo_step FROM bookkeeping) IS NOT NULL
BEGIN
  INSERT INTO undo_row (step, table_name, row_uuid, before, after)
  VALUES ((SELECT undo_step FROM bookkeeping), 'question', new.uuid,
    json_object('uuid', old.uuid, 'revision', old.revision, 'lesson', old.lesson,
      'recording', old.recording, 'asked_ns', old.asked_ns,
      'wait_1_start_ns', old.wait_1_start_ns, 'wait_1_end_ns', old.wait_1_end_ns,
      'wait_2_start_ns', old.wait_2_start_ns, 'wait_2_end_ns', old.wait_2_end_ns,
      'words', old.words, 'created_us', old.created_us),
    json_object('uuid', new.uuid, 'revision', new.revision, 'lesson', new.lesson,
      'recording', new.recording, 'asked_ns', new.asked_ns,
      'wait_1_start_ns', new.wait_1_start_ns, 'wait_1_end_ns', new.wait_1_end_ns,
      'wait_2_start_ns', new.wait_2_start_ns, 'wait_2_end_ns', new.wait_2_end_ns,
      'words', new.words, 'created_us', new.created_us))
  ON CONFLICT (step, table_name, row_uuid) DO UPDATE SET after = excluded.after;
END;

CREATE TRIGGER question_delete_undo AFTER DELETE ON question
WHEN (SELECT undo_step FROM bookkeeping) IS NOT NULL
BEGIN
  INSERT INTO undo_row (step, table_name, row_uuid, before, after)
  VALUES ((SELECT undo_step FROM bookkeeping), 'question', old.uuid,
    json_object('uuid', old.uuid, 'revision', old.revision, 'lesson', old.lesson,
      'recording', old.recording, 'asked_ns', old.asked_ns,
      'wait_1_start_ns', old.wait_1_start_ns, 'wait_1_end_ns', old.wait_1_end_ns,
      'wait_2_start_ns', old.wait_2_start_ns, 'wait_2_end_ns', old.wait_2_end_ns,
      'words', old.words, 'created_us', old.created_us),
    NULL)
  ON CONFLICT (step, table_name, row_uuid) DO UPDATE SET after = NULL;
END;

CREATE TRIGGER speech_insert_undo AFTER INSERT ON speech
WHEN (SELECT undo_step FROM bookkeeping) IS NOT NULL
BEGIN
  INSERT INTO undo_row (step, table_name, row_uuid, before, after)
  VALUES ((SELECT undo_step FROM bookkeeping), 'speech', new.uuid,
    NULL,
    json_object('uuid', new.uuid, 'revision', new.revision, 'lesson', new.lesson,
      'recording', new.recording, 'start_ns', new.start_ns, 'end_ns', new.end_ns,
      'speaker', new.speaker))
  ON CONFLICT (step, table_name, row_uuid) DO UPDATE SET after = excluded.after;
END;

CREATE TRIGGER speech_update_undo AFTER UPDATE ON speech
WHEN (SELECT undo_step FROM bookkeeping) IS NOT NULL
BEGIN
  INSERT INTO undo_row (step, table_name, row_uuid, before, after)
  VALUES ((SELECT undo_step FROM bookkeeping), 'speech', new.uuid,
    json_object('uuid', old.uuid, 'revision', old.revision, 'lesson', old.lesson,
      'recording', old.recording, 'start_ns', old.start_ns, 'end_ns', old.end_ns,
      'speaker', old.speaker),
    json_object('uuid', new.uuid, 'revision', new.revision, 'lesson', new.lesson,
      'recording', new.recording, 'start_ns', new.start_ns, 'end_ns', new.end_ns,
      'speaker', new.speaker))
  ON CONFLICT (step, table_name, row_uuid) DO UPDATE SET after = excluded.after;
END;

CREATE TRIGGER speech_delete_undo AFTER DELETE ON speech
WHEN (SELECT undo_step FROM bookkeeping) IS NOT NULL
BEGIN
  INSERT INTO undo_row (step, table_name, row_uuid, before, after)
  VALUES ((SELECT undo_step FROM bookkeeping), 'speech', old.uuid,
    json_object('uuid', old.uuid, 'revision', old.revision, 'lesson', old.lesson,
      'recording', old.recording, 'start_ns', old.start_ns, 'end_ns', old.end_ns,
      'speaker', old.speaker),
    NULL)
  ON CONFLICT (step, table_name, row_uuid) DO UPDATE SET after = NULL;
END;

CREATE TRIGGER estimate_insert_undo AFTER INSERT ON estimate
WHEN (SELECT undo_step FROM bookkeeping) IS NOT NULL
BEGIN
  INSERT INTO undo_row (step, table_name, row_uuid, before, after)
  VALUES ((SELECT undo_step FROM bookkeeping), 'estimate', new.uuid,
    NULL,
    json_object('uuid', new.uuid, 'revision', new.revision, 'lesson', new.lesson, 'about', new.about,
      'value', new.value, 'created_us', new.created_us))
  ON CONFLICT (step, table_name, row_uuid) DO UPDATE SET after = excluded.after;
END;

CREATE TRIGGER estimate_update_undo AFTER UPDATE ON estimate
WHEN (SELECT undo_step FROM bookkeeping) IS NOT NULL
BEGIN
  INSERT INTO undo_row (step, table_name, row_uuid, before, after)
  VALUES ((SELECT undo_step FROM bookkeeping), 'estimate', new.uuid,
    json_object('uuid', old.uuid, 'revision', old.revision, 'lesson', old.lesson, 'about', old.about,
      'value', old.value, 'created_us', old.created_us),
    json_object('uuid', new.uuid, 'revision', new.revision, 'lesson', new.lesson, 'about', new.about,
      'value', new.value, 'created_us', new.created_us))
  ON CONFLICT (step, table_name, row_uuid) DO UPDATE SET after = excluded.after;
END;

CREATE TRIGGER estimate_delete_undo AFTER DELETE ON estimate
WHEN (SELECT undo_step FROM bookkeeping) IS NOT NULL
BEGIN
  INSERT INTO undo_row (step, table_name, row_uuid, before, after)
  VALUES ((SELECT undo_step FROM bookkeeping), 'estimate', old.uuid,
    json_object('uuid', old.uuid, 'revision', old.revision, 'lesson', old.lesson, 'about', old.about,
      'value', old.value, 'created_us', old.created_us),
    NULL)
  ON CONFLICT (step, table_name, row_uuid) DO UPDATE SET after = NULL;
END;
