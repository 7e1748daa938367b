/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * PlenarySystem:
 * @PLENARY_SYSTEM_OTHER: any other
 * @PLENARY_SYSTEM_FLATPAK: inside Flatpak, wherever that runs
 * @PLENARY_SYSTEM_DEBIAN: Debian, Ubuntu and their like
 * @PLENARY_SYSTEM_FEDORA: Fedora and its like
 * @PLENARY_SYSTEM_ARCH: Arch Linux and its like
 * @PLENARY_SYSTEM_SUSE: openSUSE and its like
 *
 * Where decoders come from on this computer.
 */
typedef enum
{
  PLENARY_SYSTEM_OTHER,
  PLENARY_SYSTEM_FLATPAK,
  PLENARY_SYSTEM_DEBIAN,
  PLENARY_SYSTEM_FEDORA,
  PLENARY_SYSTEM_ARCH,
  PLENARY_SYSTEM_SUSE,
} PlenarySystem;

PlenarySystem plenary_codecs_get_system (void);
char *plenary_codecs_describe (const char *missing, PlenarySystem system) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
