# SPDX-License-Identifier: GPL-3.0-or-later
"""What all stories share: a home of their own, the program, and telling how far they came."""

import os
import pathlib
import sys
import tempfile

from window import Plenary, photograph


class Story:
    """A walk in the real window. Run with PLENARY_STORY_PICTURES, it leaves a picture of each step there."""

    def __init__(self, home):
        self.home = pathlib.Path(home)
        self.notes = self.home / 'plenary' / 'plenary.db'
        self.running = []
        self.number = 0

    def open(self, *arguments, **environment):
        app = Plenary(sys.argv[1], self.home, *arguments, **environment)
        self.running.append(app)
        return app

    def take_picture(self):
        folder = os.environ.get('PLENARY_STORY_PICTURES')
        if folder is not None:
            name = f'{pathlib.Path(sys.argv[0]).stem}-{self.number:02}.png'
            photograph().save(pathlib.Path(folder) / name)

    def told(self, words):
        self.number += 1
        print(f'ok {self.number} - {words}', flush=True)
        self.take_picture()

    def end(self):
        for app in self.running:
            if app.process.poll() is None:
                app.kill()
        print(f'1..{self.number}', flush=True)


def tell(walk, kind=Story):
    """Walks a story to its end, or to the first thing that is not as it should be."""
    with tempfile.TemporaryDirectory(prefix='plenary-story-', ignore_cleanup_errors=True) as home:
        story = kind(home)
        try:
            walk(story)
        except Exception as error:
            story.number += 1
            print(f'not ok {story.number} - {type(error).__name__}: {error}'.replace('\n', ' '), flush=True)
            story.take_picture()
        finally:
            story.end()
