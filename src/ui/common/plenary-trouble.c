/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-trouble.h"

#include "plenary-codecs.h"
#include "plenary-media-info.h"

#include <glib/gi18n.h>

/* What went wrong, in the user's words, and the way forward. The messages of the
 * errors themselves are for the log. */

static const char *
describe_store (PlenaryStoreError code)
{
  switch (code)
    {
    case PLENARY_STORE_ERROR_FAILED:
      return _("Something went wrong with your notes. Nothing was changed. Close Plenary and "
               "open it again.");
    case PLENARY_STORE_ERROR_CLOSED:
      return _("Your notes are not open. Close Plenary and open it again.");
    case PLENARY_STORE_ERROR_IN_USE:
      return _("Another program has your notes open. Close it, then try again.");
    case PLENARY_STORE_ERROR_DAMAGED:
      return _("The file with your notes is damaged. It is kept as it is, and the newest good "
               "backup can take its place.");
    case PLENARY_STORE_ERROR_NOT_OURS:
      return _("Where your notes should be, there is a file of another program. Plenary has not "
               "touched it. Move it to another folder, then try again.");
    case PLENARY_STORE_ERROR_TOO_NEW:
      return _("Your notes were written by a newer Plenary. Nothing was changed. "
               "Update Plenary to open them.");
    case PLENARY_STORE_ERROR_READ_ONLY:
      return _("Plenary may not write to the folder of your notes, so nothing you write could be "
               "kept. Allow it, or ask whoever looks after this computer, then try again.");
    case PLENARY_STORE_ERROR_FULL:
      return _("The disk is full, so nothing you write could be kept. Make some room, "
               "then try again.");
    case PLENARY_STORE_ERROR_IO:
      return _("The disk does not answer, so nothing you write could be kept. If it is another "
               "drive, connect it, then try again.");
    case PLENARY_STORE_ERROR_CONSTRAINT:
      return _("That could not be saved, so it was taken back. Everything else is kept.");
    case PLENARY_STORE_ERROR_NOTHING:
      return _("There is nothing left to take back or do again.");
    case PLENARY_STORE_ERROR_WATCHED:
      return _("Not in a debrief. End it first.");
    }

  g_return_val_if_reached (NULL);
}

static const char *
describe_media (PlenaryMediaError code)
{
  switch (code)
    {
    case PLENARY_MEDIA_ERROR_FAILED:
      return _("This recording can’t be played. Try again, or copy it to this computer first.");
    case PLENARY_MEDIA_ERROR_GONE:
      return _("We can’t find this recording. If it was on a phone, card or another drive, "
               "connect it, then try again.");
    case PLENARY_MEDIA_ERROR_UNREADABLE:
      return _("This recording can’t be read. Plenary may not be allowed to, or the disk has a "
               "problem. Copy it to this computer, then try again.");
    case PLENARY_MEDIA_ERROR_EMPTY:
      return _("This file is empty. Perhaps copying it was interrupted; try copying it again.");
    case PLENARY_MEDIA_ERROR_NOT_MEDIA:
      return _("This is not a recording. Choose a video or a sound recording.");
    case PLENARY_MEDIA_ERROR_CUT_OFF:
      return _("This recording was cut off before the camera finished writing it. "
               "If you still have the original, copy it again.");
    case PLENARY_MEDIA_ERROR_ENCRYPTED:
      return _("This recording is locked by the service it came from. "
               "Ask there for an unlocked copy.");
    case PLENARY_MEDIA_ERROR_MISSING_CODEC:
      /* plenary_codecs_describe() has the words. */
      break;
    case PLENARY_MEDIA_ERROR_TIMED_OUT:
      return _("This recording did not open in time. If it is on a phone, card or "
               "network drive, copy it to this computer first.");
    case PLENARY_MEDIA_ERROR_DAMAGED:
      return _("This recording is damaged and can’t be played. If you still have the original, "
               "copy it again.");
    case PLENARY_MEDIA_ERROR_OTHER_FILE:
      return _("Another file has the name of this recording. Find the right one, or use this "
               "file if you replaced it.");
    case PLENARY_MEDIA_ERROR_INTERRUPTED:
      return _("The recording could not be read to its end. Look whether the phone, the card or "
               "the drive is still connected, then try again.");
    case PLENARY_MEDIA_ERROR_COPY_DIFFERS:
      return _("The copy was not the same as the recording, so it was removed. Try again; if it "
               "happens once more, choose a folder on another disk.");
    case PLENARY_MEDIA_ERROR_UNFINISHED:
      return _("This recording is still being written. Add it once it is finished.");
    case PLENARY_MEDIA_ERROR_NO_SINK:
      return _("This computer is missing the part that shows pictures (gtk4paintablesink). "
               "Ask whoever looks after this computer to install it.");
    }

  g_return_val_if_reached (NULL);
}

