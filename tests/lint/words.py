#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Calls that are deprecated or not ours to make, and words that must not be in the tree."""

import re

from tree import TOP, Report, all_text_files, files, line_of, name, read, without_comments, without_strings

# Everything that GTK keeps among its deprecated headers, and libadwaita's older widgets.
DEPRECATED = re.compile(
    r'\b(?:gtk_(?:tree_(?:view|store|model|selection)|list_store|cell_|combo_box|dialog_|message_dialog|'
    r'assistant|color_(?:chooser|button)|font_(?:chooser|button)|file_chooser|app_chooser|entry_completion|'
    r'icon_view|info_bar|lock_button|volume_button|statusbar|style_context|shortcuts_|native_dialog|show_uri)|'
    r'adw_(?:leaflet|flap|squeezer|view_switcher_title|message_dialog|about_window|preferences_window|'
    r'enum_list_model|action_row_set_icon_name)|g_type_class_add_private|g_thread_init|g_memdup ?\()\w*')
DEPRECATED_TYPES = re.compile(
    r'\b(?:Gtk(?:TreeView|TreeStore|ListStore|CellRenderer\w*|ComboBox\w*|Dialog|MessageDialog|Assistant|'
    r'ColorButton|FontButton|FileChooser\w*|AppChooser\w*|EntryCompletion|IconView|InfoBar|LockButton|'
    r'VolumeButton|Statusbar|StyleContext|Shortcuts(?:Window|Section|Group|Shortcut))|'
    r'Adw(?:Leaflet|Flap|Squeezer|ViewSwitcherTitle|MessageDialog|AboutWindow|PreferencesWindow|EnumListModel))\b')
SILENCED = re.compile(r'G_GNUC_BEGIN_IGNORE_DEPRECATIONS|-Wno-deprecated|GTK_DISABLE_DEPRECATION_WARNINGS')
UNSAFE = re.compile(r'\b(?:strcpy|strcat|sprintf|gets|strtok|tmpnam|mktemp|system) ?\(')
OK_LABEL = re.compile(r'(?:[NC]?_ ?\(|translatable="yes"[^>]*>|label">)\s*"?_?O_?[Kk]"?\s*[)<]')
OLD_CLASSES = re.compile(r'\bdim-label\b|@define-color\b|(?<![\w-])(?:shade|mix) ?\(')

# Pieced together, so that this file does not hold what it looks for.
LATER = re.compile(r'\b(?:' + '|'.join(('TO' + 'DO', 'FIX' + 'ME', 'XX' + 'X', 'HA' + 'CK')) + r')\b')
MACHINE = re.compile('/wo' + r'rk/(?:main|shared)\b|/var/tm' + r'p/p/|/home/(?!user\b)\w+/')
COMMENTED_OUT = re.compile(r'^\s*#\s*if\s+0\b', re.MULTILINE)


def found(pattern, paths, strip=lambda text: text):
    for path in paths:
        text = strip(read(path))
        for match in pattern.finditer(text):
            yield f'{name(path)}:{line_of(text, match.start())}: {match[0].strip()}'


def main():
    code = files('src', 'tests', suffixes={'.c', '.h'})
    shown = files('src', 'data', suffixes={'.c', '.ui', '.css', '.in'})
    text = [path for path in all_text_files() if path != TOP / 'COPYING']
    report = Report()
    report.rule('no deprecated call', found(DEPRECATED, code, without_strings))
    report.rule('no deprecated widget', found(DEPRECATED_TYPES, shown, without_comments))
    report.rule('no deprecation silenced', found(SILENCED, text[:0] + code + [TOP / 'meson.build']))
    report.rule('no unsafe call', found(UNSAFE, code, without_strings))
    report.rule('no button says only OK', found(OK_LABEL, shown))
    report.rule('no style class or colour function of old', found(
        OLD_CLASSES, files('src', 'data', suffixes={'.ui', '.css'})))
    report.rule('nothing is put off to later', found(LATER, text))
    report.rule('no code is switched off', found(COMMENTED_OUT, code))
    report.rule('no path of one machine', found(MACHINE, text))
    report.end()


if __name__ == '__main__':
    main()
