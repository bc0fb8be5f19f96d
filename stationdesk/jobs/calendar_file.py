"""A calendar file after RFC 5545: events with a beginning and an end, as any phone or Outlook takes them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

_MOST_OCTETS = 75  # of a line, without its end (3.1)
_ESCAPED = re.compile(r"([\\;,])")
_LINE_ENDS = re.compile(r"\r\n|[\r\n\u2028\u2029\x85]")
_UNSEEN = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ud800-\udfff]"
)


@dataclass(frozen=True)
class Event:
    """Something in a calendar. `uid` stays the same when the file is written again, so that it replaces.

    `written` is when it was last changed; an event that is not `busy` leaves the time free.
    """

    uid: str
    begins: datetime
    ends: datetime
    written: datetime
    summary: str
    description: str = ""
    location: str = ""
    busy: bool = True


def calendar_file(name: str, events: Iterable[Event], *, program: str) -> bytes:
    """The whole file; equal events give equal bytes. Raises ValueError for a time without its zone."""
    lines = [
        "BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:-//{_text(program)}//ZH", "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH", f"X-WR-CALNAME:{_text(name)}",
    ]  # fmt: skip
    for event in events:
        lines += _event(event)
    lines.append("END:VCALENDAR")
    return b"".join(octets + b"\r\n" for line in lines for octets in _folded(line))


def _event(event: Event) -> list[str]:
    optional = (("DESCRIPTION", event.description), ("LOCATION", event.location))
    return [
        "BEGIN:VEVENT",
        f"UID:{_text(event.uid)}",
        f"DTSTAMP:{_utc(event.written)}",
        f"DTSTART:{_utc(event.begins)}",
        f"DTEND:{_utc(event.ends)}",
        f"SUMMARY:{_text(event.summary)}",
        *(f"{name}:{_text(words)}" for name, words in optional if words),
        f"TRANSP:{'OPAQUE' if event.busy else 'TRANSPARENT'}",
        "END:VEVENT",
    ]


def _utc(at: datetime) -> str:
    """20261201T003000Z (form 2 of 3.3.5): no reader needs to know our zone."""
    if at.tzinfo is None:
        raise ValueError("an instant carries its zone")
    return f"{at.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def _text(words: str) -> str:
    """A value of type TEXT (3.3.11); what would steer or hide text is seen as �."""
    plain = _UNSEEN.sub("\ufffd", _LINE_ENDS.sub("\n", words))
    return _ESCAPED.sub(r"\\\1", plain).replace("\n", "\\n")


def _folded(line: str) -> Iterator[bytes]:
    """A line in pieces of 75 octets, a blank before each but the first; a character is never torn."""
    piece = b""
    for letter in line:
        octets = letter.encode()
        if len(piece) + len(octets) > _MOST_OCTETS:
            yield piece
            piece = b" "
        piece += octets
    yield piece
