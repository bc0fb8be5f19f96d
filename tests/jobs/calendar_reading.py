"""Reads a calendar file back by the letter of RFC 5545, strict where programs are lenient."""

from __future__ import annotations

import re
from datetime import UTC, datetime

_UNFOLDED = re.compile(rb"\r\n ")
_NAME = re.compile(r"[A-Z][A-Z0-9-]*")
_ONCE = ("UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "TRANSP")


def read_calendar(content: bytes) -> tuple[dict[str, str], list[dict[str, str]]]:
    """(the calendar's properties, each event's); AssertionError where a line breaks the standard."""
    assert content.endswith(b"\r\n")
    raw = content.removesuffix(b"\r\n").split(b"\r\n")
    for line in raw:
        assert len(line) <= 75, line
        assert b"\n" not in line
        assert b"\r" not in line
        line.decode()  # a character torn by a fold is no UTF-8
    lines = [line.decode() for line in _UNFOLDED.sub(b"", content).split(b"\r\n")[:-1]]
    assert lines[0] == "BEGIN:VCALENDAR"
    assert lines[-1] == "END:VCALENDAR"
    own: dict[str, str] = {}
    events: list[dict[str, str]] = []
    into = own
    for line in lines[1:-1]:
        name, colon, value = line.partition(":")
        assert colon, line
        assert _NAME.fullmatch(name), line
        if line == "BEGIN:VEVENT":
            assert into is own
            into = {}
        elif line == "END:VEVENT":
            assert into is not own
            assert all(one in into for one in _ONCE)
            events.append(into)
            into = own
        else:
            assert name not in into
            into[name] = _text(value)
    assert into is own
    return own, events


def moment(value: str) -> datetime:
    """An instant in UTC, the form with a Z."""
    return datetime.strptime(value, "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC)


def _text(value: str) -> str:
    """Unescaped; a backslash before anything else is refused."""
    found: list[str] = []
    letters = iter(value)
    for letter in letters:
        if letter == "\\":
            after = next(letters)
            assert after in "\\;,nN"
            found.append("\n" if after in "nN" else after)
        else:
            assert letter not in ";,", value
            found.append(letter)
    return "".join(found)
