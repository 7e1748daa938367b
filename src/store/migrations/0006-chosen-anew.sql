-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What is shown is chosen anew for each debrief: the note of a moment, goals, next steps
-- and answers. What a thing says of itself, "only me" or "for the debrief", stays the most
-- that any debrief may show of it. And whether a debrief is hidden is known to the file.

ALTER TABLE bookkeeping ADD COLUMN hidden INTEGER NOT NULL DEFAULT 0;

ALTER TABLE debrief_moment ADD COLUMN with_note INTEGER NOT NULL DEFAULT 0
  CHECK (with_note IN (0, 1));

CREATE TABLE debrief_choice (
  uuid TEXT NOT NULL PRIMARY KEY,
  revision INTEGER NOT NULL,
  debrief TEXT NOT NULL REFERENCES debrief (uuid) ON DELETE CASCADE,
  goal TEXT REFERENCES goal (uuid) ON DELETE CASCADE,
  next_step TEXT REFERENCES next_step (uuid) ON DELETE CASCADE,
  answer TEXT REFERENCES answer (uuid) ON DELETE CASCADE,
  CHECK ((goal IS NOT NULL) + (next_step IS NOT NULL) + (answer IS NOT NULL) = 1)
) STRICT;

CREATE INDEX debrief_choice_debrief ON debrief_choice (debrief);
CREATE INDEX debrief_choice_goal ON debrief_choice (goal);
CREATE INDEX debrief_choice_next_step ON debrief_choice (next_step);
CREATE INDEX debrief_choice_answer ON debrief_choice (answer);

DROP TRIGGER debrief_moment_insert_undo;
DROP TRIGGER debrief_moment_update_undo;
DROP TRIGGER debrief_moment_delete_undo;

CREATE TRIGGER debrief_moment_insert_undo AFTER INSERT ON debrief_moment
WHEN (SELECT undo_step FROM bookkeeping) IS NOT NULL
BEGIN
  INSERT INTO undo_row (step, table_name, row_uuid, before, after)
  VALUES ((SELECT undo_step FROM bookkeeping), 'debrief_moment', new.uuid,
    NULL,
    json_object('uuid', new.uuid, 'revision', new.revision, 'lesson', new.lesson,
      'debrief', new.debrief, 'moment', new.moment, 'rank', new.rank, 'with_note', new.with_note))
  ON CONFLICT (step, table_name, row_uuid) DO UPDATE SET after = excluded.after;
END;

CREATE TRIGGER debrief_moment_update_undo AFTER UPDATE ON debrief_moment
WHEN (SELECT undo_step FROM bookkeeping) IS NOT NULL
BEGIN
  INSERT INTO undo_row (step, table_name, row_uuid, before, after)
  VALUES ((SELECT undo_step FROM bookkeeping), 'debrief_moment', new.uuid,
    json_object('uuid', old.uuid, 'revision', old.revision, 'lesson', old.lesson,
      'debrief', old.debrief, 'moment', old.moment, 'rank', old.rank, 'with_note', old.with_note),
    json_object('uuid', new.uuid, 'revision', new.revision, 'lesson', new.lesson,
      'debrief', new.debrief, 'moment', new.moment, 'rank', new.rank, 'with_note', new.with_note))
  ON CONFLICT (step, table_name, row_uuid) DO UPDATE SET after = excluded.after;
END;

CREATE TRIGGER debrief_moment_delete_undo AFTER DELETE ON debrief_moment
WHEN (SELECT undo_step FROM bookkeeping) IS NOT NULL
BEGIN
  INSERT INTO undo_row (step, table_name, row_uuid, before, after)
  VALUES ((SELECT undo_step FROM bookkeeping), 'debrief_moment', old.uuid,
    json_object('uuid', old.uuid, 'revision', old.revision, 'lesson', old.lesson,
      'debrief', old.debrief, 'moment', old.moment, 'rank', old.rank, 'with_note', old.with_note),
    NULL)
  ON CONFLICT (step, table_name, row_uuid) DO UPDATE SET after = NULL;
