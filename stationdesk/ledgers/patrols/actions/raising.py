"""From what was found or heard to an incident or a hazard: entered once, linked both ways."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Entry, Field, Instant, OneOf, Prose, Reference
from stationdesk.ledgers.incidents.actions import keeping as calls
from stationdesk.ledgers.incidents.actions.receiving import register
from stationdesk.ledgers.patrols.actions import keeping
from stationdesk.ledgers.patrols.rules.states import Became
from stationdesk.ledgers.rectifications.actions import raise_hazard
from stationdesk.store.links import link
from stationdesk.store.record import Record
from stationdesk.store.transaction import Transaction

FOUND = "found"
FOUND_AT = QT_TRANSLATE_NOOP("patrols", "Found at")
TO_WHAT = QT_TRANSLATE_NOOP("patrols", "Choose whether it becomes an incident or a hazard.")
_NO_CATEGORY = QT_TRANSLATE_NOOP("patrols", "Say which category the incident has.")
_NO_KIND = QT_TRANSLATE_NOOP("patrols", "Say which kind of hazard it is.")


def raise_incident(
    tx: Transaction,
    origin: Record,
    *,
    at: datetime,
    source: str,
    place: int | str | None,
    village: int | None,
    content: str,
    category: str | None,
) -> Record:
    """Register an incident that came of a record."""
    if category is None:
        raise keeping.refuse("category", _NO_CATEGORY)
    incident = register(
        tx, received_at=at, source=source, category=category, place=place, content=content, village=village
    )
    link(tx, origin, incident, FOUND)
    return incident


def raise_found_hazard(
    tx: Transaction,
    origin: Record,
    *,
    on: date,
    source: str,
    place: int | str | None,
    village: int | None,
    content: str,
    kind: str | None,
    by: int | None,
    responsible_unit: str | None,
) -> Record:
    """Register a hazard that came of a record."""
    if kind is None:
        raise keeping.refuse("hazard_kind", _NO_KIND)
    where = calls.located(tx, place, village, content)
    return raise_hazard(
        tx, object=where.text, kind=kind, description=content, village=where.village, source=source,
        found_on=on, found_by=by, responsible_unit=responsible_unit, origin=origin,
    )  # fmt: skip


# --- what a form asks -------------------------------------------------------------------------------


def _is(what: Became) -> Any:
    return lambda values: values.get("became") is what


def found(when: Any, default: Became, *, where: Any = None, what: Any = None) -> tuple[Field, ...]:
    """What was found, when and where, and what comes of it; `when`, `where` and `what` are to begin with."""
    return (
        Field("found_at", FOUND_AT, Instant(), required=True, default=when, key="T"),
        Field("place", QT_TRANSLATE_NOOP("patrols", "Place"), Reference("station.places", loose=True),
              required=True, default=where, key="P"),
        Field("content", QT_TRANSLATE_NOOP("patrols", "What was found"), Prose(1000), required=True,
              default=what, wide=True, key="M"),
        *becomes(default),
    )  # fmt: skip


def becomes(default: Became) -> tuple[Field, ...]:
    """What comes of it, and what the incident or the hazard needs to be told besides."""
    return (
        Field("became", QT_TRANSLATE_NOOP("patrols", "What comes of it"), OneOf(Became), required=True,
              default=default, key="W"),
        Field("category", QT_TRANSLATE_NOOP("patrols", "Category of the incident"),
              Entry("incident_category"), when=_is(Became.INCIDENT), key="C"),
        Field("hazard_kind", QT_TRANSLATE_NOOP("patrols", "Kind of hazard"), Entry("hazard_kind"),
              when=_is(Became.HAZARD), key="K"),
        Field("responsible_unit", QT_TRANSLATE_NOOP("patrols", "Responsible unit"), keeping.PLACE_TEXT,
              when=_is(Became.HAZARD), key="U"),
    )  # fmt: skip
