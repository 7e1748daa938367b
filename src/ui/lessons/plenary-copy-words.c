/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-copy-words.h"

#include <glib/gi18n.h>

/* What is said about recordings that are not on this computer, and about copying
 * them. */

static const char *
say_where (PlenaryWhereabouts where,
           guint away,
           guint all)
{
  gboolean some = away < all;

  switch (where)
    {
    case PLENARY_WHEREABOUTS_HERE:
      break;
    case PLENARY_WHEREABOUTS_CARD:
      return all == 1 ? _("This recording is on a card or another drive.")
             : some   ? _("Some of these recordings are on a card or another drive.")
                      : _("These recordings are on a card or another drive.");
    case PLENARY_WHEREABOUTS_PHONE:
      return all == 1 ? _("This recording is on a phone or a camera.")
             : some   ? _("Some of these recordings are on a phone or a camera.")
                      : _("These recordings are on a phone or a camera.");
    case PLENARY_WHEREABOUTS_NETWORK:
      return all == 1 ? _("This recording is on a network drive.")
             : some   ? _("Some of these recordings are on a network drive.")
                      : _("These recordings are on a network drive.");
    }

  g_return_val_if_reached ("");
}

static const char *
say_what_then (PlenaryWhereabouts where)
{
  switch (where)
    {
    case PLENARY_WHEREABOUTS_HERE:
      break;
    case PLENARY_WHEREABOUTS_CARD:
      return _("Plenary keeps no copy by itself: when the drive is taken out, the picture is gone "
               "until it is back.");
    case PLENARY_WHEREABOUTS_PHONE:
      return _("Plenary keeps no copy by itself: when the cable is pulled, the picture is gone "
               "until it is back.");
    case PLENARY_WHEREABOUTS_NETWORK:
      return _("Plenary keeps no copy by itself: without the network the picture is gone, and a "
               "slow network makes it stutter.");
    }

  g_return_val_if_reached ("");
}

/**
 * plenary_copy_words_offer:
 * @where: where they lie, but not here
 * @away: how many lie there
 * @all: how many there are
 * @can_link: whether they could be used where they are
 *
 * Says where recordings lie and what that means, for the offer to copy them.
 *
 * Returns: (transfer full): a few translated sentences
 */
char *
plenary_copy_words_offer (PlenaryWhereabouts where,
                          guint away,
                          guint all,
                          gboolean can_link)
{
  const char *then = can_link ? say_what_then (where)
                              : _("From there it can’t be watched, only from a copy on this "
                                  "computer.");

  return g_strdup_printf ("%s %s\n\n%s", say_where (where, away, all), then,
                          _("A copy is one more to delete when you no longer need it."));
}

static char *
say_time_left (gint64 seconds)
{
  guint minutes = (seconds + 30) / 60;

  if (seconds < 60)
    return g_strdup (_("less than a minute left"));

  /* Translators: how long copying will take */
  return g_strdup_printf (ngettext ("about %u minute left", "about %u minutes left", minutes),
                          minutes);
}

/**
 * plenary_copy_words_progress:
 * @copied: bytes that are copied
 * @size: bytes there are
 * @seconds_left: how long it will take, or -1 while nobody knows
 *
 * Says how far copying is.
 *
 * Returns: (transfer full): translated words
 */
char *
plenary_copy_words_progress (gint64 copied,
                             gint64 size,
                             gint64 seconds_left)
{
  g_autofree char *done = g_format_size (copied);
  g_autofree char *all = g_format_size (size);
  g_autofree char *left = NULL;

  if (copied >= size && size > 0)
    return g_strdup (_("Comparing the copy with the recording"));

  if (seconds_left < 0)
    /* Translators: such as “1.2 GB of 4.1 GB” */
    return g_strdup_printf (_("%s of %s"), done, all);

  left = say_time_left (seconds_left);

  /* Translators: such as “1.2 GB of 4.1 GB, about 3 minutes left” */
  return g_strdup_printf (_("%s of %s, %s"), done, all, left);
}
