"""The build says in one sentence why it stops."""

from __future__ import annotations

import subprocess
from collections.abc import Sequence
from pathlib import Path


class BuildRefused(Exception):
    """The build cannot go on; the text says what is wrong and what can be done."""


def run(command: Sequence[str | Path], cwd: Path | None = None) -> str:
    """Run a tool of the build and return what it printed; BuildRefused when it fails or is not there."""
    try:
        done = subprocess.run(
            command, cwd=cwd, check=False, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
        )
    except FileNotFoundError:
        raise BuildRefused(f"{command[0]} is missing: bootstrap.py test installs it on Debian.") from None
    if done.returncode != 0:
        raise BuildRefused(f"{command[0]} failed with {done.returncode}:\n{done.stdout[-3000:]}")
    return done.stdout
