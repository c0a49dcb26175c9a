#!/usr/bin/env python3
"""Opens many sessions at once, steps through all of them, and measures the last one.

usage: sessions.py BINARY [COUNT]

Every session has a pseudo-terminal of 120×40 and is stepped in turn while the last one's keys are
timed. Prints the memory of all sessions together and of one, and the latency of the last one's keys.
"""

import statistics
import sys
import tempfile

from pseudoterminal import Program

STEP, BACK = b"\x1b[C", b"\x1b[D"
ROUNDS = 20


def main(binary, count):
    with tempfile.TemporaryDirectory() as folder:
        sessions = []
        try:
            alone = None
            for _ in range(count):
                sessions.append(Program([binary], folder, folder))
                sessions[-1].first_paint()
                alone = alone or latency(sessions[:1])
            times = latency(sessions)
            memory = [session.memory() for session in sessions]
        finally:
            for session in sessions:
                session.end()
    print(f"sessions: {count}")
    print(f"memory of all (PSS): {sum(memory):.0f} MB")
    print(f"memory of one (PSS): {statistics.median(memory):.1f} MB")
    print(f"key to paint, alone: {summary(alone)}")
    print(f"key to paint, the last of all: {summary(times)}")


def latency(sessions):
    """The milliseconds that the last session needs for each key while all others have one too."""
    times = []
    for number in range(ROUNDS):
        key = STEP if number % 4 < 2 else BACK
        for session in sessions[:-1]:
            session.type(key)
        answer = sessions[-1].press(key)
        if answer:
            times.append(answer[0])
        for session in sessions[:-1]:
            session.settle(0.01)
    return times


def summary(times):
    return f"median {statistics.median(times):.1f} ms, slowest {max(times):.1f} ms of {len(times)}"


if __name__ == "__main__":
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    main(sys.argv[1], int(sys.argv[2]) if len(sys.argv) == 3 else 50)
