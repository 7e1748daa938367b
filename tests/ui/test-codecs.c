/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib.h>
#include <string.h>

#include "plenary-codecs.h"

/* What a recording needs is named, with what to install for it. */

static const struct
{
  PlenarySystem system;
  const char *missing;
  const char *name;
  const char *package;
} cases[] = {
  { PLENARY_SYSTEM_DEBIAN, "video/x-h265", "H.265 (HEVC) video", "Ubuntu, gstreamer1.0-libav" },
  { PLENARY_SYSTEM_DEBIAN, "video/x-av1", "AV1 video", "gstreamer1.0-plugins-bad" },
  { PLENARY_SYSTEM_FEDORA, "video/x-h264", "H.264 video", "Fedora, gstreamer1-plugin-openh264" },
  { PLENARY_SYSTEM_FEDORA, "video/x-h265", "H.265 (HEVC) video",
    "Fedora, libavcodec-freeworld from RPM Fusion" },
  { PLENARY_SYSTEM_ARCH, "audio/mpeg:4", "AAC sound", "Arch Linux, gst-libav" },
  { PLENARY_SYSTEM_ARCH, "audio/mpeg:1", "MP3 sound", "Arch Linux, gst-plugins-good" },
  { PLENARY_SYSTEM_SUSE, "video/mpeg:4", "MPEG-4 video",
    "openSUSE, gstreamer-plugins-libav from Packman" },
  /* What takes a file apart is named like what decodes it. */
  { PLENARY_SYSTEM_DEBIAN, "video/x-ms-asf", "Windows Media files",
    "Ubuntu, gstreamer1.0-plugins-ugly" },
  { PLENARY_SYSTEM_FEDORA, "video/x-ms-asf", "Windows Media files",
    "Fedora, gstreamer1-plugins-ugly-free" },
  { PLENARY_SYSTEM_ARCH, "video/x-ms-asf", "Windows Media files", "Arch Linux, gst-plugins-ugly" },
  { PLENARY_SYSTEM_SUSE, "video/mpegps", "MPEG program streams",
    "openSUSE, gstreamer-plugins-bad" },
  { PLENARY_SYSTEM_FLATPAK, "video/x-ms-asf", "Windows Media files",
    "Flatpak, the extension org.freedesktop.Platform.codecs-extra" },
  { PLENARY_SYSTEM_FLATPAK, "video/x-h265", "H.265 (HEVC) video",
    "Flatpak, the extension org.freedesktop.Platform.codecs-extra" },
};

static void
test_packages (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *said = plenary_codecs_describe (cases[i].missing, cases[i].system);
      g_autofree char *needs = g_strdup_printf ("It needs: %s.", cases[i].name);

      g_test_message ("%s", said);
      g_assert_nonnull (strstr (said, needs));
      g_assert_nonnull (strstr (said, cases[i].package));
      g_assert_nonnull (strstr (said, "install it"));
    }
}

/* Two that one package brings are one thing to install. */
static void
test_two (void)
{
  g_autofree char *said =
    plenary_codecs_describe ("video/x-h265,audio/mpeg:4", PLENARY_SYSTEM_DEBIAN);
  const char *package = strstr (said, "gstreamer1.0-libav");

  g_assert_nonnull (strstr (said, "It needs: H.265 (HEVC) video, AAC sound."));
  g_assert_nonnull (package);
  g_assert_null (strstr (package + 1, "gstreamer1.0-libav"));
}

/* A system or a kind of film that nobody thought of: who to ask, and what for. */
static void
test_unknown (void)
{
  g_autofree char *system = plenary_codecs_describe ("video/x-h265", PLENARY_SYSTEM_OTHER);
  g_autofree char *type = plenary_codecs_describe ("video/x-new", PLENARY_SYSTEM_DEBIAN);

  g_assert_cmpstr (system, ==,
                   "This computer can’t decode this recording yet. It needs: H.265 (HEVC) video. "
                   "Ask whoever looks after this computer to install it, then open Plenary again.");
  g_assert_cmpstr (type, ==,
                   "This computer can’t decode this recording yet. It needs: video/x-new. "
                   "Ask whoever looks after this computer to install it, then open Plenary again.");
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/ui/codecs/packages", test_packages);
  g_test_add_func ("/ui/codecs/two", test_two);
  g_test_add_func ("/ui/codecs/unknown", test_unknown);

  return g_test_run ();
}
