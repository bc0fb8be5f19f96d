"""What the pictures of a period are asked for, and what every one of them is handed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from stationdesk.core.comparison import Way as Against
from stationdesk.core.comparison import ledger_note, length_note, typed_note
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.ledger import Request
from stationdesk.core.period import Period
from stationdesk.ledgers.incidents.reports.counts import Way
from stationdesk.ledgers.incidents.reports.five import VALID, Five
from stationdesk.store.transaction import Transaction

COUNT = QT_TRANSLATE_NOOP("incidents/statistics", "incidents")


@dataclass(frozen=True)
class Asked:
    """A period, what it is compared with, which incidents count, and how deep in the tree of categories.

    `group` is None for all, "valid", "invalid" or a group's code; `path` a group and then a type.
    """

    period: Period
    against: Against = Against.YEAR_ON_YEAR
    group: str | None = VALID
    path: tuple[str, ...] = ()


@dataclass(frozen=True)
class Context:
    """What a picture is made of. `period` is what is counted, `then` what it is compared with."""

    tx: Transaction
    request: Request
    way: Way
    five: Five
    asked: Asked
    words: Mapping[str, str]

    @property
    def period(self) -> Period:
        """The days that are counted."""
        return self.five.current

    @property
    def then(self) -> Period:
        """The days compared with."""
        return self.five.previous if self.asked.against is Against.ON_PREVIOUS else self.five.last_year

    @property
    def series(self) -> tuple[str, str]:
        """The names of both, for a legend."""
        return self.request.say(self.period.title()), self.request.say(self.then.title())

    @property
    def kept(self) -> bool:
        """Whether the ledger was kept in the days compared with."""
        return self.then.last >= (self.five.first_day or self.period.first)

    def say(self, phrase: Phrase) -> str:
        """A phrase in the language of whoever asks."""
        return self.request.say(phrase)

    def notes(self, *, typed: bool = False) -> tuple[str, ...]:
        """Why the two may not be compared without a thought; what is `typed` was kept on paper."""
        first: date | None = self.five.first_day
        kept = typed_note(typed=True) if typed else ledger_note(self.then, first)
        notes = (length_note(self.period, self.then), kept)
        return tuple(self.say(one) for one in notes if one is not None)
