/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-codecs.h"

#include <glib/gi18n.h>
#include <string.h>

#include "plenary-words.h"

/* What a recording needs that is not installed, in words, and which package brings
 * it. The names of packages are those of the distributions' own lists. */

typedef enum
{
  PACKAGE_UNKNOWN,
  PACKAGE_BASE,
  PACKAGE_GOOD,
  PACKAGE_BAD,
  PACKAGE_UGLY,
  PACKAGE_LIBAV,
  PACKAGE_H264,
  PACKAGE_H265,
  N_PACKAGES,
} Package;

static const struct
{
  const char *debian;
  const char *fedora;
  const char *arch;
  const char *suse;
} packages[N_PACKAGES] = {
  [PACKAGE_BASE] = { "gstreamer1.0-plugins-base", "gstreamer1-plugins-base", "gst-plugins-base",
                     "gstreamer-plugins-base" },
  [PACKAGE_GOOD] = { "gstreamer1.0-plugins-good", "gstreamer1-plugins-good", "gst-plugins-good",
                     "gstreamer-plugins-good" },
  [PACKAGE_BAD] = { "gstreamer1.0-plugins-bad", "gstreamer1-plugins-bad-free", "gst-plugins-bad",
                    "gstreamer-plugins-bad" },
  [PACKAGE_UGLY] = { "gstreamer1.0-plugins-ugly", "gstreamer1-plugins-ugly-free",
                     "gst-plugins-ugly", "gstreamer-plugins-ugly" },
  [PACKAGE_LIBAV] = { "gstreamer1.0-libav", "gstreamer1-plugin-libav", "gst-libav",
                      "gstreamer-plugins-libav" },
  [PACKAGE_H264] = { "gstreamer1.0-libav", "gstreamer1-plugin-openh264", "gst-libav",
                     "gstreamer-plugin-openh264" },
  /* Fedora and openSUSE leave it to others to bring this one, see describe_package(). */
  [PACKAGE_H265] = { "gstreamer1.0-libav", "libavcodec-freeworld", "gst-libav",
                     "gstreamer-plugins-libav" },
};

