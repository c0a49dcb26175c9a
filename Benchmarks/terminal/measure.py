#!/usr/bin/env python3
"""Measures corslab from outside, next to programs that everybody knows.

usage: measure.py BINARY

Every program runs on a pseudo-terminal of 120×40. They take turns, so that whatever else the
machine does hits all of them. Prints one JSON object a program.
"""

import json
import sys
import tempfile

from peers import peers
from pseudoterminal import Program

STARTS = 25
KEYS = 200
WARMUP = 20


def measure(binary):
    with tempfile.TemporaryDirectory() as folder:
        programs = peers(binary, folder)
        starts = {peer.name: [] for peer in programs}
        for _ in range(STARTS):
            for peer in programs:
                program = Program(peer.command, folder, folder)
                starts[peer.name].append(program.first_paint())
                program.end()
        for peer in programs:
            program = Program(peer.command, folder, folder)
            program.first_paint()
            answers = [program.press(peer.keys[n % len(peer.keys)]) for n in range(WARMUP + KEYS)]
            answers = [answer for answer in answers[WARMUP:] if answer]
            yield {
                "name": peer.name,
                "start to first byte, ms": [byte for byte, _ in starts[peer.name]],
                "start to first paint, ms": [paint for _, paint in starts[peer.name]],
                "key to paint, ms": [time for time, _ in answers],
                "bytes a key": [size for _, size in answers],
                "memory (PSS), MB": [program.memory()],
            }
            program.end()


if __name__ == "__main__":
    if len(sys.argv) != 2:
        raise SystemExit(__doc__)
    for result in measure(sys.argv[1]):
        print(json.dumps(result), flush=True)
