-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- The debrief: what is chosen for it, what was said in it, and which one is under way;
-- the code of practice, and what is on record about the recordings of a lesson.

ALTER TABLE goal ADD COLUMN visibility TEXT NOT NULL DEFAULT 'only-me'
  CHECK (visibility IN ('only-me', 'debrief'));

CREATE TABLE debrief (
  uuid TEXT NOT NULL PRIMARY KEY,
  revision INTEGER NOT NULL,
  lesson TEXT NOT NULL REFERENCES lesson (uuid) ON DELETE CASCADE,
  focus TEXT NOT NULL,
  coach TEXT NOT NULL,
  rules TEXT NOT NULL,
  neutral INTEGER NOT NULL CHECK (neutral IN (0, 1)),
  next_step TEXT REFERENCES next_step (uuid) ON DELETE SET NULL,
  glad TEXT NOT NULL,
  created_us INTEGER NOT NULL,
  until_us INTEGER NOT NULL
) STRICT;

-- When it was held: that is not undone. It does not refer to its debrief, so that a
-- removal that is undone finds it again.
CREATE TABLE debrief_held (
  debrief TEXT NOT NULL PRIMARY KEY,
  began_us INTEGER NOT NULL,
  ended_us INTEGER NOT NULL
) STRICT;

CREATE TABLE debrief_moment (
  uuid TEXT NOT NULL PRIMARY KEY,
  revision INTEGER NOT NULL,
  lesson TEXT NOT NULL REFERENCES lesson (uuid) ON DELETE CASCADE,
  debrief TEXT NOT NULL REFERENCES debrief (uuid) ON DELETE CASCADE,
  moment TEXT NOT NULL REFERENCES moment (uuid) ON DELETE CASCADE,
  rank INTEGER NOT NULL
) STRICT;

CREATE TABLE remark (
  uuid TEXT NOT NULL PRIMARY KEY,
  revision INTEGER NOT NULL,
  lesson TEXT NOT NULL REFERENCES lesson (uuid) ON DELETE CASCADE,
  debrief TEXT NOT NULL REFERENCES debrief (uuid) ON DELETE CASCADE,
  moment TEXT REFERENCES moment (uuid) ON DELETE SET NULL,
  kind TEXT NOT NULL CHECK (kind IN ('noticed', 'coach')),
  text TEXT NOT NULL,
  created_us INTEGER NOT NULL
) STRICT;

CREATE TABLE agreement (
  uuid TEXT NOT NULL PRIMARY KEY,
  revision INTEGER NOT NULL,
  text TEXT NOT NULL,
  agreed_by TEXT NOT NULL,
  agreed_on TEXT,
  review_on TEXT,
  created_us INTEGER NOT NULL
) STRICT;

CREATE TABLE lesson_record (
  uuid TEXT NOT NULL PRIMARY KEY,
  revision INTEGER NOT NULL,
  lesson TEXT NOT NULL REFERENCES lesson (uuid) ON DELETE CASCADE,
  basis TEXT NOT NULL CHECK (basis IN ('none', 'consent', 'school', 'training', 'other')),
  basis_words TEXT NOT NULL,
  told TEXT NOT NULL,
  told_on TEXT,
  not_shown INTEGER NOT NULL,
  not_shown_words TEXT NOT NULL,
  created_us INTEGER NOT NULL
) STRICT;

CREATE INDEX debrief_lesson ON debrief (lesson);
CREATE INDEX debrief_next_step ON debrief (next_step);
CREATE INDEX debrief_moment_lesson ON debrief_moment (lesson);
CREATE INDEX debrief_moment_debrief ON debrief_moment (debrief);
CREATE INDEX debrief_moment_moment ON debrief_moment (moment);
CREATE INDEX remark_lesson ON remark (lesson);
CREATE INDEX remark_debrief ON remark (debrief);
CREATE INDEX remark_moment ON remark (moment);
CREATE INDEX lesson_record_lesson ON lesson_record (lesson);

