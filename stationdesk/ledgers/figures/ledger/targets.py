"""Targets as a ledger."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Text, cast, func, select

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Column, Day, Entry, Filter, Ledger, Number, OneOf, Reference, Tone
from stationdesk.ledgers.figures.actions import targets
from stationdesk.ledgers.figures.records import KpiTarget
from stationdesk.ledgers.figures.reports.pane import TARGET
from stationdesk.ledgers.figures.rules.counted import Counted, Subject
from stationdesk.ledgers.station.records import DictionaryEntry, Person, Village
from stationdesk.store.clauses import TODAY

_STANDING = (KpiTarget.starts_on <= TODAY) & (KpiTarget.ends_on.is_(None) | (KpiTarget.ends_on >= TODAY))


def _word(dictionary: str, code: Any) -> Any:
    known = (DictionaryEntry.dictionary == dictionary) & (DictionaryEntry.code == code)
    return select(DictionaryEntry.label_zh).where(known).correlate(KpiTarget).scalar_subquery() + " "


def _whose() -> Any:
    person = (
        select(Person.name).where(Person.id == KpiTarget.person_id).correlate(KpiTarget).scalar_subquery()
        + " "
    )
    village = (
        select(Village.name).where(Village.id == KpiTarget.village_id).correlate(KpiTarget).scalar_subquery()
        + " "
    )
    return func.coalesce(person, village, _word("person_kind", KpiTarget.person_kind), "")


_CALLED = _whose() + func.coalesce(_word("work_kind", KpiTarget.work_kind), "") + cast(KpiTarget.target, Text)

TARGETS = Ledger(
    name="figures.targets",
    title=QT_TRANSLATE_NOOP("figures", "Targets"),
    record=KpiTarget,
    columns=(
        Column("starts_on", targets.STARTS, KpiTarget.starts_on, Day(), 7, 8, sortable=True),
        Column("ends_on", targets.ENDS, KpiTarget.ends_on, Day(), 7, 5),
        Column("subject", targets.SUBJECT, KpiTarget.subject, OneOf(Subject), 6, 8),
        Column("counted", targets.COUNTED, KpiTarget.counted, OneOf(Counted), 8, 10),
        Column("work_kind", targets.WORK_KIND, KpiTarget.work_kind, Entry("work_kind"), 7, 8),
        Column("target", targets.TARGET, KpiTarget.target, Number(), 5, 10),
        Column("person_kind", targets.PERSON_KIND, KpiTarget.person_kind, Entry("person_kind"), 7, 6),
        Column("person", targets.PERSON, KpiTarget.person_id, Reference("station.people"), 5, 6),
        Column("village", targets.VILLAGE, KpiTarget.village_id, Reference("station.villages"), 0, 6),
    ),
    label=_CALLED,
    order="starts_on",
    filters=(
        Filter("standing", QT_TRANSLATE_NOOP("figures", "In force"), _STANDING, tone=Tone.OK),
        Filter("subject", targets.SUBJECT, lambda subject: KpiTarget.subject == subject, OneOf(Subject)),
        Filter("counted", targets.COUNTED, lambda counted: KpiTarget.counted == counted, OneOf(Counted)),
    ),
    actions=targets.ACTIONS,
    details=TARGET,
    icon="crosshair",
)  # fmt: skip
