"""What every theme of the account is handed, and how it says lists of figures."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from stationdesk.core.comparison import Change, Rate
from stationdesk.core.comparison import Way as Against
from stationdesk.core.document import Align, Cell, Figure, Paragraph, TableColumn
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.ledger import Query, Request
from stationdesk.core.period import Period
from stationdesk.ledgers.figures.reports import rows
from stationdesk.ledgers.incidents.reports.counts import Way
from stationdesk.ledgers.incidents.reports.wording import paragraph, sentence
from stationdesk.store.transaction import Transaction

_ITEM = QT_TRANSLATE_NOOP("figures/report", "{what} {count}{unit}")
COMMA = QT_TRANSLATE_NOOP("figures/report", ", ")
_STOP = QT_TRANSLATE_NOOP("figures/report", ".")
NONE = QT_TRANSLATE_NOOP("figures/report", "None in this period.")
Named = tuple[str, Figure]


@dataclass(frozen=True)
class Context:
    """The period of an account, with what it is compared with, and who asks in which language."""

    tx: Transaction
    request: Request
    period: Period
    way: Way

    @property
    def days(self) -> tuple[Any, Any]:
        """The period as a filter takes it."""
        return self.period.first, self.period.last

    @property
    def earlier(self) -> Period:
        """The period before."""
        return self.period.previous()

    @property
    def year_ago(self) -> Period:
        """The same period of the year before."""
        return self.period.last_year()

    def say(self, phrase: Phrase, **values: Any) -> str:
        """The phrase in the report's language."""
        return self.request.say(phrase.filled(**values) if values else phrase)

    def count(self, query: Query, attribute: str = "") -> Figure:
        """What a query counts, with its rows."""
        return rows.figure(self.tx, query, attribute)

    def told(self, phrase: Phrase, **values: Any) -> Paragraph:
        """A sentence with figures in it."""
        return paragraph(self.request, phrase, **values)

    def cells(self, phrase: Phrase, **values: Any) -> tuple[Cell, ...]:
        """A part of a sentence."""
        return sentence(self.request, phrase, **values)

    def listed(self, lead: Phrase, items: Iterable[Named], unit: Phrase, **values: Any) -> list[Paragraph]:
        """“{lead}走访12次、巡逻3次。”; nothing where every figure is 0."""
        cells: list[Cell] = []
        for what, count in items:
            if count.text == "0":
                continue
            cells += [self.say(COMMA)] if cells else []
            cells += self.cells(_ITEM, what=what, count=count, unit=unit)
        if not cells:
            return []
        return [Paragraph((*self.cells(lead, **values), *cells, self.say(_STOP)))]

    def moved(self, change: Change, way: Against) -> Phrase:
        """同比上升25.54%."""
        return change.sentence(way)


def number(figure: Figure) -> int:
    """The number a figure prints."""
    return int(figure.text)


def shown(part: Figure, whole: Figure) -> str:
    """One figure's share of another: 92.18%, or a dash."""
    return Rate(number(part), number(whole)).text()


def columns(
    context: Context, titles: Sequence[tuple[Phrase, float]], left: int = 1
) -> tuple[TableColumn, ...]:
    """The words of the first columns stand left, numbers right."""
    return tuple(
        TableColumn(context.say(title), width, Align.RIGHT if place >= left else Align.LEFT)
        for place, (title, width) in enumerate(titles)
    )