-- Who looks at the screen: nobody but the teacher (NULL), somebody who may see nothing
-- yet (an empty text), or those of the debrief that has this UUID. Undoing stops at the
-- step that was the newest when somebody joined.
ALTER TABLE bookkeeping ADD COLUMN debrief TEXT;
ALTER TABLE bookkeeping ADD COLUMN undo_floor INTEGER NOT NULL DEFAULT 0;

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
      'would_see', new.would_see, 'vision', new.vision, 'colour', new.colour, 'symbol', new.symbol,
      'key', new.key, 'lead_ns', new.lead_ns, 'lag_ns', new.lag_ns, 'state', new.state,
      'rank', new.rank, 'checks', new.checks, 'visibility', new.visibility))
  ON CONFLICT (step, table_name, row_uuid) DO UPDATE SET after = excluded.after;
END;

CREATE TRIGGER goal_update_undo AFTER UPDATE ON goal
WHEN (SELECT undo_step FROM bookkeeping) IS NOT NULL
BEGIN
  INSERT INTO undo_row (step, table_name, row_uuid, before, after)
  VALUES ((SELECT undo_step FROM bookkeeping), 'goal', new.uuid,
    json_object('uuid', old.uuid, 'revision', old.revision, 'title', old.title, 'why', old.why,
      'would_see', old.would_see, 'vision', old.vision, 'colour', old.colour, 'symbol', old.symbol,
      'key', old.key, 'lead_ns', old.lead_ns, 'lag_ns', old.lag_ns, 'state', old.state,
      'rank', old.rank, 'checks', old.checks, 'visibility', old.visibility),
    json_object('uuid', new.uuid, 'revision', new.revision, 'title', new.title, 'why', new.why,
      'would_see', new.would_see, 'vision', new.vision, 'colour', new.colour, 'symbol', new.symbol,
      'key', new.key, 'lead_ns', new.lead_ns, 'lag_ns', new.lag_ns, 'state', new.state,
      'rank', new.rank, 'checks', new.checks, 'visibility', new.visibility))
  ON CONFLICT (step, table_name, row_uuid) DO UPDATE SET after = excluded.after;
END;

CREATE TRIGGER goal_delete_undo AFTER DELETE ON goal
WHEN (SELECT undo_step FROM bookkeeping) IS NOT NULL
BEGIN
  INSERT INTO undo_row (step, table_name, row_uuid, before, after)
  VALUES ((SELECT undo_step FROM bookkeeping), 'goal', old.uuid,
    json_object('uuid', old.uuid, 'revision', old.revision, 'title', old.title, 'why', old.why,
      'would_see', old.would_see, 'vision', old.vision, 'colour', old.colour, 'symbol', old.symbol,
      'key', old.key, 'lead_ns', old.lead_ns, 'lag_ns', old.lag_ns, 'state', old.state,
      'rank', old.rank, 'checks', old.checks, 'visibility', old.visibility),
    NULL)
  ON CONFLICT (step, table_name, row_uuid) DO UPDATE SET after = NULL;
END;

CREATE TRIGGER debrief_insert_undo AFTER INSERT ON debrief
WHEN (SELECT undo_step FROM bookkeeping) IS NOT NULL
BEGIN
  INSERT INTO undo_row (step, table_name, row_uuid, before, after)
  VALUES ((SELECT undo_step FROM bookkeeping), 'debrief', new.uuid,
    NULL,
    json_object('uuid', new.uuid, 'revision', new.revision, 'lesson', new.lesson,
      'focus', new.focus, 'coach', new.coach, 'rules', new.rules, 'neutral', new.neutral,
      'next_step', new.next_step, 'glad', new.glad, 'created_us', new.created_us,
      'until_us', new.until_us))
  ON CONFLICT (step, table_name, row_uuid) DO UPDATE SET after = excluded.after;
END;

