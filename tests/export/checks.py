# SPDX-License-Identifier: GPL-3.0-or-later
"""Counts what was found right and wrong, in TAP."""


class Checks:
    def __init__(self):
        self.number, self.failed = 0, 0

    def equal(self, what, have, want):
        self.number += 1
        if have == want:
            print(f'ok {self.number} - {what}')
            return
        self.failed += 1
        print(f'not ok {self.number} - {what}')
        print(f'# have {have!r}\n# want {want!r}')

    def end(self):
        """Says how many there were, and whether any failed."""
        print(f'1..{self.number}')
        return self.failed != 0
