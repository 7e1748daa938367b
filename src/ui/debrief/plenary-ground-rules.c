/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-ground-rules.h"

#include <glib/gi18n.h>

/**
 * plenary_ground_rules_get_default:
 *
 * Gets the rules to begin with: those who sit together read them aloud, and may have put
 * them into other words before.
 *
 * Returns: (transfer none): the translated rules, one a line
 */
const char *
plenary_ground_rules_get_default (void)
{
  /* Translators: the rules of a conversation between a teacher and a coach, one a line */
  return _("We are here to learn from this lesson, not to judge it.\n"
           "The teacher speaks first, holds the controls and can stop at any time.\n"
           "We describe what pupils did before we explain it.\n"
           "What we see and say here stays between us.");
}
