"""What the command line prints: tables for people, JSON for programs.

A terminal obeys what it is told: a record's text reaches it only with controls made visible.
"""

from __future__ import annotations

import argparse
import dataclasses
import json
import re
import sys
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from typing import Any

from stationdesk.core.ledger import Choice

_UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff]"
)


def say(text: str) -> None:
    """Print for the person or program that called."""
    sys.stdout.write(visible(text) + "\n")


def progress(text: str) -> None:
    """Print what goes on, where it does not mix with the answer."""
    sys.stderr.write(visible(text) + "\n")


def visible(text: str) -> str:
    """The text with a mark for each character that would steer the terminal, hide, or turn the line."""
    return _UNSEEN.sub("\ufffd", text)


def counted(done: int, total: int, words: str = "") -> None:
    """Print how far a job has come."""
    progress(f"{words} {done}/{total}".strip() if total else words)


def wants_json(options: argparse.Namespace) -> bool:
    """Whether the answer is for another program."""
    return bool(getattr(options, "json", False))


def as_json(value: Any) -> str:
    """The value as JSON; times in ISO 8601, codes as they are stored, unseen characters escaped."""
    told = json.dumps(value, ensure_ascii=False, indent=2, default=_plain)
    return _UNSEEN.sub(lambda found: f"\\u{ord(found[0]):04x}", told)


def _plain(value: Any) -> Any:
    match value:
        case Choice():
            return value.code
        case Enum():
            return value.value
        case datetime() | date():
            return value.isoformat()
        case Decimal():
            return str(value)
        case set() | frozenset():
            return sorted(value)
        case _ if dataclasses.is_dataclass(value) and not isinstance(value, type):
            return dataclasses.asdict(value)
        case _:
            return str(value)


def table(titles: Sequence[str], rows: Iterable[Sequence[str]], most: int = 40) -> str:
    """Columns that line up also where Chinese characters take two places."""
    lines = [list(titles), *([_cut(cell, most) for cell in row] for row in rows)]
    widths = [max(width(line[place]) for line in lines) for place in range(len(titles))]
    return "\n".join(
        "  ".join(cell + " " * (wide - width(cell)) for cell, wide in zip(line, widths, strict=True)).rstrip()
        for line in lines
    )


def width(text: str) -> int:
    """How many places a text takes in a terminal."""
    return sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text)


def _cut(text: str, most: int) -> str:
    text = " ".join(text.split())
    if width(text) <= most:
        return text
    kept = ""
    for char in text:
        if width(kept + char) > most - 1:
            break
        kept += char
    return kept + "…"


Print = Callable[[str], None]