/* Errors of files reach the user only when something is saved in a place that
 * was chosen, so that is what the sentences speak of. Those of networks are there
 * because a folder may be on one. */
static const char *
describe_file (GIOErrorEnum code)
{
  switch (code)
    {
    case G_IO_ERROR_NO_SPACE:
      return _("The disk is full. Make some room, then try again.");
    case G_IO_ERROR_PERMISSION_DENIED:
    case G_IO_ERROR_READ_ONLY:
      return _("Plenary may not write there. Choose another folder.");
    case G_IO_ERROR_NOT_FOUND:
    case G_IO_ERROR_NOT_DIRECTORY:
    case G_IO_ERROR_NOT_MOUNTED:
    case G_IO_ERROR_NO_SUCH_DEVICE:
      return _("That folder is no longer there. If it is on another drive, connect it, or choose "
               "another folder.");
    case G_IO_ERROR_EXISTS:
    case G_IO_ERROR_IS_DIRECTORY:
    case G_IO_ERROR_NOT_EMPTY:
    case G_IO_ERROR_WOULD_RECURSE:
    case G_IO_ERROR_WOULD_MERGE:
      return _("There is a folder of that name already. Choose another name.");
    case G_IO_ERROR_FILENAME_TOO_LONG:
      return _("That name is too long for this folder. Choose a shorter one.");
    case G_IO_ERROR_INVALID_FILENAME:
    case G_IO_ERROR_INVALID_ARGUMENT:
      return _("That name can’t be used in this folder. Choose another name, of letters and "
               "numbers.");
    case G_IO_ERROR_WRONG_ETAG:
    case G_IO_ERROR_CANT_CREATE_BACKUP:
      return _("Another program is changing that file. Choose another name.");
    case G_IO_ERROR_BUSY:
    case G_IO_ERROR_PENDING:
    case G_IO_ERROR_WOULD_BLOCK:
    case G_IO_ERROR_ADDRESS_IN_USE:
    case G_IO_ERROR_TOO_MANY_OPEN_FILES:
      return _("The computer is busy with other files. Wait a moment, then try again.");
    case G_IO_ERROR_TIMED_OUT:
    case G_IO_ERROR_CLOSED:
    case G_IO_ERROR_HOST_NOT_FOUND:
    case G_IO_ERROR_HOST_UNREACHABLE:
    case G_IO_ERROR_NETWORK_UNREACHABLE:
    case G_IO_ERROR_CONNECTION_REFUSED:
    case G_IO_ERROR_BROKEN_PIPE:
    case G_IO_ERROR_NOT_CONNECTED:
    case G_IO_ERROR_PROXY_FAILED:
    case G_IO_ERROR_PROXY_AUTH_FAILED:
    case G_IO_ERROR_PROXY_NEED_AUTH:
    case G_IO_ERROR_PROXY_NOT_ALLOWED:
    case G_IO_ERROR_DBUS_ERROR:
      return _("That folder does not answer. Look whether its drive is connected, or choose "
               "another folder.");
    case G_IO_ERROR_CANCELLED:
    case G_IO_ERROR_FAILED_HANDLED:
      return _("That was stopped, and nothing was saved. Try again when you like.");
    case G_IO_ERROR_FAILED:
    case G_IO_ERROR_NOT_REGULAR_FILE:
    case G_IO_ERROR_NOT_SYMBOLIC_LINK:
    case G_IO_ERROR_NOT_MOUNTABLE_FILE:
    case G_IO_ERROR_TOO_MANY_LINKS:
    case G_IO_ERROR_NOT_SUPPORTED:
    case G_IO_ERROR_ALREADY_MOUNTED:
    case G_IO_ERROR_NOT_INITIALIZED:
    case G_IO_ERROR_PARTIAL_INPUT:
    case G_IO_ERROR_INVALID_DATA:
    case G_IO_ERROR_MESSAGE_TOO_LARGE:
    case G_IO_ERROR_DESTINATION_UNSET:
      return _("Nothing can be saved there. Choose another folder.");
    }

  /* A later GIO may know more. */
  return _("Nothing can be saved there. Choose another folder.");
}

