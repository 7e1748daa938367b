/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* The keys of the GSettings schema: tastes of this machine, never titles or paths. */
#define PLENARY_SCHEMA_ID "io.github.plenary_app.Plenary"

#define PLENARY_SETTING_WINDOW_WIDTH "window-width"
#define PLENARY_SETTING_WINDOW_HEIGHT "window-height"
#define PLENARY_SETTING_WINDOW_MAXIMIZED "window-maximized"
#define PLENARY_SETTING_VOLUME "volume"
#define PLENARY_SETTING_PLAYBACK_RATE "playback-rate"
#define PLENARY_SETTING_MORE_DETAIL "more-detail"
#define PLENARY_SETTING_TYPING_PAUSES "typing-pauses"
#define PLENARY_SETTING_JUDGEMENT_HINT "judgement-hint"
#define PLENARY_SETTING_RESUME_BACK_SECONDS "resume-back-seconds"
#define PLENARY_SETTING_JUMP_SECONDS "jump-seconds"
#define PLENARY_SETTING_MARK_LEAD_SECONDS "mark-lead-seconds"
#define PLENARY_SETTING_MARK_LAG_SECONDS "mark-lag-seconds"
#define PLENARY_SETTING_CACHE_GIGABYTES "cache-gigabytes"
#define PLENARY_SETTING_QUIET_THRESHOLD "quiet-threshold"
#define PLENARY_SETTING_QUIET_SHORTEST "quiet-shortest"
#define PLENARY_SETTING_LONGEST_FIRST "longest-first"
#define PLENARY_SETTING_WAIT_LINE "wait-line"
#define PLENARY_SETTING_SECOND_PICTURE "second-picture"
#define PLENARY_SETTING_OTHER_SOUND "other-sound"
