"""A post's hours and its signs on the board."""

from __future__ import annotations

from datetime import time

from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase

HOURS_24 = 24 * 60
REST_KEY = "X"
RESTS = frozenset({REST_KEY, "R", "休"})
CYCLE_SIGNS = frozenset("DWMNBR值白早中夜备休")
"""What letters of a cycle say beside keys of posts: on duty, by day, afternoon, night, standby, rest."""

_LETTER = QT_TRANSLATE_NOOP("roster", "The key is one letter A–Z or one digit.")
_RESERVED = QT_TRANSLATE_NOOP("roster", "{letter} means rest on the board; please choose another letter.")
_MARK = QT_TRANSLATE_NOOP("roster", "The mark is one character, for example the post's first.")


def minutes_between(begins: time, ends: time) -> int:
    """How long a post lasts; one that ends when it began, or before, ends on the next day.

    08:30 to 08:30 is 24 hours, 22:00 to 06:00 is 8.
    """
    first, last = _minutes(begins), _minutes(ends)
    return last - first if last > first else HOURS_24 + last - first


def clock(minutes: int) -> time:
    """The time of day so many minutes after a midnight."""
    return time(minutes // 60 % 24, minutes % 60)


def wrong_letter(letter: str) -> Phrase | None:
    """Why this cannot be the key of a post; None when it can."""
    if len(letter) != 1 or not (letter.isascii() and letter.isalnum()):
        return _LETTER
    return _RESERVED.filled(letter=REST_KEY) if letter == REST_KEY else None


def wrong_mark(mark: str) -> Phrase | None:
    """Why this cannot stand in a cell; None when it can."""
    return None if len(mark) == 1 and not mark.isspace() else _MARK


def _minutes(at: time) -> int:
    return at.hour * 60 + at.minute
