#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures how soon Plenary is there. To be run by build-aux/bench, in a display.

All are looked at from outside, in the same way: by what stands on the screen, from the start of the
process. A window is there when something is drawn; the first picture, when the colour of a film is.
"""

import argparse
import ctypes
import importlib.util
import os
import pathlib
import signal
import subprocess
import tempfile
import time

SOURCE = pathlib.Path(__file__).resolve().parent.parent
SECONDS = 60
APART = 1.5
# What is drawn in the film, and how far its decoded pixels may be from it.
RED, GREEN, BLUE = 230, 20, 200
NEAR = 45


def load(name):
    spec = importlib.util.spec_from_file_location(name.replace('-', '_'), SOURCE / 'build-aux' / f'{name}.py')
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


class Picture(ctypes.Structure):
    """The beginning of an XImage."""
    _fields_ = [('width', ctypes.c_int), ('height', ctypes.c_int), ('xoffset', ctypes.c_int),
                ('format', ctypes.c_int), ('data', ctypes.POINTER(ctypes.c_ubyte))]


class Screen:
    """A strip of a few columns from the top of the screen to its bottom, where every window is open."""

    def __init__(self, left=500, width=4):
        self.x11 = ctypes.CDLL('libX11.so.6')
        self.x11.XOpenDisplay.restype = ctypes.c_void_p
        self.x11.XDefaultRootWindow.argtypes = [ctypes.c_void_p]
        self.x11.XDefaultRootWindow.restype = ctypes.c_ulong
        self.x11.XDisplayHeight.argtypes = [ctypes.c_void_p, ctypes.c_int]
        self.x11.XGetImage.argtypes = [ctypes.c_void_p, ctypes.c_ulong, ctypes.c_int, ctypes.c_int,
                                       ctypes.c_uint, ctypes.c_uint, ctypes.c_ulong, ctypes.c_int]
        self.x11.XGetImage.restype = ctypes.POINTER(Picture)
        self.display = self.x11.XOpenDisplay(None)
        self.root = self.x11.XDefaultRootWindow(self.display)
        self.strip = left, 0, width, self.x11.XDisplayHeight(self.display, 0)

    def pixels(self):
        """The bytes of the strip: blue, green, red and nothing for each pixel."""
        all_planes, z_pixmap = 0xffffffff, 2
        image = self.x11.XGetImage(self.display, self.root, *self.strip, all_planes, z_pixmap)
        _, _, width, height = self.strip
        data = ctypes.string_at(image.contents.data, 4 * width * height)
        self.x11.XFree(image.contents.data)
        self.x11.XFree(image)
        return data

    def has_window(self):
        return any(self.pixels())

    def has_film(self):
        data = self.pixels()
        near = sum(abs(red - RED) < NEAR and abs(green - GREEN) < NEAR and abs(blue - BLUE) < NEAR
                   for blue, green, red in zip(data[0::4], data[1::4], data[2::4]))
        return near > len(data) // 4 // 10


def make_film(folder):
    """What a camera writes: H.264 and AAC in MP4, 1080p, a key frame a second; all of one colour, with grain."""
    film = folder / '2024-11-14 Year 9 Fractions.mp4'
    subprocess.run(['ffmpeg', '-nostdin', '-v', 'error', '-y', '-f', 'lavfi', '-i',
                    f'color=c=0x{RED:02x}{GREEN:02x}{BLUE:02x}:size=1920x1080:rate=25',
                    '-f', 'lavfi', '-i', 'anoisesrc=amplitude=0.1:color=pink:sample_rate=48000', '-t', '60',
                    '-filter:v', 'noise=alls=20', '-pix_fmt', 'yuv420p', '-c:v', 'libx264', '-preset', 'veryfast',
                    '-g', '25', '-c:a', 'aac', '-movflags', '+faststart', film], check=True)
    return film


def make_environment(build, folder):
    """A home for all of them, in which each finds what it left there. Nobody hears the film."""
    return dict(os.environ, HOME=str(folder), XDG_DATA_HOME=f'{folder}/data', XDG_CONFIG_HOME=f'{folder}/config',
                XDG_CACHE_HOME=f'{folder}/cache', GSETTINGS_BACKEND='memory', GIO_USE_VFS='local',
                GST_PLUGIN_FEATURE_RANK='fakeaudiosink:MAX')


def end(process):
    process.send_signal(signal.SIGTERM)
    try:
        process.wait(SECONDS)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
    # The next one shall find a quiet computer, and no name on the bus.
    time.sleep(APART)


def time_until(seen, command, environment):
    """From the start of a process until something is seen, in milliseconds."""
    began = time.monotonic()
    process = subprocess.Popen([str(word) for word in command], env=environment, stdout=subprocess.DEVNULL,
                               stderr=subprocess.DEVNULL)
    try:
        while not seen():
            assert process.poll() is None, f'{command[0]} ended with {process.returncode}'
            assert time.monotonic() - began < SECONDS, f'{command[0]} showed nothing'
            time.sleep(0.002)
        return (time.monotonic() - began) * 1000
    finally:
        end(process)


def best_of(runs, seen, commands, environment):
    """The best of some runs of each, one after another. A first run, which makes what is kept, does not count."""
    every = [[time_until(seen, command, environment) for command in commands] for _ in range(runs + 1)]
    return [min(times) for times in zip(*every[1:])]


def measure(build, runs, folder):
    """Yields name, unit, ours, the peer’s and the goal."""
    environment = make_environment(build, folder)
    screen, plenary = Screen(), build / 'src' / 'plenary'
    ours, bare, clapper, showtime = best_of(
        runs, screen.has_window, [[plenary], [build / 'tests' / 'ui' / 'bare-window'], ['clapper'], ['showtime']], environment)
    yield 'window on screen, bare window', 'ms', ours, bare, '≤ 1.3 ×'
    yield 'window on screen, Clapper', 'ms', ours, clapper, None
    yield 'window on screen, Showtime', 'ms', ours, showtime, None

    film = make_film(folder)
    ours, clapper, showtime = best_of(runs, screen.has_film, [[plenary, film], ['clapper', film], ['showtime', film]],
                                      environment)
    faster = min(clapper, showtime)
    yield 'first picture, Clapper', 'ms', ours, clapper, '≤ 1 ×' if clapper == faster else None
    yield 'first picture, Showtime', 'ms', ours, showtime, '≤ 1 ×' if showtime == faster else None


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument('build', type=pathlib.Path)
    parser.add_argument('--runs', type=int, default=3)
    given = parser.parse_args()

    library = load('bench-library')
    with tempfile.TemporaryDirectory(prefix='plenary-bench-') as folder:
        figures = list(measure(given.build, given.runs, pathlib.Path(folder)))
        figures += library.measure_start(given.build, *library.make_files(given.build, pathlib.Path(folder)), given.runs)
    library.tell('start', figures)


if __name__ == '__main__':
    main()
