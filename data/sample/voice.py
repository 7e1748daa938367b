# SPDX-License-Identifier: GPL-3.0-or-later
"""espeak-ng by way of its library, because only there can the noise in its voices be fixed.

The program of the same name seeds that noise from the clock, and speaks differently every second.
"""

import ctypes

SYNCHRONOUS = 2
WORDS_A_MINUTE, PITCH, WORD_GAP = 1, 3, 7
BY_CHARACTER = 1
UTF8 = 1
SEED = 1

CALLBACK = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.POINTER(ctypes.c_short), ctypes.c_int,
                            ctypes.c_void_p)


class Synthesiser:
    def __init__(self):
        self.spoken = bytearray()
        self.library = ctypes.CDLL('libespeak-ng.so.1')
        self.rate = self.library.espeak_Initialize(SYNCHRONOUS, 0, None, 0)
        if self.rate <= 0:
            raise SystemExit('espeak-ng does not start')
        # Kept, as the library calls it later.
        self.callback = CALLBACK(self.receive)
        self.library.espeak_SetSynthCallback(self.callback)

    def receive(self, samples, count, _events):
        if samples and count:
            self.spoken += ctypes.string_at(samples, count * 2)
        return 0

    def speak(self, name, pitch, speed, words):
        """The words as 16-bit samples, one channel, at `rate`."""
        self.spoken.clear()
        if self.library.espeak_SetVoiceByName(name.encode()):
            raise SystemExit(f'espeak-ng has no voice {name}')
        for parameter, value in ((WORDS_A_MINUTE, speed), (PITCH, pitch), (WORD_GAP, 1)):
            self.library.espeak_SetParameter(parameter, value, 0)
        self.library.espeak_ng_SetRandSeed(ctypes.c_long(SEED))
        text = words.encode() + b'\0'
        if self.library.espeak_Synth(text, ctypes.c_size_t(len(text)), 0, BY_CHARACTER, 0, UTF8,
                                     None, None):
            raise SystemExit(f'espeak-ng does not say: {words}')
        self.library.espeak_Synchronize()
        return bytes(self.spoken)
