"""What the papers of every ledger are written with: days in words, words in a row, columns, who signs."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from stationdesk.core.document import Align, Signatures, TableColumn
from stationdesk.core.i18n import CHINESE, Phrase, Say
from stationdesk.core.ledger import Request


def day_words(request: Request, day: date | None) -> str:
    """2026年11月21日 or 2026-11-21; empty for None."""
    if day is None:
        return ""
    return f"{day.year}年{day.month}月{day.day}日" if request.language == CHINESE else day.isoformat()


def joined(request: Request, words: Iterable[str]) -> str:
    """Words parted as the language does."""
    return ("、" if request.language == CHINESE else ", ").join(words)


def sentences(request: Request, phrases: Iterable[Phrase]) -> str:
    """Whole sentences one after another, with a space between them where the language has one."""
    return ("" if request.language == CHINESE else " ").join(request.say(one) for one in phrases)


def columns_of(say: Say, titles: Iterable[tuple[Phrase, float, Align]]) -> tuple[TableColumn, ...]:
    """A table's columns by their titles, widths and sides."""
    return tuple(TableColumn(say(title), width, align) for title, width, align in titles)


def blank_signatures(say: Say, *offices: Phrase) -> Signatures:
    """A line to sign on for each office, no name typed."""
    return Signatures(tuple((say(office), "") for office in offices))
