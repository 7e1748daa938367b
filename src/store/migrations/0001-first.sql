-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- The first schema. src/store/README.md tells what every table and column means.

CREATE TABLE goal (
  uuid TEXT NOT NULL PRIMARY KEY,
  revision INTEGER NOT NULL,
  title TEXT NOT NULL,
  why TEXT NOT NULL,
  would_see TEXT NOT NULL,
  vision TEXT NOT NULL,
  colour TEXT NOT NULL,
  symbol TEXT NOT NULL,
  key INTEGER NOT NULL CHECK (key BETWEEN 0 AND 9),
  lead_ns INTEGER NOT NULL,
  lag_ns INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('active', 'resting', 'achieved')),
  rank INTEGER NOT NULL
) STRICT;

CREATE TABLE lesson (
  uuid TEXT NOT NULL PRIMARY KEY,
  revision INTEGER NOT NULL,
  title TEXT NOT NULL,
  date_taught TEXT,
  class_name TEXT,
  subject TEXT,
  keep_until TEXT,
  created_us INTEGER NOT NULL
) STRICT;

CREATE TABLE recording (
  uuid TEXT NOT NULL PRIMARY KEY,
  revision INTEGER NOT NULL,
  lesson TEXT NOT NULL REFERENCES lesson (uuid) ON DELETE CASCADE,
  uri TEXT NOT NULL,
  display_name TEXT NOT NULL,
  fingerprint TEXT,
  duration_ns INTEGER NOT NULL,
  recorded_us INTEGER NOT NULL,
  offset_ns INTEGER NOT NULL,
  frame_ns INTEGER NOT NULL,
  has_video INTEGER NOT NULL CHECK (has_video IN (0, 1)),
  has_audio INTEGER NOT NULL CHECK (has_audio IN (0, 1)),
  rotation INTEGER NOT NULL,
  given_up INTEGER NOT NULL CHECK (given_up IN (0, 1))
) STRICT;

CREATE TABLE moment (
  uuid TEXT NOT NULL PRIMARY KEY,
  revision INTEGER NOT NULL,
  lesson TEXT NOT NULL REFERENCES lesson (uuid) ON DELETE CASCADE,
  -- Not removed with its recording: words outlive pictures.
  recording TEXT NOT NULL REFERENCES recording (uuid),
  start_ns INTEGER NOT NULL,
  end_ns INTEGER NOT NULL,
  tagged_ns INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('none', 'glad', 'wondering')),
  visibility TEXT NOT NULL CHECK (visibility IN ('only-me', 'debrief')),
  with_note INTEGER NOT NULL CHECK (with_note IN (0, 1)),
  words_of TEXT NOT NULL CHECK (words_of IN ('teacher', 'coach')),
  saw TEXT NOT NULL,
  means TEXT NOT NULL,
  next_time TEXT NOT NULL,
  created_us INTEGER NOT NULL
) STRICT;

CREATE TABLE moment_goal (
  uuid TEXT NOT NULL PRIMARY KEY,
  revision INTEGER NOT NULL,
  moment TEXT NOT NULL REFERENCES moment (uuid) ON DELETE CASCADE,
  goal TEXT NOT NULL REFERENCES goal (uuid) ON DELETE CASCADE,
  rank INTEGER NOT NULL
) STRICT;

CREATE TABLE answer (
  uuid TEXT NOT NULL PRIMARY KEY,
  revision INTEGER NOT NULL,
  lesson TEXT NOT NULL REFERENCES lesson (uuid) ON DELETE CASCADE,
  question TEXT NOT NULL,
  text TEXT NOT NULL,
  rank INTEGER NOT NULL,
  visibility TEXT NOT NULL CHECK (visibility IN ('only-me', 'debrief'))
) STRICT;

CREATE INDEX recording_lesson ON recording (lesson);
CREATE INDEX moment_lesson ON moment (lesson);
CREATE INDEX moment_recording ON moment (recording);
CREATE UNIQUE INDEX moment_goal_moment ON moment_goal (moment, goal);
CREATE INDEX moment_goal_goal ON moment_goal (goal);
CREATE INDEX answer_lesson ON answer (lesson);

