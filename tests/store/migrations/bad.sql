-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- It gets half way before it finds that it cannot go on.

UPDATE goal SET title = 'Spoilt';
DROP TABLE answer;
INSERT INTO nowhere VALUES (1);