CREATE TRIGGER debrief_update_undo AFTER UPDATE ON debrief
WHEN (SELECT undo_step FROM bookkeeping) IS NOT NULL
BEGIN
  INSERT INTO undo_row (step, table_name, row_uuid, before, after)
  VALUES ((SELECT undo_step FROM bookkeeping), 'debrief', new.uuid,
    json_object('uuid', old.uuid, 'revision', old.revision, 'lesson', old.lesson,
      'focus', old.focus, 'coach', old.coach, 'rules', old.rules, 'neutral', old.neutral,
      'next_step', old.next_step, 'glad', old.glad, 'created_us', old.created_us,
      'until_us', old.until_us),
    json_object('uuid', new.uuid, 'revision', new.revision, 'lesson', new.lesson,
      'focus', new.focus, 'coach', new.coach, 'rules', new.rules, 'neutral', new.neutral,
      'next_step', new.next_step, 'glad', new.glad, 'created_us', new.created_us,
      'until_us', new.until_us))
  ON CONFLICT (step, table_name, row_uuid) DO UPDATE SET after = excluded.after;
END;

CREATE TRIGGER debrief_delete_undo AFTER DELETE ON debrief
WHEN (SELECT undo_step FROM bookkeeping) IS NOT NULL
BEGIN
  INSERT INTO undo_row (step, table_name, row_uuid, before, after)
  VALUES ((SELECT undo_step FROM bookkeeping), 'debrief', old.uuid,
    json_object('uuid', old.uuid, 'revision', old.revision, 'lesson', old.lesson,
      'focus', old.focus, 'coach', old.coach, 'rules', old.rules, 'neutral', old.neutral,
      'next_step', old.next_step, 'glad', old.glad, 'created_us', old.created_us,
      'until_us', old.until_us),
    NULL)
  ON CONFLICT (step, table_name, row_uuid) DO UPDATE SET after = NULL;
END;

CREATE TRIGGER debrief_moment_insert_undo AFTER INSERT ON debrief_moment
WHEN (SELECT undo_step FROM bookkeeping) IS NOT NULL
BEGIN
  INSERT INTO undo_row (step, table_name, row_uuid, before, after)
  VALUES ((SELECT undo_step FROM bookkeeping), 'debrief_moment', new.uuid,
    NULL,
    json_object('uuid', new.uuid, 'revision', new.revision, 'lesson', new.lesson,
      'debrief', new.debrief, 'moment', new.moment, 'rank', new.rank))
  ON CONFLICT (step, table_name, row_uuid) DO UPDATE SET after = excluded.after;
END;

CREATE TRIGGER debrief_moment_update_undo AFTER UPDATE ON debrief_moment
WHEN (SELECT undo_step FROM bookkeeping) IS NOT NULL
BEGIN
  INSERT INTO undo_row (step, table_name, row_uuid, before, after)
  VALUES ((SELECT undo_step FROM bookkeeping), 'debrief_moment', new.uuid,
    json_object('uuid', old.uuid, 'revision', old.revision, 'lesson', old.lesson,
      'debrief', old.debrief, 'moment', old.moment, 'rank', old.rank),
    json_object('uuid', new.uuid, 'revision', new.revision, 'lesson', new.lesson,
      'debrief', new.debrief, 'moment', new.moment, 'rank', new.rank))
  ON CONFLICT (step, table_name, row_uuid) DO UPDATE SET after = excluded.after;
END;

CREATE TRIGGER debrief_moment_delete_undo AFTER DELETE ON debrief_moment
WHEN (SELECT undo_step FROM bookkeeping) IS NOT NULL
BEGIN
  INSERT INTO undo_row (step, table_name, row_uuid, before, after)
  VALUES ((SELECT undo_step FROM bookkeeping), 'debrief_moment', old.uuid,
    json_object('uuid', old.uuid, 'revision', old.revision, 'lesson', old.lesson,
      'debrief', old.debrief, 'moment', old.moment, 'rank', old.rank),
    NULL)
  ON CONFLICT (step, table_name, row_uuid) DO UPDATE SET after = NULL;
END;

