"""The sentence of a campaign: checked n of N, hazards n, by measure a + b + c = n."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import func, or_, select

from stationdesk.core.comparison import Rate
from stationdesk.core.counting import check_sum
from stationdesk.core.document import Cell, Paragraph
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Query, Request
from stationdesk.core.period import Period
from stationdesk.ledgers.incidents.reports.wording import figure, sentence
from stationdesk.ledgers.rectifications.records import Campaign, Hazard, Inspection, counting
from stationdesk.ledgers.rectifications.reports import figures
from stationdesk.ledgers.rectifications.reports.figures import NAME, days_of
from stationdesk.store.transaction import Transaction

_SWEPT = QT_TRANSLATE_NOOP(
    "rectifications/report",
    "{name}: {checked} of {total} {object} checked ({share}), hazards found in {hazards} ({rate})",
)
_SWEPT_SINCE = QT_TRANSLATE_NOOP("rectifications/report", "; in this period {checked}, hazards {hazards}")
_PART = QT_TRANSLATE_NOOP("rectifications/report", "{measure} {count}")
_COMMA = QT_TRANSLATE_NOOP("rectifications/report", ", ")
_BEGIN = QT_TRANSLATE_NOOP("rectifications/report", ": ")
_CHECK = QT_TRANSLATE_NOOP("rectifications/report", "; {sum} = {total}")
_PLUS = QT_TRANSLATE_NOOP("rectifications/report", " + ")
_MOVED = QT_TRANSLATE_NOOP("rectifications/report", "; {people} people moved out")
_NO_MEASURE = QT_TRANSLATE_NOOP("rectifications/report", "no measure yet")
_STOP = QT_TRANSLATE_NOOP("rectifications/report", ".")


@dataclass(frozen=True)
class Sweep:
    """A campaign's numbers until the end of a period."""

    campaign: Campaign
    checked: int
    checked_now: int
    hazards: int
    hazards_now: int
    measures: tuple[tuple[str, int], ...]
    moved: int

    @property
    def share(self) -> Rate:
        """How much of it is checked."""
        return Rate(self.checked, self.campaign.total)

    @property
    def rate(self) -> Rate:
        """Hazards per object checked: 11 of 3,861 is 0.28 %."""
        return Rate(self.hazards, self.checked)


def sweeps(tx: Transaction, period: Period) -> tuple[Sweep, ...]:
    """The campaigns that ran in the period, the first begun first."""
    running = (
        select(Campaign)
        .where(
            Campaign.voided_at.is_(None), Campaign.starts_on <= period.last,
            or_(Campaign.ends_on.is_(None), Campaign.ends_on >= period.first),
        )
        .order_by(Campaign.starts_on, Campaign.id)
    )  # fmt: skip
    return tuple(_sweep(tx, one, period) for one in tx.session.scalars(running))


def _sweep(tx: Transaction, campaign: Campaign, period: Period) -> Sweep:
    own = (Hazard.campaign_id == campaign.id, Hazard.voided_at.is_(None), Hazard.found_on <= period.last)
    hazards = figures.count(tx, *own)
    measures = figures.by_measure(tx, *own)
    check_sum([many for _, many in measures], hazards)
    now = counting.within(Hazard.found_on, days_of(period))
    return Sweep(
        campaign, _checked(tx, campaign, None, period), _checked(tx, campaign, period.first, period), hazards,
        figures.count(tx, *own, now), measures, figures.moved_out(tx, *own),
    )  # fmt: skip


def _checked(tx: Transaction, campaign: Campaign, since: object, period: Period) -> int:
    own = [Inspection.campaign_id == campaign.id, Inspection.voided_at.is_(None)]
    own.append(Inspection.inspected_on <= period.last)
    if since is not None:
        own.append(Inspection.inspected_on >= since)
    total = select(func.coalesce(func.sum(Inspection.checked_count), 0)).where(*own)
    return int(tx.session.scalar(total) or 0)


def swept_words(request: Request, one: Sweep, period: Period) -> Paragraph:
    """The campaign in one sentence, every number opening its rows, the sum written out."""
    inspections = Query(f"{NAME}.inspections", (("campaign", one.campaign.id),))
    until = (one.campaign.starts_on, period.last)
    checks, found = inspections.having(inspected=until), _found(one, until)
    cells = [*sentence(
        request, _SWEPT, name=one.campaign.name, checked=figure(one.checked, checks),
        total=one.campaign.total, object=request.label("hazard_object", one.campaign.object_kind),
        share=one.share.text(), hazards=figure(one.hazards, found), rate=one.rate.text(),
    )]  # fmt: skip
    cells += _measures(request, one, found)
    if one.moved:
        cells += sentence(request, _MOVED, people=figure(one.moved, found.having(moved_out=True)))
    if one.checked_now != one.checked:
        now = days_of(period)
        cells += sentence(
            request, _SWEPT_SINCE, checked=figure(one.checked_now, inspections.having(inspected=now)),
            hazards=figure(one.hazards_now, _found(one, now)),
        )  # fmt: skip
    return Paragraph((*cells, request.say(_STOP)))


def _found(one: Sweep, days: figures.Days) -> Query:
    return Query(NAME, (("campaign", one.campaign.id), ("found", days)))


def _measures(request: Request, one: Sweep, rows: Query) -> list[Cell]:
    """: 拆除3处、加固1处、警戒7处；3＋1＋7＝11; nothing where nothing was found."""
    cells: list[Cell] = []
    for code, many in one.measures:
        cells.append(request.say(_COMMA if cells else _BEGIN))
        title = request.label("hazard_measure", code) if code else request.say(_NO_MEASURE)
        behind = rows.having(main_measure=code) if code else rows.having(no_measure=True)
        cells += sentence(request, _PART, measure=title, count=figure(many, behind))
    if len(one.measures) > 1:
        written = request.say(_PLUS).join(str(many) for _, many in one.measures)
        cells.append(request.say(_CHECK.filled(sum=written, total=one.hazards)))
    return cells
