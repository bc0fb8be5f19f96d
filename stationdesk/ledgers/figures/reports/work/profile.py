"""本所概况: who and what the station has, counted on the day the report is made."""

from __future__ import annotations

from stationdesk.core.document import Cell, Facts
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.ledger import Query
from stationdesk.ledgers.figures.reports.account.context import Context

_FACTS: tuple[tuple[Phrase, str, tuple[tuple[str, object], ...]], ...] = (
    (QT_TRANSLATE_NOOP("figures/report", "Police"), "station.people", (("serving", True), ("police", True))),
    (QT_TRANSLATE_NOOP("figures/report", "Auxiliaries"), "station.people",
     (("serving", True), ("auxiliaries", True))),
    (QT_TRANSLATE_NOOP("figures/report", "In the villages"), "station.people",
     (("serving", True), ("in_villages", True))),
    (QT_TRANSLATE_NOOP("figures/report", "Areas"), "station.areas", ()),
    (QT_TRANSLATE_NOOP("figures/report", "Villages"), "station.villages", (("villages", True),)),
    (QT_TRANSLATE_NOOP("figures/report", "Communities"), "station.villages", (("communities", True),)),
    (QT_TRANSLATE_NOOP("figures/report", "Units with forces of their own"), "station.units", ()),
    (QT_TRANSLATE_NOOP("figures/report", "Night teams and volunteers"), "station.teams", ()),
    (QT_TRANSLATE_NOOP("figures/report", "Houses let"), "premises", (("let", True),)),
    (QT_TRANSLATE_NOOP("figures/report", "Protected units"), "premises.units", (("listed", True),)),
    (QT_TRANSLATE_NOOP("figures/report", "Cameras in use"), "cameras", (("in_use", True),)),
    (QT_TRANSLATE_NOOP("figures/report", "Recorders"), "cameras.recorders", ()),
)  # fmt: skip


def profile(context: Context) -> Facts:
    """The box of facts, every number opening its rows."""
    pairs: list[tuple[str, Cell]] = [
        (context.say(title), context.count(Query(ledger, filters))) for title, ledger, filters in _FACTS
    ]
    return Facts(tuple(pairs), columns=3)
