-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- A table built anew, as a later schema may have to.

CREATE TABLE answer_new (
  uuid TEXT NOT NULL PRIMARY KEY,
  revision INTEGER NOT NULL,
  lesson TEXT NOT NULL REFERENCES lesson (uuid) ON DELETE CASCADE,
  question TEXT NOT NULL,
  text TEXT NOT NULL,
  rank INTEGER NOT NULL,
  visibility TEXT NOT NULL,
  mood TEXT NOT NULL DEFAULT 'calm'
) STRICT;
INSERT INTO answer_new (uuid, revision, lesson, question, text, rank, visibility)
  SELECT uuid, revision, lesson, question, text, rank, visibility FROM answer;
DROP TABLE answer;
ALTER TABLE answer_new RENAME TO answer;
