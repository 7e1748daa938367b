-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What is found by its words: one index over everything that was written. Triggers keep
-- it, so that whoever changes a row, by undoing too, need not know of it.

-- Which row of which table an entry of the index is of. Its own numbers, since those
-- that SQLite gives to rows may change when the file is copied.
CREATE TABLE search_key (
  id INTEGER NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL,
  uuid TEXT NOT NULL,
  lesson TEXT,
  UNIQUE (uuid, kind)
) STRICT;

CREATE VIRTUAL TABLE search USING fts5 (
  words, tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3'
);

-- What is removed is overwritten in the index too. At its first removal the index notes
-- in its settings that it is of the kind that does so. Were that taken back, it would be
-- taken for damaged later; so it happens here, where there is no table without it.
INSERT INTO search (search, rank) VALUES ('secure-delete', 1);
INSERT INTO search (rowid, words) VALUES (1, 'word');
DELETE FROM search WHERE rowid = 1;

INSERT INTO search_key (kind, uuid, lesson) SELECT 'lesson', uuid, uuid FROM lesson;
INSERT INTO search_key (kind, uuid, lesson) SELECT 'moment', uuid, lesson FROM moment;
INSERT INTO search_key (kind, uuid, lesson) SELECT 'answer', uuid, lesson FROM answer;
INSERT INTO search_key (kind, uuid, lesson) SELECT 'question', uuid, lesson FROM question;
INSERT INTO search_key (kind, uuid, lesson) SELECT 'next_step', uuid, lesson FROM next_step;
INSERT INTO search_key (kind, uuid, lesson) SELECT 'attempt', uuid, lesson FROM attempt;
INSERT INTO search_key (kind, uuid, lesson) SELECT 'goal', uuid, NULL FROM goal;
INSERT INTO search_key (kind, uuid, lesson) SELECT 'vision', uuid, NULL FROM vision;

INSERT INTO search (rowid, words)
  SELECT search_key.id,
    lesson.title || char (10) || coalesce (lesson.class_name, '')
    || char (10) || coalesce (lesson.subject, '')
  FROM lesson JOIN search_key ON search_key.uuid = lesson.uuid
    AND search_key.kind = 'lesson';
INSERT INTO search (rowid, words)
  SELECT search_key.id,
    moment.saw || char (10) || moment.means || char (10) || moment.next_time
  FROM moment JOIN search_key ON search_key.uuid = moment.uuid
    AND search_key.kind = 'moment';
INSERT INTO search (rowid, words)
  SELECT search_key.id,
    answer.question || char (10) || answer.text
  FROM answer JOIN search_key ON search_key.uuid = answer.uuid
    AND search_key.kind = 'answer';
INSERT INTO search (rowid, words)
  SELECT search_key.id,
    question.words
  FROM question JOIN search_key ON search_key.uuid = question.uuid
    AND search_key.kind = 'question';
INSERT INTO search (rowid, words)
  SELECT search_key.id,
    next_step.cue || char (10) || next_step.action
  FROM next_step JOIN search_key ON search_key.uuid = next_step.uuid
    AND search_key.kind = 'next_step';
INSERT INTO search (rowid, words)
  SELECT search_key.id,
    attempt.happened
  FROM attempt JOIN search_key ON search_key.uuid = attempt.uuid
    AND search_key.kind = 'attempt';
INSERT INTO search (rowid, words)
  SELECT search_key.id,
    goal.title || char (10) || goal.why || char (10) || goal.would_see
    || char (10) || goal.vision
  FROM goal JOIN search_key ON search_key.uuid = goal.uuid
    AND search_key.kind = 'goal';
INSERT INTO search (rowid, words)
  SELECT search_key.id,
    vision.text
  FROM vision JOIN search_key ON search_key.uuid = vision.uuid
    AND search_key.kind = 'vision';

CREATE TRIGGER lesson_insert_search AFTER INSERT ON lesson
BEGIN
  INSERT INTO search_key (kind, uuid, lesson) VALUES ('lesson', new.uuid, new.uuid);
  INSERT INTO search (rowid, words)
  VALUES ((SELECT id FROM search_key WHERE uuid = new.uuid AND kind = 'lesson'),
    new.title || char (10) || coalesce (new.class_name, '')
    || char (10) || coalesce (new.subject, ''));
END;

CREATE TRIGGER lesson_update_search AFTER UPDATE OF title, class_name, subject ON lesson
WHEN new.title IS NOT old.title
  OR new.class_name IS NOT old.class_name
  OR new.subject IS NOT old.subject
BEGIN
  UPDATE search SET words =
    new.title || char (10) || coalesce (new.class_name, '')
    || char (10) || coalesce (new.subject, '')
  WHERE rowid = (SELECT id FROM search_key WHERE uuid = new.uuid AND kind = 'lesson');
