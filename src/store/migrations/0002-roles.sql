-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What a recording is to its lesson: a part of it, or the same stretch from
-- elsewhere. The images for undo get the new column.

ALTER TABLE recording ADD COLUMN role TEXT NOT NULL DEFAULT 'part'
  CHECK (role IN ('part', 'angle', 'sound'));

DROP TRIGGER recording_insert_undo;
DROP TRIGGER recording_update_undo;
DROP TRIGGER recording_delete_undo;

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
      'has_audio', new.has_audio, 'rotation', new.rotation, 'given_up', new.given_up,
      'role', new.role))
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
      'has_audio', old.has_audio, 'rotation', old.rotation, 'given_up', old.given_up,
      'role', old.role),
    json_object('uuid', new.uuid, 'revision', new.revision, 'lesson', new.lesson, 'uri', new.uri,
      'display_name', new.display_name, 'fingerprint', new.fingerprint,
      'duration_ns', new.duration_ns, 'recorded_us', new.recorded_us,
      'offset_ns', new.offset_ns, 'frame_ns', new.frame_ns, 'has_video', new.has_video,
      'has_audio', new.has_audio, 'rotation', new.rotation, 'given_up', new.given_up,
      'role', new.role))
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
      'has_audio', old.has_audio, 'rotation', old.rotation, 'given_up', old.given_up,
      'role', old.role),
    NULL)
  ON CONFLICT (step, table_name, row_uuid) DO UPDATE SET after = NULL;
END;