CREATE TRIGGER remark_insert_undo AFTER INSERT ON remark
WHEN (SELECT undo_step FROM bookkeeping) IS NOT NULL
BEGIN
  INSERT INTO undo_row (step, table_name, row_uuid, before, after)
  VALUES ((SELECT undo_step FROM bookkeeping), 'remark', new.uuid,
    NULL,
    json_object('uuid', new.uuid, 'revision', new.revision, 'lesson', new.lesson,
      'debrief', new.debrief, 'moment', new.moment, 'kind', new.kind, 'text', new.text,
      'created_us', new.created_us))
  ON CONFLICT (step, table_name, row_uuid) DO UPDATE SET after = excluded.after;
END;

CREATE TRIGGER remark_update_undo AFTER UPDATE ON remark
WHEN (SELECT undo_step FROM bookkeeping) IS NOT NULL
BEGIN
  INSERT INTO undo_row (step, table_name, row_uuid, before, after)
  VALUES ((SELECT undo_step FROM bookkeeping), 'remark', new.uuid,
    json_object('uuid', old.uuid, 'revision', old.revision, 'lesson', old.lesson,
      'debrief', old.debrief, 'moment', old.moment, 'kind', old.kind, 'text', old.text,
      'created_us', old.created_us),
    json_object('uuid', new.uuid, 'revision', new.revision, 'lesson', new.lesson,
      'debrief', new.debrief, 'moment', new.moment, 'kind', new.kind, 'text', new.text,
      'created_us', new.created_us))
  ON CONFLICT (step, table_name, row_uuid) DO UPDATE SET after = excluded.after;
END;

CREATE TRIGGER remark_delete_undo AFTER DELETE ON remark
WHEN (SELECT undo_step FROM bookkeeping) IS NOT NULL
BEGIN
  INSERT INTO undo_row (step, table_name, row_uuid, before, after)
  VALUES ((SELECT undo_step FROM bookkeeping), 'remark', old.uuid,
    json_object('uuid', old.uuid, 'revision', old.revision, 'lesson', old.lesson,
      'debrief', old.debrief, 'moment', old.moment, 'kind', old.kind, 'text', old.text,
      'created_us', old.created_us),
    NULL)
  ON CONFLICT (step, table_name, row_uuid) DO UPDATE SET after = NULL;
END;

CREATE TRIGGER agreement_insert_undo AFTER INSERT ON agreement
WHEN (SELECT undo_step FROM bookkeeping) IS NOT NULL
BEGIN
  INSERT INTO undo_row (step, table_name, row_uuid, before, after)
  VALUES ((SELECT undo_step FROM bookkeeping), 'agreement', new.uuid,
    NULL,
    json_object('uuid', new.uuid, 'revision', new.revision, 'text', new.text,
      'agreed_by', new.agreed_by, 'agreed_on', new.agreed_on, 'review_on', new.review_on,
      'created_us', new.created_us))
  ON CONFLICT (step, table_name, row_uuid) DO UPDATE SET after = excluded.after;
END;

CREATE TRIGGER agreement_update_undo AFTER UPDATE ON agreement
WHEN (SELECT undo_step FROM bookkeeping) IS NOT NULL
BEGIN
  INSERT INTO undo_row (step, table_name, row_uuid, before, after)
  VALUES ((SELECT undo_step FROM bookkeeping), 'agreement', new.uuid,
    json_object('uuid', old.uuid, 'revision', old.revision, 'text', old.text,
      'agreed_by', old.agreed_by, 'agreed_on', old.agreed_on, 'review_on', old.review_on,
      'created_us', old.created_us),
    json_object('uuid', new.uuid, 'revision', new.revision, 'text', new.text,
      'agreed_by', new.agreed_by, 'agreed_on', new.agreed_on, 'review_on', new.review_on,
      'created_us', new.created_us))
  ON CONFLICT (step, table_name, row_uuid) DO UPDATE SET after = excluded.after;
END;