END;

CREATE TRIGGER lesson_delete_search AFTER DELETE ON lesson
BEGIN
  DELETE FROM search
  WHERE rowid = (SELECT id FROM search_key WHERE uuid = old.uuid AND kind = 'lesson');
  DELETE FROM search_key WHERE uuid = old.uuid AND kind = 'lesson';
END;

CREATE TRIGGER moment_insert_search AFTER INSERT ON moment
BEGIN
  INSERT INTO search_key (kind, uuid, lesson) VALUES ('moment', new.uuid, new.lesson);
  INSERT INTO search (rowid, words)
  VALUES ((SELECT id FROM search_key WHERE uuid = new.uuid AND kind = 'moment'),
    new.saw || char (10) || new.means || char (10) || new.next_time);
END;

CREATE TRIGGER moment_update_search AFTER UPDATE OF saw, means, next_time ON moment
WHEN new.saw IS NOT old.saw
  OR new.means IS NOT old.means
  OR new.next_time IS NOT old.next_time
BEGIN
  UPDATE search SET words =
    new.saw || char (10) || new.means || char (10) || new.next_time
  WHERE rowid = (SELECT id FROM search_key WHERE uuid = new.uuid AND kind = 'moment');
END;

CREATE TRIGGER moment_move_search AFTER UPDATE OF lesson ON moment
WHEN new.lesson IS NOT old.lesson
BEGIN
  UPDATE search_key SET lesson = new.lesson WHERE uuid = new.uuid AND kind = 'moment';
END;

CREATE TRIGGER moment_delete_search AFTER DELETE ON moment
BEGIN
  DELETE FROM search
  WHERE rowid = (SELECT id FROM search_key WHERE uuid = old.uuid AND kind = 'moment');
  DELETE FROM search_key WHERE uuid = old.uuid AND kind = 'moment';
END;

CREATE TRIGGER answer_insert_search AFTER INSERT ON answer
BEGIN
  INSERT INTO search_key (kind, uuid, lesson) VALUES ('answer', new.uuid, new.lesson);
  INSERT INTO search (rowid, words)
  VALUES ((SELECT id FROM search_key WHERE uuid = new.uuid AND kind = 'answer'),
    new.question || char (10) || new.text);
END;

CREATE TRIGGER answer_update_search AFTER UPDATE OF question, text ON answer
WHEN new.question IS NOT old.question
  OR new.text IS NOT old.text
BEGIN
  UPDATE search SET words =
    new.question || char (10) || new.text
  WHERE rowid = (SELECT id FROM search_key WHERE uuid = new.uuid AND kind = 'answer');
END;

CREATE TRIGGER answer_move_search AFTER UPDATE OF lesson ON answer
WHEN new.lesson IS NOT old.lesson
BEGIN
  UPDATE search_key SET lesson = new.lesson WHERE uuid = new.uuid AND kind = 'answer';
END;

CREATE TRIGGER answer_delete_search AFTER DELETE ON answer
BEGIN
  DELETE FROM search
  WHERE rowid = (SELECT id FROM search_key WHERE uuid = old.uuid AND kind = 'answer');
  DELETE FROM search_key WHERE uuid = old.uuid AND kind = 'answer';
END;

CREATE TRIGGER question_insert_search AFTER INSERT ON question
BEGIN
  INSERT INTO search_key (kind, uuid, lesson) VALUES ('question', new.uuid, new.lesson);
  INSERT INTO search (rowid, words)
  VALUES ((SELECT id FROM search_key WHERE uuid = new.uuid AND kind = 'question'),
    new.words);
END;

CREATE TRIGGER question_update_search AFTER UPDATE OF words ON question
WHEN new.words IS NOT old.words
BEGIN
  UPDATE search SET words =
    new.words
  WHERE rowid = (SELECT id FROM search_key WHERE uuid = new.uuid AND kind = 'question');
END;

CREATE TRIGGER question_move_search AFTER UPDATE OF lesson ON question
WHEN new.lesson IS NOT old.lesson
BEGIN
  UPDATE search_key SET lesson = new.lesson WHERE uuid = new.uuid AND kind = 'question';
END;

CREATE TRIGGER question_delete_search AFTER DELETE ON question
BEGIN
  DELETE FROM search
  WHERE rowid = (SELECT id FROM search_key WHERE uuid = old.uuid AND kind = 'question');
  DELETE FROM search_key WHERE uuid = old.uuid AND kind = 'question';
END;

CREATE TRIGGER next_step_insert_search AFTER INSERT ON next_step
BEGIN
  INSERT INTO search_key (kind, uuid, lesson) VALUES ('next_step', new.uuid, new.lesson);
  INSERT INTO search (rowid, words)
  VALUES ((SELECT id FROM search_key WHERE uuid = new.uuid AND kind = 'next_step'),
    new.cue || char (10) || new.action);