-- Where one stopped. It is no edit, so nothing of it is undone; and it does not
-- refer to its lesson, so that a removal that is undone finds the place again.
CREATE TABLE lesson_position (
  lesson TEXT NOT NULL PRIMARY KEY,
  position_ns INTEGER NOT NULL
) STRICT;

-- One row. undo_step is only set inside a transaction: changes made to the file
-- by other programs are not undone by Plenary.
CREATE TABLE bookkeeping (
  id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
  changes INTEGER NOT NULL,
  changes_backed_up INTEGER NOT NULL,
  undo_step INTEGER
) STRICT;

INSERT INTO bookkeeping (id, changes, changes_backed_up) VALUES (1, 0, 0);

CREATE TABLE undo_step (
  id INTEGER NOT NULL PRIMARY KEY,
  made_us INTEGER NOT NULL,
  kind TEXT NOT NULL,
  lesson TEXT,
  subject TEXT,
  time_ns INTEGER NOT NULL,
  merge_key TEXT,
  undone INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1))
) STRICT;

CREATE TABLE undo_row (
  step INTEGER NOT NULL REFERENCES undo_step (id) ON DELETE CASCADE,
  table_name TEXT NOT NULL,
  row_uuid TEXT NOT NULL,
  before TEXT,
  after TEXT,
  PRIMARY KEY (step, table_name, row_uuid)
) STRICT;

-- What a row was and what it became, once per row and step: the first image of
-- before stays, the last image of after wins.

CREATE TRIGGER goal_insert_undo AFTER INSERT ON goal
WHEN (SELECT undo_step FROM bookkeeping) IS NOT NULL
BEGIN
  INSERT INTO undo_row (step, table_name, row_uuid, before, after)
  VALUES ((SELECT undo_step FROM bookkeeping), 'goal', new.uuid,
    NULL,
    json_object('uuid', new.uuid, 'revision', new.revision, 'title', new.title, 'why', new.why,
      'would_see', new.would_see, 'vision', new.vision, 'colour', new.colour,
      'symbol', new.symbol, 'key', new.key, 'lead_ns', new.lead_ns, 'lag_ns', new.lag_ns,
      'state', new.state, 'rank', new.rank))
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
      'state', old.state, 'rank', old.rank),
    json_object('uuid', new.uuid, 'revision', new.revision, 'title', new.title, 'why', new.why,
      'would_see', new.would_see, 'vision', new.vision, 'colour', new.colour,
      'symbol', new.symbol, 'key', new.key, 'lead_ns', new.lead_ns, 'lag_ns', new.lag_ns,
      'state', new.state, 'rank', new.rank))
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
      'state', old.state, 'rank', old.rank),
    NULL)
  ON CONFLICT (step, table_name, row_uuid) DO UPDATE SET after = NULL;
END;

CREATE TRIGGER lesson_insert_undo AFTER INSERT ON lesson
WHEN (SELECT undo_step FROM bookkeeping) IS NOT NULL
BEGIN
  INSERT INTO undo_row (step, table_name, row_uuid, before, after)
  VALUES ((SELECT undo_step FROM bookkeeping), 'lesson', new.uuid,
    NULL,
    json_object('uuid', new.uuid, 'revision', new.revision, 'title', new.title,
      'date_taught', new.date_taught, 'class_name', new.class_name, 'subject', new.subject,
      'keep_until', new.keep_until, 'created_us', new.created_us))
  ON CONFLICT (step, table_name, row_uuid) DO UPDATE SET after = excluded.after;
END;