/* By media type, and version where several have the same type. */
static const struct
{
  const char *type;
  const char *name;
  Package package;
} codecs[] = {
  { "video/x-h264", N_("H.264 video"), PACKAGE_H264 },
  { "video/x-h265", N_("H.265 (HEVC) video"), PACKAGE_H265 },
  { "video/x-h263", N_("H.263 video"), PACKAGE_LIBAV },
  { "video/x-av1", N_("AV1 video"), PACKAGE_BAD },
  { "video/x-vp8", N_("VP8 video"), PACKAGE_GOOD },
  { "video/x-vp9", N_("VP9 video"), PACKAGE_GOOD },
  { "video/mpeg:4", N_("MPEG-4 video"), PACKAGE_LIBAV },
  { "video/x-divx", N_("MPEG-4 video"), PACKAGE_LIBAV },
  { "video/mpeg:2", N_("MPEG-2 video"), PACKAGE_LIBAV },
  { "video/mpeg:1", N_("MPEG-1 video"), PACKAGE_LIBAV },
  { "video/x-wmv", N_("Windows Media video"), PACKAGE_LIBAV },
  { "video/x-msmpeg", N_("Microsoft MPEG-4 video"), PACKAGE_LIBAV },
  { "video/x-indeo", N_("Indeo video"), PACKAGE_LIBAV },
  { "video/x-cinepak", N_("Cinepak video"), PACKAGE_LIBAV },
  { "video/x-svq", N_("Sorenson video"), PACKAGE_LIBAV },
  { "video/x-prores", N_("ProRes video"), PACKAGE_LIBAV },
  { "video/x-dv", N_("DV video"), PACKAGE_GOOD },
  { "image/jpeg", N_("Motion JPEG video"), PACKAGE_GOOD },
  { "video/x-theora", N_("Theora video"), PACKAGE_BASE },
  { "audio/mpeg:4", N_("AAC sound"), PACKAGE_LIBAV },
  { "audio/mpeg:2", N_("AAC sound"), PACKAGE_LIBAV },
  { "audio/mpeg:1", N_("MP3 sound"), PACKAGE_GOOD },
  { "audio/x-wma", N_("Windows Media sound"), PACKAGE_LIBAV },
  { "audio/x-ac3", N_("Dolby Digital sound"), PACKAGE_LIBAV },
  { "audio/x-eac3", N_("Dolby Digital sound"), PACKAGE_LIBAV },
  { "audio/AMR", N_("AMR sound"), PACKAGE_LIBAV },
  { "audio/AMR-WB", N_("AMR sound"), PACKAGE_LIBAV },
  { "audio/x-dts", N_("DTS sound"), PACKAGE_LIBAV },
  { "audio/x-adpcm", N_("ADPCM sound"), PACKAGE_LIBAV },
  { "audio/x-speex", N_("Speex sound"), PACKAGE_GOOD },
  { "audio/x-alac", N_("Apple Lossless sound"), PACKAGE_LIBAV },
  { "audio/x-flac", N_("FLAC sound"), PACKAGE_GOOD },
  { "audio/x-opus", N_("Opus sound"), PACKAGE_BASE },
  { "audio/x-vorbis", N_("Vorbis sound"), PACKAGE_BASE },
  { "video/quicktime", N_("MP4 and QuickTime files"), PACKAGE_GOOD },
  { "video/x-matroska", N_("Matroska files"), PACKAGE_GOOD },
  { "audio/x-matroska", N_("Matroska files"), PACKAGE_GOOD },
  { "video/webm", N_("WebM files"), PACKAGE_GOOD },
  { "audio/webm", N_("WebM files"), PACKAGE_GOOD },
  { "video/x-msvideo", N_("AVI files"), PACKAGE_GOOD },
  { "video/x-flv", N_("Flash Video files"), PACKAGE_GOOD },
  { "video/mpegts", N_("MPEG transport streams"), PACKAGE_BAD },
  { "video/mpegps", N_("MPEG program streams"), PACKAGE_BAD },
  { "video/x-ms-asf", N_("Windows Media files"), PACKAGE_UGLY },
  { "application/vnd.rn-realmedia", N_("RealMedia files"), PACKAGE_UGLY },
  { "application/mxf", N_("MXF files"), PACKAGE_BAD },
  { "application/x-3gp", N_("3GP files"), PACKAGE_GOOD },
  { "audio/x-m4a", N_("M4A files"), PACKAGE_GOOD },
  { "audio/x-wav", N_("WAV files"), PACKAGE_GOOD },
  { "audio/x-aiff", N_("AIFF files"), PACKAGE_BAD },
  { "application/ogg", N_("Ogg files"), PACKAGE_BASE },
  { "audio/ogg", N_("Ogg files"), PACKAGE_BASE },
  { "video/ogg", N_("Ogg files"), PACKAGE_BASE },
};

static gboolean
is_like (const char *system)
{
  g_autofree char *id = g_get_os_info (G_OS_INFO_KEY_ID);
  g_autofree char *like = g_get_os_info ("ID_LIKE");
  g_auto (GStrv) names = g_strsplit (like != NULL ? like : "", " ", -1);

  return g_strcmp0 (id, system) == 0 || g_strv_contains ((const char *const *) names, system);
}

/**
 * plenary_codecs_get_system:
 *
 * Finds out where decoders come from on this computer, from os-release(5).
 *
 * Returns: the system
 */
PlenarySystem
plenary_codecs_get_system (void)
{
  if (g_file_test ("/.flatpak-info", G_FILE_TEST_EXISTS))
    return PLENARY_SYSTEM_FLATPAK;
  if (is_like ("debian") || is_like ("ubuntu"))
    return PLENARY_SYSTEM_DEBIAN;
  if (is_like ("fedora"))
    return PLENARY_SYSTEM_FEDORA;
  if (is_like ("arch"))
    return PLENARY_SYSTEM_ARCH;
  if (is_like ("suse") || is_like ("opensuse"))
    return PLENARY_SYSTEM_SUSE;

  return PLENARY_SYSTEM_OTHER;
}