END;

CREATE TRIGGER next_step_update_search AFTER UPDATE OF cue, action ON next_step
WHEN new.cue IS NOT old.cue
  OR new.action IS NOT old.action
BEGIN
  UPDATE search SET words =
    new.cue || char (10) || new.action
  WHERE rowid = (SELECT id FROM search_key WHERE uuid = new.uuid AND kind = 'next_step');
END;

CREATE TRIGGER next_step_move_search AFTER UPDATE OF lesson ON next_step
WHEN new.lesson IS NOT old.lesson
BEGIN
  UPDATE search_key SET lesson = new.lesson WHERE uuid = new.uuid AND kind = 'next_step';
END;

CREATE TRIGGER next_step_delete_search AFTER DELETE ON next_step
BEGIN
  DELETE FROM search
  WHERE rowid = (SELECT id FROM search_key WHERE uuid = old.uuid AND kind = 'next_step');
  DELETE FROM search_key WHERE uuid = old.uuid AND kind = 'next_step';
END;

CREATE TRIGGER attempt_insert_search AFTER INSERT ON attempt
BEGIN
  INSERT INTO search_key (kind, uuid, lesson) VALUES ('attempt', new.uuid, new.lesson);
  INSERT INTO search (rowid, words)
  VALUES ((SELECT id FROM search_key WHERE uuid = new.uuid AND kind = 'attempt'),
    new.happened);
END;

CREATE TRIGGER attempt_update_search AFTER UPDATE OF happened ON attempt
WHEN new.happened IS NOT old.happened
BEGIN
  UPDATE search SET words =
    new.happened
  WHERE rowid = (SELECT id FROM search_key WHERE uuid = new.uuid AND kind = 'attempt');
END;

CREATE TRIGGER attempt_move_search AFTER UPDATE OF lesson ON attempt
WHEN new.lesson IS NOT old.lesson
BEGIN
  UPDATE search_key SET lesson = new.lesson WHERE uuid = new.uuid AND kind = 'attempt';
END;

CREATE TRIGGER attempt_delete_search AFTER DELETE ON attempt
BEGIN
  DELETE FROM search
  WHERE rowid = (SELECT id FROM search_key WHERE uuid = old.uuid AND kind = 'attempt');
  DELETE FROM search_key WHERE uuid = old.uuid AND kind = 'attempt';
END;

CREATE TRIGGER goal_insert_search AFTER INSERT ON goal
BEGIN
  INSERT INTO search_key (kind, uuid, lesson) VALUES ('goal', new.uuid, NULL);
  INSERT INTO search (rowid, words)
  VALUES ((SELECT id FROM search_key WHERE uuid = new.uuid AND kind = 'goal'),
    new.title || char (10) || new.why || char (10) || new.would_see || char (10) || new.vision);
END;

CREATE TRIGGER goal_update_search AFTER UPDATE OF title, why, would_see, vision ON goal
WHEN new.title IS NOT old.title
  OR new.why IS NOT old.why
  OR new.would_see IS NOT old.would_see
  OR new.vision IS NOT old.vision
BEGIN
  UPDATE search SET words =
    new.title || char (10) || new.why || char (10) || new.would_see || char (10) || new.vision
  WHERE rowid = (SELECT id FROM search_key WHERE uuid = new.uuid AND kind = 'goal');
END;

CREATE TRIGGER goal_delete_search AFTER DELETE ON goal
BEGIN
  DELETE FROM search
  WHERE rowid = (SELECT id FROM search_key WHERE uuid = old.uuid AND kind = 'goal');
  DELETE FROM search_key WHERE uuid = old.uuid AND kind = 'goal';
END;

CREATE TRIGGER vision_insert_search AFTER INSERT ON vision
BEGIN
  INSERT INTO search_key (kind, uuid, lesson) VALUES ('vision', new.uuid, NULL);
  INSERT INTO search (rowid, words)
  VALUES ((SELECT id FROM search_key WHERE uuid = new.uuid AND kind = 'vision'),
    new.text);
END;

CREATE TRIGGER vision_update_search AFTER UPDATE OF text ON vision
WHEN new.text IS NOT old.text
BEGIN
  UPDATE search SET words =
    new.text
  WHERE rowid = (SELECT id FROM search_key WHERE uuid = new.uuid AND kind = 'vision');
END;

CREATE TRIGGER vision_delete_search AFTER DELETE ON vision
BEGIN
  DELETE FROM search
  WHERE rowid = (SELECT id FROM search_key WHERE uuid = old.uuid AND kind = 'vision');
  DELETE FROM search_key WHERE uuid = old.uuid AND kind = 'vision';
END;
