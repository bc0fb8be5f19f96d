"""What every step on an incident shares: its times in order, its running limit, its place."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, select

from stationdesk.core.duty_day import local
from stationdesk.core.errors import RuleBroken
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.ledgers.incidents.records import Dispatch, Incident
from stationdesk.ledgers.incidents.records.running import limits
from stationdesk.ledgers.incidents.rules.limits import next_due
from stationdesk.ledgers.incidents.rules.response import FARTHEST
from stationdesk.ledgers.incidents.rules.states import OPEN
from stationdesk.ledgers.incidents.rules.timeline import ORDER, TITLES, check_times, misplaced
from stationdesk.ledgers.station.actions import zone_minutes
from stationdesk.ledgers.station.records import DictionaryEntry, Place, Unit, Village
from stationdesk.ledgers.station.rules.dictionaries import parsed_extra
from stationdesk.ledgers.station.rules.land import target_minutes
from stationdesk.store.transaction import Transaction


def now(tx: Transaction, *_: Any) -> datetime:
    """The minute it is, as forms start with it."""
    return tx.now.replace(second=0, microsecond=0)


def refuse(field: str, phrase: Phrase) -> RuleBroken:
    """A refusal that stands under one field."""
    return RuleBroken(phrase, {field: phrase})


# --- times and limits -------------------------------------------------------------------------------


def times_of(incident: Incident) -> dict[str, datetime | None]:
    """The incident's times by the names the timeline knows."""
    return {name: getattr(incident, name, None) for name, _ in ORDER}


def check_order(tx: Transaction, incident: Incident, **changed: datetime | None) -> None:
    """Refuse new times that stand out of order or in the future; only the changed ones are blamed."""
    check_chain(tx, times_of(incident) | changed)


def check_chain(tx: Transaction, times: Mapping[str, datetime | None]) -> None:
    """Refuse times, by the timeline's names, that stand out of order or in the future."""
    check_times(times, tx.now, {name: _shown(at) for name, at in times.items() if at is not None})


def check_when(tx: Transaction, field: str, what: Phrase, at: datetime, since: tuple[str, datetime]) -> None:
    """Refuse a time beside the order, under its field: in the future, or before one of the timeline's."""
    name, earlier = since
    fault = misplaced(what, at, tx.now, (TITLES[name], earlier), _shown(earlier))
    if fault is not None:
        raise refuse(field, fault)


def _shown(at: datetime) -> str:
    return f"{local(at):%m-%d %H:%M}"


def settle(tx: Transaction, incident: Incident) -> Incident:
    """Set the limit that runs out next, after whatever step was just taken."""
    incident.due_at = None if incident.closed_at else next_due(limits(tx, incident))
    return incident


def settle_open(tx: Transaction) -> None:
    """Set every open incident's limit again: a setting or a day of the calendar has changed."""
    running = select(Incident).where(
        Incident.voided_at.is_(None), Incident.imported.is_(False), Incident.state.in_(OPEN)
    )
    for incident in tx.session.scalars(running):
        settle(tx, incident)


# --- where it is ------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Where:
    """A place as an incident keeps it."""

    text: str
    place: int | None = None
    kind: str | None = None
    village: int | None = None
    area: int | None = None
    target: int | None = None


_BARE = re.compile("(村|社区|居委会)$")
_NO_PLACE = QT_TRANSLATE_NOOP("incidents", "Say where it happened.")


def located(tx: Transaction, place: int | str | None, village: int | None, around: str = "") -> Where:
    """The place with its village, area and target; `around` is further text that may name the village.

    A place known to the station brings its village; typed text is searched for a place's or a
    village's name.
    """
    known = _known_place(tx, place)
    if known is None and not place:
        raise refuse("place", _NO_PLACE)
    text = known.name if known is not None else str(place).strip()
    found = village or (known.village_id if known else None) or village_named_in(tx, text, around)
    home = tx.session.get(Village, found) if found is not None else None
    return Where(
        text=text,
        place=known.id if known else None,
        kind=known.kind if known else None,
        village=home.id if home else None,
        area=home.area_id if home else None,
        target=target_of(tx, home),
    )


