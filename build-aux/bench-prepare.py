#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures what is found out about an hour of film, beside ffmpeg. To be run by build-aux/bench."""

import argparse
import json
import os
import struct
import subprocess
import time

# What a helper writes: a head, then entries of type, length and content; see plenary-findings.h.
HEAD = 16
ENTRY = struct.Struct("<cI")

HOUR = 3600
FFMPEG = ["ffmpeg", "-nostdin", "-v", "error"]


def read_entries(stream):
    """Yields the type of each entry that a helper writes."""
    assert len(stream.read(HEAD)) == HEAD
    while head := stream.read(ENTRY.size):
        kind, length = ENTRY.unpack(head)
        stream.read(length)
        yield kind


def time_helper(program, film, plan, most):
    """Runs a helper until it ends, or has made so many pictures. Returns seconds."""
    began = time.monotonic()
    pictures = 0
    film.seek(0)
    with subprocess.Popen(["sh", "-c", 'exec "$0" "$@" 3<&0 0</dev/null', program, *plan], stdin=film,
                          stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:
        for kind in read_entries(process.stdout):
            pictures += kind == b"p"
            if most and pictures == most:
                break
        took = time.monotonic() - began
        if most:
            process.kill()
    assert most or process.returncode == 0
    assert not plan or pictures == (most or len(plan[0].split(",")))
    return took


def time_peer(arguments):
    """Runs ffmpeg with the priority that our helpers have. Returns seconds."""
    began = time.monotonic()
    subprocess.run(["nice", "-n", "10", *FFMPEG, *arguments], check=True)
    return time.monotonic() - began


def in_plan(seconds):
    return [",".join(str(second * 1000) for second in seconds)]


def measure(helpers, path, runs):
    """Alternates ours and the peer's; yields name, unit, ours, peer's and goal."""
    with open(path, "rb") as film:
        def helper(name, plan=(), most=0):
            return time_helper(os.path.join(helpers, name), film, plan, most)

        every = in_plan(range(0, HOUR, 10))
        first = in_plan([*range(0, HOUR, 60), *range(30, HOUR, 60)])
        sound = ["-vn", "-i", path, "-map", "0:a:0", "-f", "null", "-"]
        keys = ["-discard:v", "nokey", "-an", "-i", path, "-map", "0:v:0", "-fps_mode", "passthrough",
                "-f", "null", "-"]

        # Once over, so that neither is the one that waits for the disk.
        time_peer(sound)
        pairs = [(helper("plenary-peaks"), time_peer(sound)) for _ in range(runs)]
        yield "peaks of 60 min", "s", *map(min, zip(*pairs)), 1.2
        pairs = [(helper("plenary-filmstrip", every), time_peer(keys)) for _ in range(runs)]
        yield "pictures every 10 s of 60 min", "s", *map(min, zip(*pairs)), 1.2
        yield ("first 60 pictures of 60 min", "s",
               min(helper("plenary-filmstrip", first, 60) for _ in range(runs)), None, 5)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("helpers")
    parser.add_argument("film")
    parser.add_argument("--runs", type=int, default=3)
    given = parser.parse_args()

    figures = list(measure(given.helpers, given.film, given.runs))
    print(f"{'':32}{'ffmpeg':>10}{'ours':>10}{'ratio':>8}  goal")
    for what, unit, ours, peer, goal in figures:
        beside = f"{peer:8.2f} {unit}" if peer else f"{'':10}"
        ratio = f"{ours / peer:8.2f}" if peer else f"{'':8}"
        print(f"{what:32}{beside}{ours:8.2f} {unit}{ratio}  ≤ {goal}{'' if peer else ' ' + unit}")
    for what, unit, ours, peer, goal in figures:
        print(json.dumps({"bench": "prepare", "what": what, "unit": unit, "ours": round(ours, 3),
                          "peer": round(peer, 3) if peer else None,
                          "ratio": round(ours / peer, 3) if peer else None, "goal": goal}))


if __name__ == "__main__":
    main()
