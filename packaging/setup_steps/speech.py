"""What set-up says to the person at the terminal: English first, the Chinese beside it."""

import sys
from io import TextIOWrapper

from setup_steps.places import LOG


class SetUpRefused(Exception):
    """Set-up cannot go on; the text is one sentence that says what the person can do."""

    def __init__(self, english: str, chinese: str) -> None:
        super().__init__(f"{english}  {chinese}")


def say(english: str, chinese: str) -> None:
    """Print one step at once, also into a pipe."""
    print(f"{english}  {chinese}", flush=True)


def write_log(text: str) -> None:
    """Keep what apt or pip said, for whoever has to find out why it failed."""
    LOG.parent.mkdir(exist_ok=True)
    with LOG.open("a", encoding="utf-8") as log:
        log.write(text)


def never_fail_to_print() -> None:
    """Let a console without Chinese letters show question marks instead of ending the program."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")