def _known_place(tx: Transaction, place: int | str | None) -> Place | None:
    if isinstance(place, int):
        return tx.get(Place, place)
    if not place:
        return None
    named = select(Place).where(Place.name == place.strip(), Place.voided_at.is_(None)).order_by(Place.id)
    return tx.session.scalars(named.limit(1)).first()


def target_of(tx: Transaction, village: Village | None) -> int:
    """The minutes within which the scene should be reached: those of a far village where none are set."""
    own, zone = (village.response_minutes, village.response_zone) if village else (None, None)
    found = target_minutes(own, zone, zone_minutes(tx))
    return int(tx.settings[FARTHEST]) if found is None else found


def village_named_in(tx: Transaction, place: str, *around: str) -> int | None:
    """The village named in the place, in what stands around it, or by its bare name in the place.

    The longest name wins; 东河3组 means 东河村.
    """
    villages = tx.session.execute(select(Village.name, Village.id).where(Village.voided_at.is_(None))).all()
    named = [(name, ident) for name, ident in villages if name]
    bare = [(_BARE.sub("", name), ident) for name, ident in named]
    asked = [*((named, text) for text in (place, *around)), ([one for one in bare if len(one[0]) > 1], place)]
    for names, text in asked:
        found = max(((len(name), ident) for name, ident in names if name in text), default=None)
        if found is not None:
            return int(found[1])
    return None


# --- what else a step needs -------------------------------------------------------------------------


def last_dispatch(tx: Transaction, incident: Incident, *of: ColumnElement[bool]) -> Dispatch | None:
    """The latest dispatch that was not withdrawn, of those that fit the conditions."""
    statement = (
        select(Dispatch)
        .where(Dispatch.incident_id == incident.id, Dispatch.withdrawn_at.is_(None), *of)
        .order_by(Dispatch.dispatched_at.desc(), Dispatch.id.desc())
    )
    return tx.session.scalars(statement.limit(1)).first()


def leads_to(tx: Transaction, result: str) -> str:
    """What a result leads to by its dictionary: handled, mediating, transferred or in_case."""
    entry = select(DictionaryEntry.extra).where(
        DictionaryEntry.dictionary == "incident_result", DictionaryEntry.code == result
    )
    extra = tx.session.scalar(entry) or ""
    return parsed_extra(extra).get("leads", "handled")


_BELONGS: Mapping[str, tuple[str, Phrase]] = {
    "in_case": (
        "accepted_at",
        QT_TRANSLATE_NOOP(
            "incidents", "For this result use “Accept as a case”, which asks for its number and the receipt."
        ),
    ),
    "transferred": (
        "transferred_at",
        QT_TRANSLATE_NOOP("incidents", "For this result use “Transfer”, which asks to whom it is handed."),
    ),
    "mediating": (
        "mediating_at",
        QT_TRANSLATE_NOOP("incidents", "For this result use “Begin mediation” first."),
    ),
}


def check_result(tx: Transaction, incident: Incident, result: str | None) -> None:
    """Refuse a new result that belongs to a step which has not been taken."""
    if result is None or result == incident.result:
        return
    step = _BELONGS.get(leads_to(tx, result))
    if step is not None and getattr(incident, step[0]) is None:
        raise refuse("result", step[1])


def unit_name(tx: Transaction, unit: int | str | None) -> tuple[int | None, str | None]:
    """(id, name) of a unit chosen from the list or typed."""
    if isinstance(unit, int):
        return unit, tx.get(Unit, unit).name
    return None, unit


def soon(at: datetime, within: timedelta) -> tuple[datetime, datetime]:
    """(first, last) instant around a time."""
    return at - within, at + within


def still_open(tx: Transaction) -> list[Incident]:
    """Every incident that is not closed, the oldest first."""
    statement = (
        select(Incident)
        .where(Incident.voided_at.is_(None), Incident.state.in_(OPEN))
        .order_by(Incident.received_at)
    )
    return list(tx.session.scalars(statement))