CREATE TRIGGER agreement_delete_undo AFTER DELETE ON agreement
WHEN (SELECT undo_step FROM bookkeeping) IS NOT NULL
BEGIN
  INSERT INTO undo_row (step, table_name, row_uuid, before, after)
  VALUES ((SELECT undo_step FROM bookkeeping), 'agreement', old.uuid,
    json_object('uuid', old.uuid, 'revision', old.revision, 'text', old.text,
      'agreed_by', old.agreed_by, 'agreed_on', old.agreed_on, 'review_on', old.review_on,
      'created_us', old.created_us),
    NULL)
  ON CONFLICT (step, table_name, row_uuid) DO UPDATE SET after = NULL;
END;

CREATE TRIGGER lesson_record_insert_undo AFTER INSERT ON lesson_record
WHEN (SELECT undo_step FROM bookkeeping) IS NOT NULL
BEGIN
  INSERT INTO undo_row (step, table_name, row_uuid, before, after)
  VALUES ((SELECT undo_step FROM bookkeeping), 'lesson_record', new.uuid,
    NULL,
    json_object('uuid', new.uuid, 'revision', new.revision, 'lesson', new.lesson,
      'basis', new.basis, 'basis_words', new.basis_words, 'told', new.told, 'told_on', new.told_on,
      'not_shown', new.not_shown, 'not_shown_words', new.not_shown_words,
      'created_us', new.created_us))
  ON CONFLICT (step, table_name, row_uuid) DO UPDATE SET after = excluded.after;
END;

CREATE TRIGGER lesson_record_update_undo AFTER UPDATE ON lesson_record
WHEN (SELECT undo_step FROM bookkeeping) IS NOT NULL
BEGIN
  INSERT INTO undo_row (step, table_name, row_uuid, before, after)
  VALUES ((SELECT undo_step FROM bookkeeping), 'lesson_record', new.uuid,
    json_object('uuid', old.uuid, 'revision', old.revision, 'lesson', old.lesson,
      'basis', old.basis, 'basis_words', old.basis_words, 'told', old.told, 'told_on', old.told_on,
      'not_shown', old.not_shown, 'not_shown_words', old.not_shown_words,
      'created_us', old.created_us),
    json_object('uuid', new.uuid, 'revision', new.revision, 'lesson', new.lesson,
      'basis', new.basis, 'basis_words', new.basis_words, 'told', new.told, 'told_on', new.told_on,
      'not_shown', new.not_shown, 'not_shown_words', new.not_shown_words,
      'created_us', new.created_us))
  ON CONFLICT (step, table_name, row_uuid) DO UPDATE SET after = excluded.after;
END;

CREATE TRIGGER lesson_record_delete_undo AFTER DELETE ON lesson_record
WHEN (SELECT undo_step FROM bookkeeping) IS NOT NULL
BEGIN
  INSERT INTO undo_row (step, table_name, row_uuid, before, after)
  VALUES ((SELECT undo_step FROM bookkeeping), 'lesson_record', old.uuid,
    json_object('uuid', old.uuid, 'revision', old.revision, 'lesson', old.lesson,
      'basis', old.basis, 'basis_words', old.basis_words, 'told', old.told, 'told_on', old.told_on,
      'not_shown', old.not_shown, 'not_shown_words', old.not_shown_words,
      'created_us', old.created_us),
    NULL)
  ON CONFLICT (step, table_name, row_uuid) DO UPDATE SET after = NULL;
END;

CREATE TRIGGER debrief_insert_search AFTER INSERT ON debrief
BEGIN
  INSERT INTO search_key (kind, uuid, lesson) VALUES ('debrief', new.uuid, new.lesson);
  INSERT INTO search (rowid, words)
  VALUES ((SELECT id FROM search_key WHERE uuid = new.uuid AND kind = 'debrief'),
    new.focus || char (10) || new.coach || char (10) || new.glad);
END;

CREATE TRIGGER debrief_update_search AFTER UPDATE OF focus, coach, glad ON debrief
WHEN new.focus IS NOT old.focus
  OR new.coach IS NOT old.coach
  OR new.glad IS NOT old.glad
