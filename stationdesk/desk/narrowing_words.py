"""What a column was narrowed to, in words: for the chips over a list, for sheets and for paper."""

from __future__ import annotations

from typing import Any

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Column, Day, Picked
from stationdesk.desk.narrowing import has_months, is_masked
from stationdesk.desk.reading import ReadingDesk

NAMED = 3
"""Values that are told one by one; more are counted."""
BLANK = QT_TRANSLATE_NOOP("desk/list", "(blank)")
_WRITTEN = QT_TRANSLATE_NOOP("desk/list", "(filled in)")
_OR = QT_TRANSLATE_NOOP("desk/list", ", ")
_AND_MORE = QT_TRANSLATE_NOOP("desk/list", "{values} … ({count} values)")
_FROM_TO = QT_TRANSLATE_NOOP("desk/list", "{first} to {last}")
_FROM = QT_TRANSLATE_NOOP("desk/list", "from {first}")
_TO = QT_TRANSLATE_NOOP("desk/list", "up to {last}")
_BOTH = QT_TRANSLATE_NOOP("desk/list", "{values}; {bounds}")


def value_words(desk: ReadingDesk, column: Column, value: Any) -> str:
    """One value as its column's panel offers it."""
    if value is None:
        return desk.say(BLANK)
    if is_masked(column):
        return desk.say(_WRITTEN)
    if has_months(column):
        return f"{value:%Y-%m}"
    return " ".join(desk.display(column.kind, value).split())


def picked_words(desk: ReadingDesk, column: Column, picked: Picked) -> str:
    """Everything that was picked, in one line."""
    values = desk.say(_OR).join(value_words(desk, column, one) for one in picked.values[:NAMED])
    if len(picked.values) > NAMED:
        values = desk.say(_AND_MORE.filled(values=values, count=len(picked.values)))
    bounds = _bounds(desk, column, picked)
    if values and bounds:
        return desk.say(_BOTH.filled(values=values, bounds=bounds))
    return values or bounds


def _bounds(desk: ReadingDesk, column: Column, picked: Picked) -> str:
    kind = Day() if has_months(column) else column.kind
    first, last = ("" if one is None else desk.display(kind, one) for one in (picked.first, picked.last))
    if first and last:
        return desk.say(_FROM_TO.filled(first=first, last=last))
    if first:
        return desk.say(_FROM.filled(first=first))
    return desk.say(_TO.filled(last=last)) if last else ""