CREATE TRIGGER lesson_update_undo AFTER UPDATE ON lesson
WHEN (SELECT undo_step FROM bookkeeping) IS NOT NULL
BEGIN
  INSERT INTO undo_row (step, table_name, row_uuid, before, after)
  VALUES ((SELECT undo_step FROM bookkeeping), 'lesson', new.uuid,
    json_object('uuid', old.uuid, 'revision', old.revision, 'title', old.title,
      'date_taught', old.date_taught, 'class_name', old.class_name, 'subject', old.subject,
      'keep_until', old.keep_until, 'created_us', old.created_us),
    json_object('uuid', new.uuid, 'revision', new.revision, 'title', new.title,
      'date_taught', new.date_taught, 'class_name', new.class_name, 'subject', new.subject,
      'keep_until', new.keep_until, 'created_us', new.created_us))
  ON CONFLICT (step, table_name, row_uuid) DO UPDATE SET after = excluded.after;
END;

CREATE TRIGGER lesson_delete_undo AFTER DELETE ON lesson
WHEN (SELECT undo_step FROM bookkeeping) IS NOT NULL
BEGIN
  INSERT INTO undo_row (step, table_name, row_uuid, before, after)
  VALUES ((SELECT undo_step FROM bookkeeping), 'lesson', old.uuid,
    json_object('uuid', old.uuid, 'revision', old.revision, 'title', old.title,
      'date_taught', old.date_taught, 'class_name', old.class_name, 'subject', old.subject,
      'keep_until', old.keep_until, 'created_us', old.created_us),
    NULL)
  ON CONFLICT (step, table_name, row_uuid) DO UPDATE SET after = NULL;
END;

CREATE TRIGGER recording_insert_undo AFTER INSERT ON recording
WHEN (SELECT undo_step FROM bookkeeping) IS NOT NULL
BEGIN
  INSERT INTO undo_row (step, table_name, row_uuid, before, after)
  VALUES ((SELECT undo_step FROM bookkeeping), 'recording', new.uuid,
    NULL,
    json_object('uuid', new.uuid, 'revision', new.revision, 'lesson', new.lesson, 'uri', new.uri,
      'display_name', new.display_name, 'fingerprint', new.fingerprint,
      'duration_ns', new.duration_ns, 'recorded_us', new.recorded_us,
      'offset_ns', new.offset_ns, 'frame_ns', new.frame_ns, 'has_video', new.has_video,
      'has_audio', new.has_audio, 'rotation', new.rotation, 'given_up', new.given_up))
  ON CONFLICT (step, table_name, row_uuid) DO UPDATE SET after = excluded.after;
END;

CREATE TRIGGER recording_update_undo AFTER UPDATE ON recording
WHEN (SELECT undo_step FROM bookkeeping) IS NOT NULL
BEGIN
  INSERT INTO undo_row (step, table_name, row_uuid, before, after)
  VALUES ((SELECT undo_step FROM bookkeeping), 'recording', new.uuid,
    json_object('uuid', old.uuid, 'revision', old.revision, 'lesson', old.lesson, 'uri', old.uri,
      'display_name', old.display_name, 'fingerprint', old.fingerprint,
      'duration_ns', old.duration_ns, 'recorded_us', old.recorded_us,
      'offset_ns', old.offset_ns, 'frame_ns', old.frame_ns, 'has_video', old.has_video,
      'has_audio', old.has_audio, 'rotation', old.rotation, 'given_up', old.given_up),
    json_object('uuid', new.uuid, 'revision', new.revision, 'lesson', new.lesson, 'uri', new.uri,
      'display_name', new.display_name, 'fingerprint', new.fingerprint,
      'duration_ns', new.duration_ns, 'recorded_us', new.recorded_us,
      'offset_ns', new.offset_ns, 'frame_ns', new.frame_ns, 'has_video', new.has_video,
      'has_audio', new.has_audio, 'rotation', new.rotation, 'given_up', new.given_up))
  ON CONFLICT (step, table_name, row_uuid) DO UPDATE SET after = excluded.after;
END;