BEGIN
  UPDATE search SET words =
    new.focus || char (10) || new.coach || char (10) || new.glad
  WHERE rowid = (SELECT id FROM search_key WHERE uuid = new.uuid AND kind = 'debrief');
END;

CREATE TRIGGER debrief_delete_search AFTER DELETE ON debrief
BEGIN
  DELETE FROM search
  WHERE rowid = (SELECT id FROM search_key WHERE uuid = old.uuid AND kind = 'debrief');
  DELETE FROM search_key WHERE uuid = old.uuid AND kind = 'debrief';
END;

CREATE TRIGGER remark_insert_search AFTER INSERT ON remark
BEGIN
  INSERT INTO search_key (kind, uuid, lesson) VALUES ('remark', new.uuid, new.lesson);
  INSERT INTO search (rowid, words)
  VALUES ((SELECT id FROM search_key WHERE uuid = new.uuid AND kind = 'remark'),
    new.text);
END;

CREATE TRIGGER remark_update_search AFTER UPDATE OF text ON remark
WHEN new.text IS NOT old.text
BEGIN
  UPDATE search SET words =
    new.text
  WHERE rowid = (SELECT id FROM search_key WHERE uuid = new.uuid AND kind = 'remark');
END;

CREATE TRIGGER remark_delete_search AFTER DELETE ON remark
BEGIN
  DELETE FROM search
  WHERE rowid = (SELECT id FROM search_key WHERE uuid = old.uuid AND kind = 'remark');
  DELETE FROM search_key WHERE uuid = old.uuid AND kind = 'remark';
END;

CREATE TRIGGER agreement_insert_search AFTER INSERT ON agreement
BEGIN
  INSERT INTO search_key (kind, uuid, lesson) VALUES ('agreement', new.uuid, NULL);
  INSERT INTO search (rowid, words)
  VALUES ((SELECT id FROM search_key WHERE uuid = new.uuid AND kind = 'agreement'),
    new.text || char (10) || new.agreed_by);
END;

CREATE TRIGGER agreement_update_search AFTER UPDATE OF text, agreed_by ON agreement
WHEN new.text IS NOT old.text
  OR new.agreed_by IS NOT old.agreed_by
BEGIN
  UPDATE search SET words =
    new.text || char (10) || new.agreed_by
  WHERE rowid = (SELECT id FROM search_key WHERE uuid = new.uuid AND kind = 'agreement');
END;

CREATE TRIGGER agreement_delete_search AFTER DELETE ON agreement
BEGIN
  DELETE FROM search
  WHERE rowid = (SELECT id FROM search_key WHERE uuid = old.uuid AND kind = 'agreement');
  DELETE FROM search_key WHERE uuid = old.uuid AND kind = 'agreement';
END;

CREATE TRIGGER lesson_record_insert_search AFTER INSERT ON lesson_record
BEGIN
  INSERT INTO search_key (kind, uuid, lesson) VALUES ('lesson_record', new.uuid, new.lesson);
  INSERT INTO search (rowid, words)
  VALUES ((SELECT id FROM search_key WHERE uuid = new.uuid AND kind = 'lesson_record'),
    new.basis_words || char (10) || new.told || char (10) || new.not_shown_words);
END;

CREATE TRIGGER lesson_record_update_search AFTER UPDATE OF basis_words, told, not_shown_words ON lesson_record
WHEN new.basis_words IS NOT old.basis_words
  OR new.told IS NOT old.told
  OR new.not_shown_words IS NOT old.not_shown_words
BEGIN
  UPDATE search SET words =
    new.basis_words || char (10) || new.told || char (10) || new.not_shown_words
  WHERE rowid = (SELECT id FROM search_key WHERE uuid = new.uuid AND kind = 'lesson_record');
END;

CREATE TRIGGER lesson_record_delete_search AFTER DELETE ON lesson_record
BEGIN
  DELETE FROM search
  WHERE rowid = (SELECT id FROM search_key WHERE uuid = old.uuid AND kind = 'lesson_record');
  DELETE FROM search_key WHERE uuid = old.uuid AND kind = 'lesson_record';
END;
