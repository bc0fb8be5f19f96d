"""How a report words itself: sentences with figures in them, numbered headings, shares."""

from __future__ import annotations

import re
from datetime import datetime
from typing import Any

from stationdesk.core.comparison import Rate
from stationdesk.core.document import Cell, Figure, Heading, Paragraph, Signatures
from stationdesk.core.duty_day import local
from stationdesk.core.i18n import CHINESE, QT_TRANSLATE_NOOP, Phrase, Say
from stationdesk.core.ledger import Query, Request
from stationdesk.core.paper import blank_signatures

_CHINESE_NUMBERS = "一二三四五六七八九十"
_HEADINGS = {(True, 1): "{0}、{1}", (True, 2): "（{0}）{1}", (False, 1): "{0}. {1}", (False, 2): "({0}) {1}"}

MADE_BY = QT_TRANSLATE_NOOP("incidents/report", "Made by")
CHECKED_BY = QT_TRANSLATE_NOOP("incidents/report", "Checked by")
SIGNED_OFF_BY = QT_TRANSLATE_NOOP("incidents/report", "Signed off by")
NOT_NAMED = QT_TRANSLATE_NOOP("incidents/report", "(not named)")
_LINES_TO_WRITE, _LINES_AFTER_LEAD = 2, 1
NOT_WRITTEN = QT_TRANSLATE_NOOP("incidents/report", "(to be written by hand)")


def figure(count: int, rows: Query | None = None) -> Figure:
    """A counted number with the rows behind it."""
    return Figure(str(count), rows)


def sentence(request: Request, phrase: Phrase, **values: Any) -> tuple[Cell, ...]:
    """A translated sentence as words and figures, in the order its language wants them."""
    figures = {name: value for name, value in values.items() if isinstance(value, Figure)}
    marks = {name: f"\ue000{name}\ue001" for name in figures}
    said = request.say(phrase.filled(**(values | marks)))
    # Only our own marks are split at, whatever stands in a record's text.
    pieces = re.split(f"\ue000({'|'.join(figures)})\ue001", said) if figures else [said]
    cells = [figures[piece] if place % 2 else piece for place, piece in enumerate(pieces)]
    return tuple(cell for cell in cells if cell != "")


def paragraph(request: Request, phrase: Phrase, *, plain: bool = False, **values: Any) -> Paragraph:
    """One such sentence as a paragraph."""
    return Paragraph(sentence(request, phrase, **values), plain)


def heading(request: Request, number: int, title: str, level: int = 1) -> Heading:
    """一、 and （一） in Chinese, 1. and (1) in English."""
    chinese = request.language == CHINESE
    words = _CHINESE_NUMBERS[number - 1] if chinese else str(number)
    return Heading(_HEADINGS[chinese, level].format(words, title), level)


def share(part: int, whole: int) -> str:
    """24.60%, half-up; a dash without a whole."""
    return Rate(part, whole).text()


def written(request: Request, name: str, lead: Phrase | None = None) -> Paragraph:
    """A part a person writes, perhaps after some words (its {text}); an empty one has lines to write on."""
    typed = request.texts.get(name, "").strip()
    text = typed or request.say(NOT_WRITTEN)
    lines = 0 if typed else _LINES_AFTER_LEAD if lead else _LINES_TO_WRITE
    return Paragraph((request.say(lead.filled(text=text)) if lead else text,), to_write=lines)


def moment(at: datetime | None) -> str:
    """11-20 21:07 on the station's clock; empty for None."""
    return f"{local(at):%m-%d %H:%M}" if at else ""


def full_moment(at: datetime | None) -> str:
    """2026-11-20 21:07 on the station's clock; empty for None."""
    return f"{local(at):%Y-%m-%d %H:%M}" if at else ""


def to_sign(say: Say, *offices: Phrase) -> Signatures:
    """A line to sign on for each office, no name typed; who makes, checks and signs off by default."""
    return blank_signatures(say, *(offices or (MADE_BY, CHECKED_BY, SIGNED_OFF_BY)))