CREATE TRIGGER recording_delete_undo AFTER DELETE ON recording
WHEN (SELECT undo_step FROM bookkeeping) IS NOT NULL
BEGIN
  INSERT INTO undo_row (step, table_name, row_uuid, before, after)
  VALUES ((SELECT undo_step FROM bookkeeping), 'recording', old.uuid,
    json_object('uuid', old.uuid, 'revision', old.revision, 'lesson', old.lesson, 'uri', old.uri,
      'display_name', old.display_name, 'fingerprint', old.fingerprint,
      'duration_ns', old.duration_ns, 'recorded_us', old.recorded_us,
      'offset_ns', old.offset_ns, 'frame_ns', old.frame_ns, 'has_video', old.has_video,
      'has_audio', old.has_audio, 'rotation', old.rotation, 'given_up', old.given_up),
    NULL)
  ON CONFLICT (step, table_name, row_uuid) DO UPDATE SET after = NULL;
END;

CREATE TRIGGER moment_insert_undo AFTER INSERT ON moment
WHEN (SELECT undo_step FROM bookkeeping) IS NOT NULL
BEGIN
  INSERT INTO undo_row (step, table_name, row_uuid, before, after)
  VALUES ((SELECT undo_step FROM bookkeeping), 'moment', new.uuid,
    NULL,
    json_object('uuid', new.uuid, 'revision', new.revision, 'lesson', new.lesson,
      'recording', new.recording, 'start_ns', new.start_ns, 'end_ns', new.end_ns,
      'tagged_ns', new.tagged_ns, 'kind', new.kind, 'visibility', new.visibility,
      'with_note', new.with_note, 'words_of', new.words_of, 'saw', new.saw,
      'means', new.means, 'next_time', new.next_time, 'created_us', new.created_us))
  ON CONFLICT (step, table_name, row_uuid) DO UPDATE SET after = excluded.after;
END;

CREATE TRIGGER moment_update_undo AFTER UPDATE ON moment
WHEN (SELECT undo_step FROM bookkeeping) IS NOT NULL
BEGIN
  INSERT INTO undo_row (step, table_name, row_uuid, before, after)
  VALUES ((SELECT undo_step FROM bookkeeping), 'moment', new.uuid,
    json_object('uuid', old.uuid, 'revision', old.revision, 'lesson', old.lesson,
      'recording', old.recording, 'start_ns', old.start_ns, 'end_ns', old.end_ns,
      'tagged_ns', old.tagged_ns, 'kind', old.kind, 'visibility', old.visibility,
      'with_note', old.with_note, 'words_of', old.words_of, 'saw', old.saw,
      'means', old.means, 'next_time', old.next_time, 'created_us', old.created_us),
    json_object('uuid', new.uuid, 'revision', new.revision, 'lesson', new.lesson,
      'recording', new.recording, 'start_ns', new.start_ns, 'end_ns', new.end_ns,
      'tagged_ns', new.tagged_ns, 'kind', new.kind, 'visibility', new.visibility,
      'with_note', new.with_note, 'words_of', new.words_of, 'saw', new.saw,
      'means', new.means, 'next_time', new.next_time, 'created_us', new.created_us))
  ON CONFLICT (step, table_name, row_uuid) DO UPDATE SET after = excluded.after;
END;

CREATE TRIGGER moment_delete_undo AFTER DELETE ON moment
WHEN (SELECT undo_step FROM bookkeeping) IS NOT NULL
BEGIN
  INSERT INTO undo_row (step, table_name, row_uuid, before, after)
  VALUES ((SELECT undo_step FROM bookkeeping), 'moment', old.uuid,
    json_object('uuid', old.uuid, 'revision', old.revision, 'lesson', old.lesson,
      'recording', old.recording, 'start_ns', old.start_ns, 'end_ns', old.end_ns,
      'tagged_ns', old.tagged_ns, 'kind', old.kind, 'visibility', old.visibility,
      'with_note', old.with_note, 'words_of', old.words_of, 'saw', old.saw,
      'means', old.means, 'next_time', old.next_time, 'created_us', old.created_us),
    NULL)
  ON CONFLICT (step, table_name, row_uuid) DO UPDATE SET after = NULL;
END;

