"""统计图册: a period in pictures and tables, the same that the page of statistics shows."""

from __future__ import annotations

from typing import Any

from stationdesk.core.comparison import Way
from stationdesk.core.document import Block, ChartKind, Document, Figure, Layout, Paragraph, Stamp, Title
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Choice, Field, OneOf, Report, Request, Scope
from stationdesk.core.period import Period
from stationdesk.core.statistics import Headline, Picture, Statistics
from stationdesk.ledgers.disputes.reports.statistics import disputes
from stationdesk.ledgers.incidents.reports.statistics.asked import Asked
from stationdesk.ledgers.incidents.reports.statistics.paper import blocks_of
from stationdesk.ledgers.incidents.reports.statistics.read import read
from stationdesk.ledgers.incidents.reports.wording import heading, sentence
from stationdesk.ledgers.incidents.rules.counting import Rollup
from stationdesk.ledgers.rectifications.reports.statistics import hazards
from stationdesk.store.transaction import Transaction

_TITLE = QT_TRANSLATE_NOOP("figures/report", "{station}: statistics in pictures")
_HEAD = QT_TRANSLATE_NOOP("figures/report", "{title} {number}. {previous}; {last_year}.")
_OF = QT_TRANSLATE_NOOP("figures/report", "{period}, {of}")
_COUNTED = QT_TRANSLATE_NOOP("figures", "What counts")
_AGAINST = QT_TRANSLATE_NOOP("figures", "Compared with")


class Against(Choice):
    """What the pictures may be compared with: a year to date is a period of its own, not one beside it."""

    YEAR_ON_YEAR = Way.YEAR_ON_YEAR.code, Way.YEAR_ON_YEAR.label
    ON_PREVIOUS = Way.ON_PREVIOUS.code, Way.ON_PREVIOUS.label


class Counted(Choice):
    """Which incidents the pictures are of."""

    VALID = "valid", QT_TRANSLATE_NOOP("incidents/statistics", "Valid incidents")
    ALL = "all", QT_TRANSLATE_NOOP("incidents/statistics", "All incidents")
    INVALID = "invalid", QT_TRANSLATE_NOOP("incidents/statistics", "Invalid incidents")
    CRIMINAL = Rollup.CRIMINAL.code, Rollup.CRIMINAL.label
    SECURITY = Rollup.SECURITY.code, Rollup.SECURITY.label
    TRAFFIC = Rollup.TRAFFIC.code, Rollup.TRAFFIC.label
    DISPUTE = Rollup.DISPUTE.code, Rollup.DISPUTE.label
    HELP = Rollup.HELP.code, Rollup.HELP.label
    FIRE = "fire", QT_TRANSLATE_NOOP("figures", "Fires and disasters, where counted apart")
    OTHER = Rollup.OTHER.code, Rollup.OTHER.label


def build(tx: Transaction, request: Request) -> Document:
    """Every picture with its table; one without numbers says so."""
    if request.first is None or request.last is None:
        raise TypeError("statistics need their period")
    chosen = request.parameters.get("against") or Against.YEAR_ON_YEAR
    against = Way.ON_PREVIOUS if chosen.code == Way.ON_PREVIOUS.code else Way.YEAR_ON_YEAR
    of = request.parameters.get("of") or Counted.VALID
    group = None if of is Counted.ALL else of.code
    found = read(tx, request, Asked(Period(request.first, request.last), against, group))
    pictures = (
        *found.pictures,
        hazards(tx, request, found.counted, found.against),
        disputes(tx, request, found.counted, found.against),
    )
    title = request.say(_TITLE.filled(station=tx.settings["station.name"]))
    period = request.say(found.counted.title())
    second = period if of is Counted.VALID else request.say(_OF.filled(period=period, of=of.label))
    blocks: list[Block] = [Title(title, second), *_heads(request, found)]
    for number, picture in enumerate(pictures, 1):
        blocks += [heading(request, number, picture.title), *blocks_of(request, picture)]
    return Document(
        f"{found.counted.code()}-statistics", title, Layout.OFFICIAL, tuple(blocks),
        Stamp(station="", period=period, counting_rule=found.rule), data=_data(found, pictures),
        claims=(*found.claims, *(one for picture in pictures if picture.kind is ChartKind.HEAT
                                 for one in picture.claims)),  # a heat map has no table to keep them
    )  # fmt: skip


def _heads(request: Request, found: Statistics) -> list[Block]:
    blocks: list[Block] = [_head(request, one) for one in found.headlines]
    return [*blocks, *(Paragraph((note,)) for note in found.notes)]


def _head(request: Request, one: Headline) -> Paragraph:
    number = Figure(one.number, one.rows) if one.number.isdigit() else one.number
    previous, last_year = one.moved
    return Paragraph(
        sentence(request, _HEAD, title=one.title, number=number, previous=previous, last_year=last_year)
    )


def _data(found: Statistics, pictures: tuple[Picture, ...]) -> dict[str, Any]:
    return {
        "period": [found.counted.first.isoformat(), found.counted.last.isoformat()],
        "against": [found.against.first.isoformat(), found.against.last.isoformat()],
        "pictures": {
            one.name: {spot.title: [spot.text(at) for at in range(len(one.series))] for spot in one.spots}
            for one in pictures
        },
    }


STATISTICS = Report(
    "statistics",
    QT_TRANSLATE_NOOP("figures", "Statistics in pictures"),
    Scope.PERIOD,
    build,
    code="R11-2",
    parameters=(
        Field("against", _AGAINST, OneOf(Against), default=Against.YEAR_ON_YEAR),
        Field("of", _COUNTED, OneOf(Counted), default=Counted.VALID),
    ),
)
