"""What the pane shows under a counter, an indicator, a target and a result."""

from __future__ import annotations

from sqlalchemy import not_, select

from stationdesk.core.comparison import Rate
from stationdesk.core.duty_day import day_bounds
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Amount, Day, Detail, Entry, Fact, Link, Number, OneOf, Prose, Reference
from stationdesk.ledgers.figures.actions import counters, indicators, keeping, results, targets
from stationdesk.ledgers.figures.records import DayCounter, KpiEntry, KpiTarget, ManualResult
from stationdesk.ledgers.figures.reports.since import standing
from stationdesk.ledgers.figures.rules.counted import Counted, Subject
from stationdesk.ledgers.figures.rules.indicator import AVERAGE_PLACES, computed, text
from stationdesk.ledgers.incidents.records import Incident, counting
from stationdesk.ledgers.incidents.reports.counts import way_of
from stationdesk.store.transaction import Transaction

DAYS = QT_TRANSLATE_NOOP("figures", "Days without a case")
_LAST = QT_TRANSLATE_NOOP("figures", "Last case")
_FACTS = QT_TRANSLATE_NOOP("figures", "Facts")
_LINKS = QT_TRANSLATE_NOOP("figures", "Belonging to it")
_EARLIER = QT_TRANSLATE_NOOP("figures", "Entry before")
_PERCENT = Amount(2, QT_TRANSLATE_NOOP("figures", "%"))
_MOST = 20


def _given(*facts: Fact) -> tuple[Fact, ...]:
    return tuple(one for one in facts if one.value not in (None, "", ()))


def counter_facts(tx: Transaction, record: DayCounter) -> tuple[Fact, ...]:
    """The number of days today, and what it is counted from."""
    now = standing(tx, record, tx.today)
    return _given(
        Fact(DAYS, now.days, Number()),
        Fact(_LAST, now.last, Day()),
        Fact(counters.CATEGORIES, record.categories, Entry("incident_category", many=True)),
        Fact(counters.STARTED, record.started_on, Day()),
        Fact(keeping.NOTE.title, record.note, Prose()),
    )


def counter_links(tx: Transaction, record: DayCounter) -> tuple[Link, ...]:
    """The last case, with the others of its day."""
    now, way = standing(tx, record, tx.today), way_of(tx)
    if now.last is None:
        return ()
    begin, end = day_bounds(now.last, now.last)
    cases = select(Incident).where(
        Incident.voided_at.is_(None), way.at >= begin, way.at < end,
        counting.under_any(way.category, record.categories),
        not_(counting.under_any(way.category, way.invalid)),
    )  # fmt: skip
    last = tx.session.scalars(cases.order_by(way.at.desc(), Incident.id.desc()).limit(_MOST))
    return tuple(Link(_LAST, "incidents", one.id, one.number or "") for one in last)


def entry_facts(_tx: Transaction, record: KpiEntry) -> tuple[Fact, ...]:
    """The value computed, and its numbers."""
    value = computed(record.kind, record.numerator, record.denominator)
    rate = isinstance(value, Rate)
    shown = value.percent() if isinstance(value, Rate) else value
    return _given(
        Fact(record.kind.label, shown, _PERCENT if rate else Amount(AVERAGE_PLACES, trim=True)),
        Fact(indicators.NUMERATOR, record.numerator, Number()),
        Fact(indicators.DENOMINATOR, record.denominator, Number()),
        Fact(indicators.MEASURED, record.measured_on, Day()),
        Fact(indicators.UNIT, record.unit),
        Fact(indicators.SOURCE, record.source),
        Fact(keeping.NOTE.title, record.note, Prose()),
    )


def entry_links(tx: Transaction, record: KpiEntry) -> tuple[Link, ...]:
    """The entry of the same name before it."""
    before = earlier(tx, record)
    if before is None:
        return ()
    said = text(before.kind, before.numerator, before.denominator, before.unit)
    return (Link(_EARLIER, "figures.entries", before.id, f"{before.measured_on} {said}"),)


def earlier(tx: Transaction, record: KpiEntry) -> KpiEntry | None:
    """The last entry of this name and kind before an entry's day."""
    same = select(KpiEntry).where(
        KpiEntry.voided_at.is_(None), KpiEntry.name == record.name, KpiEntry.kind == record.kind,
        KpiEntry.measured_on < record.measured_on,
    )  # fmt: skip
    return tx.session.scalars(same.order_by(KpiEntry.measured_on.desc(), KpiEntry.id.desc()).limit(1)).first()


def target_facts(_tx: Transaction, record: KpiTarget) -> tuple[Fact, ...]:
    """Of whom, what and how much."""
    return _given(
        Fact(targets.SUBJECT, record.subject, OneOf(Subject)),
        Fact(targets.COUNTED, record.counted, OneOf(Counted)),
        Fact(targets.WORK_KIND, record.work_kind, Entry("work_kind")),
        Fact(targets.TARGET, record.target, Number()),
        Fact(targets.PERSON, record.person_id, Reference("station.people")),
        Fact(targets.PERSON_KIND, record.person_kind, Entry("person_kind")),
        Fact(targets.VILLAGE, record.village_id, Reference("station.villages")),
        Fact(targets.STARTS, record.starts_on, Day()),
        Fact(targets.ENDS, record.ends_on, Day()),
        Fact(keeping.NOTE.title, record.note, Prose()),
    )


def result_facts(_tx: Transaction, record: ManualResult) -> tuple[Fact, ...]:
    """The number as it was typed, and of what."""
    return _given(
        Fact(results.AMOUNT, record.amount, results.PLAIN),
        Fact(indicators.UNIT, record.unit),
        Fact(results.CAMPAIGN, record.campaign, Entry("campaign")),
        Fact(results.ACHIEVED, record.achieved_on, Day()),
        Fact(indicators.SOURCE, record.source),
        Fact(keeping.NOTE.title, record.note, Prose()),
    )


COUNTER = (Detail("facts", _FACTS, counter_facts), Detail("links", _LINKS, counter_links))
ENTRY = (Detail("facts", _FACTS, entry_facts), Detail("links", _LINKS, entry_links))
TARGET = (Detail("facts", _FACTS, target_facts),)
RESULT = (Detail("facts", _FACTS, result_facts),)
