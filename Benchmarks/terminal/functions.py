#!/usr/bin/env python3
"""Prints which functions run while somebody plays, those of a start and of steps first.

usage: functions.py BINARY

The binary has to have symbols and must not have debugging information, with which valgrind cannot
do anything. Needs valgrind.
"""

import os
import re
import sys
import tempfile

from peers import LEFT, RIGHT
from pseudoterminal import Program

STEPS = [RIGHT] * 10 + [LEFT] * 10
# All panes and small steps; a field that is edited, and what that opens; what lies over the stage.
ESCAPE = b"\x1b"
REST = [b"\t"] * 4 + [b".", b".", b"3", b"e", b"x", ESCAPE, b"u", b"!", b"p", b"n", b"z", b"z"]
REST += [b"?", ESCAPE, b":", b"s", ESCAPE, b"o", ESCAPE]


def functions(binary, keys):
    """The functions that run from the start until the end, in the order of callgrind's report."""
    with tempfile.TemporaryDirectory() as folder:
        report = os.path.join(folder, "report")
        program = Program(
            ["valgrind", "-q", "--tool=callgrind", "--demangle=no", f"--callgrind-out-file={report}"]
            + [os.path.abspath(binary)],
            folder,
            folder,
        )
        program.first_paint(patience=120)
        for key in keys:
            program.press(key, quiet=0.5, patience=2)
        program.quit(b"q")
        with open(report) as lines:
            names = re.findall(r"^c?fn=\(\d+\) ([^\s']+)", lines.read(), re.MULTILINE)
    # Names that valgrind has not found are addresses.
    return [name for name in names if not name.startswith("0x")]


def main(binary):
    names = functions(binary, STEPS) + functions(binary, REST)
    print("\n".join(dict.fromkeys(names)))


if __name__ == "__main__":
    if len(sys.argv) != 2:
        raise SystemExit(__doc__)
    main(sys.argv[1])