END;

CREATE TRIGGER debrief_choice_insert_undo AFTER INSERT ON debrief_choice
WHEN (SELECT undo_step FROM bookkeeping) IS NOT NULL
BEGIN
  INSERT INTO undo_row (step, table_name, row_uuid, before, after)
  VALUES ((SELECT undo_step FROM bookkeeping), 'debrief_choice', new.uuid,
    NULL,
    json_object('uuid', new.uuid, 'revision', new.revision, 'debrief', new.debrief,
      'goal', new.goal, 'next_step', new.next_step, 'answer', new.answer))
  ON CONFLICT (step, table_name, row_uuid) DO UPDATE SET after = excluded.after;
END;

CREATE TRIGGER debrief_choice_update_undo AFTER UPDATE ON debrief_choice
WHEN (SELECT undo_step FROM bookkeeping) IS NOT NULL
BEGIN
  INSERT INTO undo_row (step, table_name, row_uuid, before, after)
  VALUES ((SELECT undo_step FROM bookkeeping), 'debrief_choice', new.uuid,
    json_object('uuid', old.uuid, 'revision', old.revision, 'debrief', old.debrief,
      'goal', old.goal, 'next_step', old.next_step, 'answer', old.answer),
    json_object('uuid', new.uuid, 'revision', new.revision, 'debrief', new.debrief,
      'goal', new.goal, 'next_step', new.next_step, 'answer', new.answer))
  ON CONFLICT (step, table_name, row_uuid) DO UPDATE SET after = excluded.after;
END;

CREATE TRIGGER debrief_choice_delete_undo AFTER DELETE ON debrief_choice
WHEN (SELECT undo_step FROM bookkeeping) IS NOT NULL
BEGIN
  INSERT INTO undo_row (step, table_name, row_uuid, before, after)
  VALUES ((SELECT undo_step FROM bookkeeping), 'debrief_choice', old.uuid,
    json_object('uuid', old.uuid, 'revision', old.revision, 'debrief', old.debrief,
      'goal', old.goal, 'next_step', old.next_step, 'answer', old.answer),
    NULL)
  ON CONFLICT (step, table_name, row_uuid) DO UPDATE SET after = NULL;
END;

-- A next step that was worded together is seen in the debrief it comes from, and has no
-- need to be for any other.
UPDATE next_step SET visibility = 'only-me'
  WHERE uuid IN (SELECT next_step FROM debrief WHERE next_step IS NOT NULL);

-- What is prepared shows what it would have shown, and what was shown has been.
UPDATE debrief_moment SET with_note =
  coalesce ((SELECT with_note FROM moment WHERE moment.uuid = debrief_moment.moment), 0);

WITH chosen (debrief, goal, next_step, answer) AS (
  SELECT debrief.uuid, goal.uuid, NULL, NULL
    FROM debrief JOIN goal ON goal.visibility = 'debrief'
  UNION ALL
  SELECT debrief.uuid, NULL, next_step.uuid, NULL
    FROM debrief JOIN next_step ON next_step.visibility = 'debrief'
    LEFT JOIN debrief_held ON debrief_held.debrief = debrief.uuid
    WHERE coalesce (ended_us, 0) = 0 OR next_step.created_us <= ended_us
  UNION ALL
  SELECT debrief.uuid, NULL, NULL, answer.uuid
    FROM debrief JOIN answer ON answer.lesson = debrief.lesson AND answer.visibility = 'debrief'
)
INSERT INTO debrief_choice (uuid, revision, debrief, goal, next_step, answer)
  SELECT lower (hex (randomblob (4)) || '-' || hex (randomblob (2)) || '-4'
      || substr (hex (randomblob (2)), 2) || '-' || substr ('89ab', 1 + (random () & 3), 1)
      || substr (hex (randomblob (2)), 2) || '-' || hex (randomblob (6))),
    (SELECT changes FROM bookkeeping), debrief, goal, next_step, answer
  FROM chosen;
