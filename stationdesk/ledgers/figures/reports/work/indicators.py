"""The station's indicators in the order they are printed: calls, hazards, disputes, and the work done."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.ledger import Query
from stationdesk.core.period import Period
from stationdesk.ledgers.disputes.reports.counts import MEASURES
from stationdesk.ledgers.disputes.reports.counts import counts as dispute_counts
from stationdesk.ledgers.disputes.reports.five import TYPED as TYPED_DISPUTES
from stationdesk.ledgers.disputes.reports.five import five_of as disputes_of
from stationdesk.ledgers.disputes.rules.rates import PRINTED
from stationdesk.ledgers.figures.reports.account.context import Context
from stationdesk.ledgers.figures.reports.rows import Measure, count, first_day
from stationdesk.ledgers.figures.reports.work.lines import Counted, Line, Spans, line_of
from stationdesk.ledgers.incidents.reports.counts import by_group
from stationdesk.ledgers.incidents.reports.five import INVALID, VALID, count_cell
from stationdesk.ledgers.incidents.reports.five import five_of as calls_of
from stationdesk.ledgers.incidents.reports.groups import group_title
from stationdesk.ledgers.rectifications.reports import figures as hazards

_VALID = QT_TRANSLATE_NOOP("figures/report", "Valid incidents")
_OPEN = QT_TRANSLATE_NOOP("figures/report", "Hazards open at the end")
_OVERDUE = QT_TRANSLATE_NOOP("figures/report", "Of these overdue")
_HAZARDS: tuple[tuple[str, str, Phrase], ...] = (
    ("new", "hazards_found", QT_TRANSLATE_NOOP("figures/report", "Hazards found")),
    ("closed", "hazards_closed", QT_TRANSLATE_NOOP("figures/report", "Hazards closed out")),
)
_DISPUTES: tuple[tuple[str, Phrase], ...] = (
    ("received", QT_TRANSLATE_NOOP("figures/report", "Disputes taken up")),
    ("settled", QT_TRANSLATE_NOOP("figures/report", "Disputes settled")),
)
_DONE: tuple[tuple[str, Phrase, Measure], ...] = (
    ("inspected", QT_TRANSLATE_NOOP("figures/report", "Objects inspected"),
     Measure("rectifications.inspections", "inspected", "inspected_on", summed="checked_count")),
    ("patrols", QT_TRANSLATE_NOOP("figures/report", "Patrols"),
     Measure("patrols", "days", "duty_day", (("done", True),))),
    ("video_rounds", QT_TRANSLATE_NOOP("figures/report", "Rounds of video patrol"),
     Measure("patrols.video", "days", "duty_day", (("done", True),))),
    ("video_findings", QT_TRANSLATE_NOOP("figures/report", "Problems seen by video"),
     Measure("patrols.video_findings", "days", "found_at")),
    ("camera_faults", QT_TRANSLATE_NOOP("figures/report", "Camera faults reported"),
     Measure("cameras.faults", "reported", "reported_at")),
    ("camera_repairs", QT_TRANSLATE_NOOP("figures/report", "Camera faults repaired"),
     Measure("cameras.faults", "accepted", "reported_at")),
    ("letters", QT_TRANSLATE_NOOP("figures/report", "Letters signed for houses let"),
     Measure("premises", "signed", "signed_on")),
    ("village_work", QT_TRANSLATE_NOOP("figures/report", "Village work, times"),
     Measure("patrols.work", "days", "worked_on", summed="count")),
    ("clues", QT_TRANSLATE_NOOP("figures/report", "Clues"), Measure("patrols.clues", "days", "received_on")),
    ("publicity", QT_TRANSLATE_NOOP("figures/report", "Publicity, times"),
     Measure("patrols.publicity", "days", "published_on")),
    ("tasks", QT_TRANSLATE_NOOP("figures/report", "Tasks closed"), Measure("tasks", "closed", "closed_on")),
)  # fmt: skip
INCIDENTS = "incidents"
VALID_INCIDENTS = f"{INCIDENTS}.{VALID}"


@dataclass(frozen=True)
class Counts:
    """One indicator's numbers of some periods, with the rows behind each."""

    name: str
    numbers: Mapping[Period, int]
    rows: Callable[[Period], Query]


