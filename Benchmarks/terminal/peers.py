"""The programs that are compared, and what they have to show."""

import os
import subprocess
from dataclasses import dataclass

DOWN, UP, RIGHT, LEFT = b"\x1bOB", b"\x1bOA", b"\x1bOC", b"\x1bOD"


@dataclass
class Peer:
    """A program, and keys that make it paint; after the last key it stands where it began."""

    name: str
    command: list
    keys: list


def peers(binary, folder):
    """corslab and its peers; what they show is made in the folder."""
    text = os.path.join(folder, "text")
    with open(text, "w") as file:
        file.writelines(f"line {number} of a text that nobody reads\n" for number in range(500))
    _make_repository(folder)
    return [
        # Ten steps into the story of the ice cream, and back.
        Peer("corslab", [os.path.abspath(binary)], [RIGHT] * 10 + [LEFT] * 10),
        Peer("tig", ["tig"], [b"j"] * 10 + [b"k"] * 10),
        # Ten seconds between its own updates, so that they do not count as answers to keys.
        Peer("htop", ["htop", "--delay=100"], [DOWN] * 5 + [UP] * 5),
        Peer("vim", ["vim", "-u", "NONE", "-i", "NONE", text], [b"j"] * 10 + [b"k"] * 10),
    ]


def _make_repository(folder):
    """A repository with two hundred commits, for tig."""
    commits = "".join(
        f"commit refs/heads/main\n"
        f"committer Nobody <nobody@example.com> {1767225600 + number} +0000\n"
        f"data <<END\nChange number {number}\nEND\n"
        f"M 644 inline file\ndata <<END\n{number}\nEND\n"
        for number in range(200)
    )
    subprocess.run(["git", "init", "--quiet", "--initial-branch=main", folder], check=True)
    subprocess.run(
        ["git", "-C", folder, "fast-import", "--quiet"],
        input=commits.encode(),
        check=True,
    )
