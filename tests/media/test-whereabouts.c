/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <gio/gio.h>

#include "plenary-whereabouts.h"

/* Where recordings lie: what is away when a cable is pulled has to be known. */

#define HERE PLENARY_WHEREABOUTS_HERE
#define CARD PLENARY_WHEREABOUTS_CARD
#define PHONE PLENARY_WHEREABOUTS_PHONE
#define NETWORK PLENARY_WHEREABOUTS_NETWORK

static const struct
{
  PlenaryWhereaboutsFacts facts;
  PlenaryWhereabouts where;
} cases[] = {
  { { "file", "/people/t/Videos/a.mp4", "ext4", FALSE, FALSE }, HERE },
  { { "file", "/people/t/Videos/a.mp4", "btrfs", FALSE, FALSE }, HERE },
  { { "file", "/mnt/data/a.mp4", "xfs", FALSE, FALSE }, HERE },
  { { "file", "/people/t/media/a.mp4", "ext4", FALSE, FALSE }, HERE },
  { { "file", "/people/t/run/media/a.mp4", "ext4", FALSE, FALSE }, HERE },
  { { "file", "/tmp/a.mp4", NULL, FALSE, FALSE }, HERE },
  { { NULL, NULL, NULL, FALSE, FALSE }, HERE },

  { { "file", "/run/media/t/CARD/DCIM/a.mp4", "exfat", FALSE, FALSE }, CARD },
  { { "file", "/media/t/CARD/a.mp4", "vfat", FALSE, FALSE }, CARD },
  { { "file", "/people/t/stick/a.mp4", "vfat", TRUE, FALSE }, CARD },
  /* A sandbox lends it; its real path speaks. */
  { { "file", "/run/media/t/CARD/a.mp4", "fuse.portal", FALSE, TRUE }, CARD },
  { { "file", "/people/t/Videos/a.mp4", "fuse.portal", FALSE, TRUE }, HERE },

  { { "mtp", NULL, NULL, FALSE, TRUE }, PHONE },
  { { "gphoto2", NULL, NULL, TRUE, TRUE }, PHONE },
  { { "afc", NULL, NULL, FALSE, TRUE }, PHONE },
  { { "file", "/run/user/1000/gvfs/mtp:host=Phone/DCIM/a.mp4", "fuse.gvfsd-fuse", FALSE, TRUE },
    PHONE },
  { { "file", "/people/t/phone/a.mp4", "fuse.jmtpfs", FALSE, FALSE }, PHONE },

  { { "smb", NULL, NULL, FALSE, TRUE }, NETWORK },
  { { "sftp", NULL, NULL, FALSE, TRUE }, NETWORK },
  { { "google-drive", NULL, NULL, FALSE, TRUE }, NETWORK },
  { { "file", "/run/user/1000/gvfs/smb-share:server=s,share=v/a.mp4", "fuse.gvfsd-fuse", FALSE,
      TRUE },
    NETWORK },
  { { "file", "/people/t/a.mp4", "nfs4", FALSE, TRUE }, NETWORK },
  { { "file", "/media/school/a.mp4", "cifs", FALSE, TRUE }, NETWORK },
  { { "file", "/mnt/far/a.mp4", "fuse.sshfs", FALSE, FALSE }, NETWORK },
  { { "file", "/mnt/far/a.mp4", "fuse.new", FALSE, TRUE }, NETWORK },
};

static void
test_classify (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const PlenaryWhereaboutsFacts *facts = &cases[i].facts;

      g_test_message ("%s %s %s", facts->scheme, facts->path, facts->file_system);
      g_assert_cmpint (plenary_whereabouts_classify (facts), ==, cases[i].where);
    }
}

static void
done_cb (GObject *source,
         GAsyncResult *result,
         gpointer user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static PlenaryWhereabouts
ask (GFile *file,
     GCancellable *cancellable)
{
  g_autoptr (GAsyncResult) result = NULL;

  plenary_whereabouts_async (file, cancellable, done_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return plenary_whereabouts_finish (result);
}

static void
test_ask (void)
{
  g_autoptr (GFile) here = g_file_new_for_path (g_get_tmp_dir ());
  g_autoptr (GFile) gone = g_file_new_for_path ("/media/nobody/CARD/a.mp4");
  g_autoptr (GFile) phone = g_file_new_for_uri ("mtp://Phone/a.mp4");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  g_assert_cmpint (ask (here, NULL), ==, HERE);
  g_assert_cmpint (ask (gone, NULL), ==, CARD);
  g_assert_cmpint (ask (phone, NULL), ==, PHONE);
  g_cancellable_cancel (cancellable);
  g_assert_cmpint (ask (phone, cancellable), ==, HERE);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/media/whereabouts/classify", test_classify);
  g_test_add_func ("/media/whereabouts/ask", test_ask);

  return g_test_run ();
}