def monthly_counts(context: Context, months: tuple[Period, ...], whole: Period) -> Iterator[Counts]:
    """Every indicator that adds up over months, of each month and of the whole."""
    tx, way, every = context.tx, context.way, (*months, whole)
    calls = {period: by_group(tx, way, period) for period in every}
    for group in (VALID, *way.groups, INVALID):
        numbers = {
            period: sum(held.values()) - held[INVALID] if group == VALID else held[group]
            for period, held in calls.items()
        }
        yield Counts(f"{INCIDENTS}.{group}", numbers, partial(way.rows, group=group))
    identities = {period: hazards.carried_over(tx, period)[0] for period in every}
    for term, _, _ in _HAZARDS:
        counted = {period: int(getattr(one, term)) for period, one in identities.items()}
        yield Counts(f"hazards.{term}", counted, _hazard_rows(term))
    quarrels = {period: dispute_counts(tx, period) for period in every}
    for measure, _ in _DISPUTES:
        held = {period: one[measure] for period, one in quarrels.items()}
        yield Counts(f"disputes.{measure}", held, MEASURES[measure].rows)
    for name, _, work in _DONE:
        yield Counts(name, {period: work.number(tx, period) for period in every}, work.rows)


def indicators(context: Context, spans: Spans) -> tuple[Line, ...]:
    """Every line; of the work done only what was ever done in one of the periods."""
    return (
        *_calls(context, spans),
        *_hazards(context, spans),
        *_disputes(context, spans),
        *(line for line in _work(context, spans) if not line.empty),
    )


def _calls(context: Context, spans: Spans) -> Iterator[Line]:
    way = context.way
    five = calls_of(context.tx, way, spans.current)
    pairs = (
        (spans.current, spans.previous),
        (spans.current, spans.last_year),
        (spans.to_date, spans.last_to_date),
    )
    for group in (VALID, *way.groups, INVALID):
        title = context.say(_VALID) if group == VALID else group_title(context.request, group)
        changes = [five.change(group, now, then) for now, then in pairs]
        yield Line(
            f"{INCIDENTS}.{group}", title,
            {period: count_cell(way, five, period, group) for period in spans.each},
            (changes[0], changes[1], changes[2]), five.first_day,
            below=group not in (VALID, INVALID),
            typed=any(one.typed for one in changes), strong=group == VALID,
        )  # fmt: skip


def _hazards(context: Context, spans: Spans) -> Iterator[Line]:
    tx = context.tx
    counted = {period: hazards.carried_over(tx, period)[0] for period in spans.each}
    since = first_day(tx, hazards.NAME, "found_on")
    for term, typed, title in _HAZARDS:
        numbers = {period: int(getattr(one, term)) for period, one in counted.items()}
        yield line_of(tx, spans, Counted(
            f"hazards.{term}", context.say(title), numbers, _hazard_rows(term), since, typed,
        ))  # fmt: skip
    ends = (spans.current, spans.previous, spans.last_year)
    still = {period: counted[period].closing for period in ends}
    yield line_of(
        tx, spans,
        Counted("hazards.open", context.say(_OPEN), still, _hazard_rows("closing"), since, stock=True),
    )  # fmt: skip
    late = {period: count(tx, _overdue(period)) for period in ends}
    yield line_of(
        tx, spans,
        Counted("hazards.overdue", context.say(_OVERDUE), late, _overdue, since, below=True, stock=True),
    )  # fmt: skip


def _hazard_rows(term: str) -> Callable[[Period], Query]:
    return lambda period: hazards.rows_of(period, term)


def _overdue(period: Period) -> Query:
    return Query(hazards.NAME, (("overdue_at", (period.last, period.last)),), voided=True)


def _disputes(context: Context, spans: Spans) -> Iterator[Line]:
    five = disputes_of(context.tx, spans.current)
    now, then = spans.current, (spans.previous, spans.last_year)
    for measure, title in _DISPUTES:
        assert measure in TYPED_DISPUTES
        changes = [five.change(measure, now, one) for one in then]
        yield Line(
            f"disputes.{measure}", context.say(title),
            {period: five.figure(period, measure) for period in spans.each},
            (changes[0], changes[1], five.change(measure, spans.to_date, spans.last_to_date)), five.first_day,
            typed=any(one.typed for one in changes),
        )  # fmt: skip
    rates = [five.rate_change(PRINTED, now, one) for one in then]
    yield Line(
        "disputes.rate", context.say(PRINTED.label),
        {period: five.rate_figure(period, PRINTED) for period in spans.each},
        (rates[0], rates[1], five.rate_change(PRINTED, spans.to_date, spans.last_to_date)), five.first_day,
        below=True,
    )  # fmt: skip


def _work(context: Context, spans: Spans) -> Iterator[Line]:
    for name, title, measure in _DONE:
        numbers = {period: measure.number(context.tx, period) for period in spans.each}
        since = first_day(context.tx, measure.ledger, measure.dated) if any(numbers.values()) else None
        yield line_of(context.tx, spans, Counted(name, context.say(title), numbers, measure.rows, since))