/**
 * plenary_trouble_describe:
 * @error: an error of any library
 *
 * Says in the user's words what went wrong, and the way forward.
 *
 * Returns: (transfer full): a few translated sentences
 */
char *
plenary_trouble_describe (const GError *error)
{
  g_return_val_if_fail (error != NULL, NULL);

  if (error->domain == PLENARY_STORE_ERROR)
    return g_strdup (describe_store (error->code));
  if (g_error_matches (error, PLENARY_MEDIA_ERROR, PLENARY_MEDIA_ERROR_MISSING_CODEC))
    return plenary_codecs_describe (error->message, plenary_codecs_get_system ());
  if (error->domain == PLENARY_MEDIA_ERROR)
    return g_strdup (describe_media (error->code));
  if (error->domain == G_IO_ERROR)
    return g_strdup (describe_file (error->code));
  if (error->domain == GTK_DIALOG_ERROR)
    return g_strdup (_("No file was chosen. Try again."));

  return g_strdup (_("That did not work. Everything you wrote is kept. Try again."));
}

/* What the user stopped is known to the user. */
static gboolean
is_stopped (const GError *error)
{
  return g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) ||
         g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED) ||
         g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_CANCELLED);
}

/**
 * plenary_trouble_say:
 * @widget: a widget in the window that is to say it
 * @error: an error of any library
 *
 * Says in passing what went wrong, and keeps the message of @error in the log.
 * What the user stopped is not mentioned.
 */
void
plenary_trouble_say (GtkWidget *widget,
                     const GError *error)
{
  g_autofree char *said = NULL;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (error != NULL);

  if (is_stopped (error))
    return;

  g_message ("The user is told of this: %s", error->message);
  said = plenary_trouble_describe (error);
  gtk_widget_activate_action (widget, "win.say", "s", said);
}

static void
committed_cb (GObject *source,
              GAsyncResult *result,
              gpointer user_data)
{
  g_autoptr (GtkWidget) root = user_data;
  g_autoptr (GError) error = NULL;

  if (!plenary_store_commit_finish (PLENARY_STORE (source), result, &error) && root != NULL)
    plenary_trouble_say (root, error);
}

/**
 * plenary_trouble_commit:
 * @store: the store
 * @edit: an edit
 * @widget: the widget it was made in
 *
 * Commits @edit. If the store refuses it, the window that @widget is in now says
 * so. Returns at once; the widget may be gone by then.
 */
void
plenary_trouble_commit (PlenaryStore *store,
                        PlenaryEdit *edit,
                        GtkWidget *widget)
{
  GtkRoot *root;

  g_return_if_fail (PLENARY_IS_STORE (store));
  g_return_if_fail (PLENARY_IS_EDIT (edit));
  g_return_if_fail (GTK_IS_WIDGET (widget));

  root = gtk_widget_get_root (widget);
  plenary_store_commit_async (store, edit, NULL, committed_cb,
                              root != NULL ? g_object_ref (root) : NULL);
}