static const char *
get_package_name (Package package,
                  PlenarySystem system)
{
  switch (system)
    {
    case PLENARY_SYSTEM_DEBIAN:
      return packages[package].debian;
    case PLENARY_SYSTEM_FEDORA:
      return packages[package].fedora;
    case PLENARY_SYSTEM_ARCH:
      return packages[package].arch;
    case PLENARY_SYSTEM_SUSE:
      return packages[package].suse;
    case PLENARY_SYSTEM_FLATPAK:
      return "org.freedesktop.Platform.codecs-extra";
    case PLENARY_SYSTEM_OTHER:
      return NULL;
    }

  g_return_val_if_reached (NULL);
}

/* Translators: in each of these, %s is the name of a package, such as
 * “gstreamer1.0-libav”; the systems and sources are names too */
static const char *
describe_package (Package package,
                  PlenarySystem system)
{
  switch (system)
    {
    case PLENARY_SYSTEM_DEBIAN:
      return _("On Debian and Ubuntu, %s brings it.");
    case PLENARY_SYSTEM_FEDORA:
      return package == PACKAGE_H265 ? _("On Fedora, %s from RPM Fusion brings it.")
                                     : _("On Fedora, %s brings it.");
    case PLENARY_SYSTEM_ARCH:
      return _("On Arch Linux, %s brings it.");
    case PLENARY_SYSTEM_SUSE:
      return package == PACKAGE_H265 || package == PACKAGE_LIBAV
               ? _("On openSUSE, %s from Packman brings it.")
               : _("On openSUSE, %s brings it.");
    case PLENARY_SYSTEM_FLATPAK:
      return _("In Flatpak, the extension %s brings it.");
    case PLENARY_SYSTEM_OTHER:
      return NULL;
    }

  g_return_val_if_reached (NULL);
}

/* What there are no words for is named as it is. */
static const char *
look_up (const char *type,
         Package *package)
{
  *package = PACKAGE_UNKNOWN;
  for (guint i = 0; i < G_N_ELEMENTS (codecs); i++)
    if (g_str_equal (codecs[i].type, type))
      {
        *package = codecs[i].package;
        return _(codecs[i].name);
      }

  return type;
}

static void
add_once (GPtrArray *strings,
          char *string)
{
  if (g_ptr_array_find_with_equal_func (strings, string, g_str_equal, NULL))
    g_free (string);
  else
    g_ptr_array_add (strings, string);
}

/**
 * plenary_codecs_describe:
 * @missing: media types as plenary_media_info_get_missing() has them, with commas
 *   between, or the name of a decoder
 * @system: where decoders come from
 *
 * Says what a recording needs that this computer does not have, and what brings it.
 *
 * Returns: (transfer full): a few translated sentences
 */
char *
plenary_codecs_describe (const char *missing,
                         PlenarySystem system)
{
  g_auto (GStrv) types = NULL;
  g_autoptr (GPtrArray) names = g_ptr_array_new_null_terminated (2, g_free, TRUE);
  g_autoptr (GPtrArray) sentences = g_ptr_array_new_null_terminated (4, g_free, TRUE);
  g_autofree char *all_names = NULL;

  g_return_val_if_fail (missing != NULL, NULL);

  types = g_strsplit (missing, ",", -1);
  for (guint i = 0; types[i] != NULL; i++)
    {
      Package package;

      add_once (names, g_strdup (look_up (g_strstrip (types[i]), &package)));
      if (package != PACKAGE_UNKNOWN && system != PLENARY_SYSTEM_OTHER)
        add_once (sentences, plenary_words_fill_in (describe_package (package, system),
                                                    get_package_name (package, system)));
    }

  /* Translators: between the parts of a list, such as “H.265 video, AAC sound” */
  all_names = g_strjoinv (_(", "), (char **) names->pdata);
  g_ptr_array_insert (sentences, 0,
                      plenary_words_fill_in (
                        /* Translators: %s names kinds of video or sound, such as “H.265 video” */
                        _("This computer can’t decode this recording yet. It needs: %s."),
                        all_names));
  g_ptr_array_add (sentences,
                   g_strdup (_("Ask whoever looks after this computer to install it, then open "
                               "Plenary again.")));

  return g_strjoinv (" ", (char **) sentences->pdata);
}
