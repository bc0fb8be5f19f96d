"""Secrets typed at the command line: by prompt, or a line each on standard input; never as an argument."""

from __future__ import annotations

import os
import sys
from getpass import getpass
from typing import TextIO

from stationdesk.core.errors import NotAllowed, RuleBroken
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase, Say

_ASK = QT_TRANSLATE_NOOP("cli", "{title}: ")
_AGAIN = QT_TRANSLATE_NOOP("cli", "{title}, once more: ")
_DIFFER = QT_TRANSLATE_NOOP("cli", "The two do not agree; nothing was changed.")
_NO_LINE = QT_TRANSLATE_NOOP(
    "cli", "Standard input has no line for “{title}”; each secret needs its own line."
)
_NO_PROMPT = QT_TRANSLATE_NOOP(
    "cli", "“{title}” is asked at a terminal; without one give --password-stdin or --key-file."
)


class Secrets:
    """Asks in the language of who types. The lines of standard input are read in the order of asking."""

    def __init__(self, say: Say, *, from_input: bool) -> None:
        self._say = say
        self._lines: TextIO | None = sys.stdin if from_input else None

    def ask(self, title: Phrase, *, twice: bool = False) -> str:
        """What was typed, "" for nothing; a new secret is asked `twice` where nobody sees it."""
        if self._lines is not None:
            return self._next_line(self._lines, title)
        if not _has_terminal():
            raise NotAllowed(_NO_PROMPT.filled(title=title))
        typed = self._prompt(_ASK.filled(title=title))
        if twice and typed and typed != self._prompt(_AGAIN.filled(title=title)):
            raise RuleBroken(_DIFFER)
        return typed

    def _next_line(self, lines: TextIO, title: Phrase) -> str:
        line = lines.readline()
        if not line:
            raise NotAllowed(_NO_LINE.filled(title=title))
        return line.rstrip("\r\n")

    def _prompt(self, words: Phrase) -> str:
        return getpass(self._say(words))


def _has_terminal() -> bool:
    """Whether getpass can hide what is typed; without a terminal it would read it in the open."""
    if os.name != "posix":
        return sys.stdin is not None and sys.stdin.isatty()
    try:
        os.close(os.open("/dev/tty", os.O_RDWR | os.O_NOCTTY))
    except OSError:
        return False
    return True