CREATE TRIGGER moment_goal_insert_undo AFTER INSERT ON moment_goal
WHEN (SELECT undo_step FROM bookkeeping) IS NOT NULL
BEGIN
  INSERT INTO undo_row (step, table_name, row_uuid, before, after)
  VALUES ((SELECT undo_step FROM bookkeeping), 'moment_goal', new.uuid,
    NULL,
    json_object('uuid', new.uuid, 'revision', new.revision, 'moment', new.moment, 'goal', new.goal,
      'rank', new.rank))
  ON CONFLICT (step, table_name, row_uuid) DO UPDATE SET after = excluded.after;
END;

CREATE TRIGGER moment_goal_update_undo AFTER UPDATE ON moment_goal
WHEN (SELECT undo_step FROM bookkeeping) IS NOT NULL
BEGIN
  INSERT INTO undo_row (step, table_name, row_uuid, before, after)
  VALUES ((SELECT undo_step FROM bookkeeping), 'moment_goal', new.uuid,
    json_object('uuid', old.uuid, 'revision', old.revision, 'moment', old.moment, 'goal', old.goal,
      'rank', old.rank),
    json_object('uuid', new.uuid, 'revision', new.revision, 'moment', new.moment, 'goal', new.goal,
      'rank', new.rank))
  ON CONFLICT (step, table_name, row_uuid) DO UPDATE SET after = excluded.after;
END;

CREATE TRIGGER moment_goal_delete_undo AFTER DELETE ON moment_goal
WHEN (SELECT undo_step FROM bookkeeping) IS NOT NULL
BEGIN
  INSERT INTO undo_row (step, table_name, row_uuid, before, after)
  VALUES ((SELECT undo_step FROM bookkeeping), 'moment_goal', old.uuid,
    json_object('uuid', old.uuid, 'revision', old.revision, 'moment', old.moment, 'goal', old.goal,
      'rank', old.rank),
    NULL)
  ON CONFLICT (step, table_name, row_uuid) DO UPDATE SET after = NULL;
END;

CREATE TRIGGER answer_insert_undo AFTER INSERT ON answer
WHEN (SELECT undo_step FROM bookkeeping) IS NOT NULL
BEGIN
  INSERT INTO undo_row (step, table_name, row_uuid, before, after)
  VALUES ((SELECT undo_step FROM bookkeeping), 'answer', new.uuid,
    NULL,
    json_object('uuid', new.uuid, 'revision', new.revision, 'lesson', new.lesson,
      'question', new.question, 'text', new.text, 'rank', new.rank,
      'visibility', new.visibility))
  ON CONFLICT (step, table_name, row_uuid) DO UPDATE SET after = excluded.after;
END;

CREATE TRIGGER answer_update_undo AFTER UPDATE ON answer
WHEN (SELECT undo_step FROM bookkeeping) IS NOT NULL
BEGIN
  INSERT INTO undo_row (step, table_name, row_uuid, before, after)
  VALUES ((SELECT undo_step FROM bookkeeping), 'answer', new.uuid,
    json_object('uuid', old.uuid, 'revision', old.revision, 'lesson', old.lesson,
      'question', old.question, 'text', old.text, 'rank', old.rank,
      'visibility', old.visibility),
    json_object('uuid', new.uuid, 'revision', new.revision, 'lesson', new.lesson,
      'question', new.question, 'text', new.text, 'rank', new.rank,
      'visibility', new.visibility))
  ON CONFLICT (step, table_name, row_uuid) DO UPDATE SET after = excluded.after;
END;

CREATE TRIGGER answer_delete_undo AFTER DELETE ON answer
WHEN (SELECT undo_step FROM bookkeeping) IS NOT NULL
BEGIN
  INSERT INTO undo_row (step, table_name, row_uuid, before, after)
  VALUES ((SELECT undo_step FROM bookkeeping), 'answer', old.uuid,
    json_object('uuid', old.uuid, 'revision', old.revision, 'lesson', old.lesson,
      'question', old.question, 'text', old.text, 'rank', old.rank,
      'visibility', old.visibility),
    NULL)
  ON CONFLICT (step, table_name, row_uuid) DO UPDATE SET after = NULL;
END;
