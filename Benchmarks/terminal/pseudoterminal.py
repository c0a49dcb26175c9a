"""A program on a pseudo-terminal: what it writes, and when."""

import fcntl
import os
import pty
import re
import select
import signal
import struct
import termios
import time

ROWS, COLUMNS = 40, 120

# What a terminal answers when a program asks who it is, and where the cursor stands.
ANSWERS = {
    b"\x1b[c": b"\x1b[?62;22c",
    b"\x1b[>c": b"\x1b[>0;276;0c",
    b"\x1b[6n": b"\x1b[1;1R",
}

# Control sequences and blanks; the first thing that is neither is the first sign on the screen.
INVISIBLE = re.compile(
    rb"\x1b\[[0-?]*[ -/]*[@-~]"
    rb"|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)"
    rb"|\x1b[ -/]+[0-~]"
    rb"|\x1b[0-Z\\^-~]"
    rb"|[\x00-\x1a\x1c-\x20]"
)


def shows_something(output):
    """Whether these bytes put a sign on the screen."""
    rest = INVISIBLE.sub(b"", output)
    return bool(rest) and not rest.startswith(b"\x1b")


class Program:
    """A running program, from its start until `end()`."""

    def __init__(self, command, folder, home):
        self.started = time.perf_counter()
        self.pid, self.terminal = pty.fork()
        if self.pid == 0:
            size = struct.pack("HHHH", ROWS, COLUMNS, 0, 0)
            fcntl.ioctl(0, termios.TIOCSWINSZ, size)
            os.chdir(folder)
            environment = {
                "PATH": os.environ["PATH"],
                "TERM": "xterm-256color",
                "LC_ALL": "C.UTF-8",
                # Nobody's settings.
                "HOME": home,
            }
            os.execvpe(command[0], command, environment)

    def read(self, seconds):
        """What the program wrote, after waiting at most so long for it; empty if nothing."""
        ready, _, _ = select.select([self.terminal], [], [], max(0, seconds))
        if not ready:
            return b""
        try:
            output = os.read(self.terminal, 1 << 16)
        except OSError:
            return b""
        for question, answer in ANSWERS.items():
            if question in output:
                os.write(self.terminal, answer)
        return output

    def first_paint(self, patience=10):
        """The milliseconds from the start of the process to its first byte, and to the first sign
        on the screen: a program may take the terminal long before it has something to show.
        """
        output = b""
        first_byte = None
        end = self.started + patience
        while not shows_something(output):
            more = self.read(end - time.perf_counter())
            if not more:
                raise SystemExit(f"nothing painted; all there is: {output!r}")
            output += more
            milliseconds = (time.perf_counter() - self.started) * 1000
            first_byte = first_byte or milliseconds
        self.settle()
        return first_byte, milliseconds

    def settle(self, quiet=0.2):
        """Reads until the program has been quiet for a while."""
        while self.read(quiet):
            pass

    def type(self, key):
        """Presses a key without waiting for what it does."""
        os.write(self.terminal, key)

    def press(self, key, quiet=0.025, patience=0.5):
        """The milliseconds from a key to the last byte it causes, and the number of bytes.

        None when the key causes nothing.
        """
        begin = last = time.perf_counter()
        os.write(self.terminal, key)
        size = 0
        while output := self.read(quiet if size else patience):
            last = time.perf_counter()
            size += len(output)
        return ((last - begin) * 1000, size) if size else None

    def memory(self):
        """The proportional set size in megabytes."""
        with open(f"/proc/{self.pid}/smaps_rollup") as lines:
            return sum(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1000

    def quit(self, key):
        """Presses the key that ends the program, and waits until it has ended."""
        self.type(key)
        while self.read(1) or os.waitpid(self.pid, os.WNOHANG) == (0, 0):
            pass
        os.close(self.terminal)

    def end(self):
        """Ends the program the hard way and waits until it is gone."""
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        os.close(self.terminal)
