#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The directions between the layers of src/: includes, symbols, and what the build links."""

import re

from tree import LAYERS, TOP, Report, files, line_of, name, read, without_comments, without_strings

MAY_INCLUDE = {
    'core': {'core'},
    'store': {'store', 'core'},
    'media': {'media', 'core'},
    'export': {'export', 'core'},
    'helper': {'helper', 'media', 'core'},
    'ui': {'ui', 'export', 'media', 'store', 'core'},
    'main': {'ui'},
}

# What is outside the project, by the beginning of the header, and the layers that may use it.
OUTSIDE = (
    (re.compile(r'^(gtk|gdk|gsk|graphene|adwaita)'), {'ui'}),
    (re.compile(r'^gst/'), {'media', 'helper'}),
    (re.compile(r'^sqlite3'), {'store'}),
    (re.compile(r'^(pango|cairo)'), {'export', 'ui'}),
    (re.compile(r'^json-glib/'), {'media', 'helper'}),
    (re.compile(r'^seccomp'), {'helper'}),
    (re.compile(r'^glib/gi18n'), {'ui', 'export', 'main'}),
)

# The one place of the ui that hands a video sink to the player.
VIDEO_SINK = 'src/ui/lesson/plenary-video-sink'

# The dependencies a layer's meson.build may name.
MAY_LINK = {
    'core': {'glib', 'gobject', 'gio', 'libm'},
    'store': {'core', 'sqlite'},
    'media': {'core', 'gst', 'gst_video', 'gst_audio', 'gst_app', 'gst_pbutils', 'gst_tag',
              'json', 'libm'},
    'export': {'core', 'intl', 'pango', 'cairo'},
    'helper': {'core', 'media', 'gst', 'gst_video', 'gst_audio', 'gst_app', 'gst_pbutils', 'gst_tag',
               'json', 'seccomp', 'glib', 'gio'},
    'ui': {'core', 'store', 'media', 'export', 'gtk', 'adw', 'gst', 'intl', 'libm'},
}

INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]+([<"])([^>"]+)[>"]', re.MULTILINE)
DEPENDENCY = re.compile(r'\b([a-z_]+)_dep\b(?!\s*=)')
SQL = re.compile(r'"\s*(SELECT\s|INSERT\s+INTO\s|UPDATE\s+\w+\s+SET\s|DELETE\s+FROM\s|'
                 r'CREATE\s+(TABLE|INDEX|TRIGGER|VIRTUAL)|PRAGMA\s)|\bsqlite3_\w+')
GETTEXT = re.compile(r'(?<!\w)(_|N_|C_|NC_|Q_|gettext|ngettext|dgettext|g_dgettext|g_dngettext) ?\(')
INPUT_OUTPUT = re.compile(r'\b(g_file_(?!error|test_)\w+|GFile\b|fopen|g_fopen|g_open|open|read|write|'
                          r'socket|g_mkdir\w*|g_unlink|g_spawn\w*|g_subprocess\w*|g_getenv) ?\(')
GST = re.compile(r'\b(gst_[a-z]\w*|Gst[A-Z]\w*|GST_[A-Z]\w*)\b')

TOPS = {path.name: path.parent for path in files('src', suffixes={'.h'})}


def layer_of(path):
    parts = path.relative_to(TOP / 'src').parts
    return parts[0] if parts[0] in LAYERS else 'main'


def is_video_sink(path):
    return name(path.with_suffix('')) == VIDEO_SINK


def sources():
    return [(path, layer_of(path)) for path in files('src', suffixes={'.c', '.h'})]


def local_includes():
    for path, layer in sources():
        text = without_comments(read(path))
        for match in INCLUDE.finditer(text):
            target = match[2].rsplit('/', 1)[-1]
            if match[1] == '<' or target not in TOPS:
                continue
            wanted = layer_of(TOPS[target] / target)
            if wanted not in MAY_INCLUDE[layer]:
                yield f'{name(path)}:{line_of(text, match.start())}: {layer} includes {target} of {wanted}'


def outside_includes():
    for path, layer in sources():
        text = without_comments(read(path))
        for match in INCLUDE.finditer(text):
            for beginning, allowed in OUTSIDE:
                if match[1] == '"' or not beginning.match(match[2]) or layer in allowed:
                    continue
                if is_video_sink(path) and match[2].startswith('gst/'):
                    continue
                yield f'{name(path)}:{line_of(text, match.start())}: {layer} includes <{match[2]}>'


def timeline_includes():
    """The timeline draws list models: it knows no table and no player."""
    for path, _ in sources():
        if 'timeline' not in path.relative_to(TOP).parts[:-1]:
            continue
        for match in INCLUDE.finditer(without_comments(read(path))):
            target = match[2].rsplit('/', 1)[-1]
            if target in TOPS and layer_of(TOPS[target] / target) in ('store', 'media', 'export'):
                yield f'{name(path)}: the timeline includes {target}'


def symbols(pattern, allowed, strip):
    for path, layer in sources():
        if layer in allowed or is_video_sink(path) and pattern is GST:
            continue
        text = strip(read(path))
        for match in pattern.finditer(text):
            yield f'{name(path)}:{line_of(text, match.start())}: {match[0].strip()}'


def core_input_output():
    for path, layer in sources():
        if layer != 'core':
            continue
        text = without_strings(read(path))
        for match in INPUT_OUTPUT.finditer(text):
            yield f'{name(path)}:{line_of(text, match.start())}: {match[0]}'


def linked():
    for layer in LAYERS:
        path = TOP / 'src' / layer / 'meson.build'
        if not path.exists():
            yield f'{name(path)} is missing'
            continue
        # What a layer offers to those above (declare_dependency) is not what it links itself, but
        # it is bound by the same list.
        own = {layer} | MAY_LINK[layer]
        for dependency in sorted(set(DEPENDENCY.findall(read(path))) - own):
            yield f'{name(path)}: {layer} is linked with {dependency}_dep'


def main():
    report = Report()
    report.rule('includes between layers', local_includes())
    report.rule('includes of libraries', outside_includes())
    report.rule('the timeline knows no store and no player', timeline_includes())
    report.rule('SQL only in store', symbols(SQL, {'store'}, without_comments))
    report.rule('GStreamer only in media, helper and the video sink',
                symbols(GST, {'media', 'helper'}, without_strings))
    report.rule('words for people only in ui and export',
                symbols(GETTEXT, {'ui', 'export', 'main'}, without_strings))
    report.rule('no input or output in core', core_input_output())
    report.rule('dependencies in the build', linked())
    report.end()


if __name__ == '__main__':
    main()
