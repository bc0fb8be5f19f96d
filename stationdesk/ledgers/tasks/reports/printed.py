"""What the reports of the tasks share: signatures, people, finished words."""

from __future__ import annotations

from stationdesk.core.document import Figure, Signatures
from stationdesk.core.duty_day import local_day
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.ledger import Query, Request
from stationdesk.core.paper import day_words, joined
from stationdesk.store.transaction import Transaction

MADE = QT_TRANSLATE_NOOP("tasks/report", "Made by")
CHECKED = QT_TRANSLATE_NOOP("tasks/report", "Checked by")
REVIEWED = QT_TRANSLATE_NOOP("tasks/report", "Reviewed by")
NONE = QT_TRANSLATE_NOOP("tasks/report", "None in this period")
NO_ENTRY = QT_TRANSLATE_NOOP("tasks/report", "None")


def figure(count: int, rows: Query | None = None) -> Figure:
    """A counted number with the rows behind it."""
    return Figure(str(count), rows)


def signatures(request: Request, *places: tuple[Phrase, str], day: str = "") -> Signatures:
    """Who signs below."""
    return Signatures(tuple((request.say(office), name) for office, name in places), day)


def people(request: Request, ids: tuple[int, ...]) -> str:
    """Names, parted as the language does."""
    return joined(request, (request.name("station.people", one) for one in ids))


def made_on(tx: Transaction, request: Request) -> str:
    """The day it is made, as it stands under signatures."""
    return day_words(request, local_day(tx.now))
