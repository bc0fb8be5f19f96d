"""The phone book: whom to call for this village, this unit, tonight."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, TypeVar

from sqlalchemy import select

from stationdesk.core.i18n import CHINESE, QT_TRANSLATE_NOOP, Say, speaker
from stationdesk.ledgers.station.actions.dictionaries import extras, labels
from stationdesk.ledgers.station.actions.profile import profile_of
from stationdesk.ledgers.station.records import Area, Person, Team, Unit, Village
from stationdesk.store.pinyin import beginnings, keys
from stationdesk.store.store import Transaction

_DUTY_ROOM = QT_TRANSLATE_NOOP("station", "Duty room")
_COUNTY = QT_TRANSLATE_NOOP("station", "County command centre")
_VILLAGE_CONTACT = QT_TRANSLATE_NOOP("station", "Contact of the village")
_AREA_CONTACT = QT_TRANSLATE_NOOP("station", "Contact of the area")
_AT_NIGHT = QT_TRANSLATE_NOOP("station", "at night")
_T = TypeVar("_T", Area, Village, Person, Unit, Team)
TONIGHT = frozenset({"", "今晚", "今夜", "值班", "tonight", "duty"})
MOST = 30
_PEOPLE = "station.people"


@dataclass(frozen=True)
class Contact:
    """Somebody to call: who, what they are here, and the number; `record` is where it is kept."""

    name: str
    note: str
    phone: str
    ledger: str = ""
    record: int | None = None


@dataclass(frozen=True)
class _Line:
    """A contact with the words it is found by: its own, then those of the places it serves."""

    contact: Contact
    own: tuple[str, ...]
    places: tuple[str, ...] = ()
    wider: tuple[str, ...] = ()
    tonight: bool = False


def phone_book(tx: Transaction, text: str, language: str = CHINESE) -> tuple[Contact, ...]:
    """Whom the words or their pinyin mean, the nearest first; nothing typed, or 今晚, asks who is on call.

    Until there is a roster, on call are the duty room, the county's command centre and the leaders.
    """
    sought = text.strip().casefold()
    lines = _lines(tx, language)
    if sought in TONIGHT:
        return tuple(line.contact for line in lines if line.tonight)
    ranked = [(_rank(line, sought), place, line.contact) for place, line in enumerate(lines)]
    good = sorted((rank, place, contact.name) for rank, place, contact in ranked if rank is not None)
    return tuple(lines[place].contact for _, place, _ in good[:MOST])


def _rank(line: _Line, sought: str) -> int | None:
    for nearness, words in enumerate((line.own, line.places, line.wider)):
        found = [rank for word in words if (rank := _match(word, sought)) is not None]
        if found:
            return nearness * 4 + min(found)
    return None


def _match(word: str, sought: str) -> int | None:
    known = word.casefold()
    if known == sought:
        return 0
    if known.startswith(sought):
        return 1
    if sought in known:
        return 2
    if not sought.isascii():
        return None
    whole, parts = _sounds(word)
    if sought in whole:
        return 1
    return 3 if len(sought) > 1 and any(sound.startswith(sought) for sound in parts) else None


@lru_cache(maxsize=20_000)
def _sounds(word: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """A word's whole readings, and those from each of its syllables on."""
    return keys(word), tuple(beginnings(word))


@dataclass(frozen=True)
class _Land:
    """The territory: areas and villages by id, the villages each area holds, the areas of each person."""

    areas: Mapping[int, Area]
    villages: Mapping[int, Village]
    held: Mapping[int, tuple[str, ...]]
    staffed: Mapping[int, tuple[Area, ...]]


def _land(tx: Transaction) -> _Land:
    areas = {one.id: one for one in _serving(tx, Area)}
    villages = {one.id: one for one in _serving(tx, Village)}
    held: dict[int, tuple[str, ...]] = {}
    for one in villages.values():
        if one.area_id is not None:
            held[one.area_id] = (*held.get(one.area_id, ()), one.name)
    staffed: dict[int, tuple[Area, ...]] = {}
    for area in areas.values():
        for person in area.staff_ids:
            staffed[person] = (*staffed.get(person, ()), area)
    return _Land(areas, villages, held, staffed)


def _lines(tx: Transaction, language: str) -> list[_Line]:
    say, land = speaker(language), _land(tx)
    return [
        *_of_station(tx, say),
        *_of_people(tx, language, land),
        *_of_villages(land, say),
        *_of_areas(land, say),
        *_of_units(tx, language, land, say),
    ]


def _of_station(tx: Transaction, say: Say) -> Iterator[_Line]:
    profile = profile_of(tx)
    if profile is None:
        return
    for title, phone, note in (
        (_DUTY_ROOM, profile.phone, tx.settings["station.name"]),
        (_COUNTY, profile.county_phone, tx.settings["station.bureau"]),
    ):
        if phone:
            contact = Contact(say(title), note, phone, "station", profile.id)
            yield _Line(contact, (say(title), note), tonight=True)


def _of_people(tx: Transaction, language: str, land: _Land) -> Iterator[_Line]:
    kinds, known = labels(tx, "person_kind", language), extras(tx, "person_kind")
    order = {kind: place for place, kind in enumerate(kinds)}
    teams = {one.id: one.name for one in _serving(tx, Team)}
    for one in sorted(_people(tx), key=lambda one: order.get(one.kind, len(order))):
        marks = known.get(one.kind, {})
        areas, village = land.staffed.get(one.id, ()), _name(land.villages.get(one.village_id))
        names = tuple(area.name for area in areas)
        served = [village_name for area in areas for village_name in land.held.get(area.id, ())]
        team, kind = teams.get(one.team_id), kinds.get(one.kind, one.kind)
        crowd = marks.get("crowd") == "yes"
        yield _Line(
            Contact(one.name, _joined(kind, one.post, village, *names, team), one.phone, _PEOPLE, one.id),
            _words(one.name, kind, one.post, team, one.police_no, one.phone),
            _words(None if crowd else village, *names),
            _words(village if crowd else None, *served),
            tonight=marks.get("leader") == "yes",
        )


def _people(tx: Transaction) -> Sequence[Any]:
    """Columns instead of objects: there may be five hundred volunteers, and Ctrl+K asks at every key."""
    statement = select(
        Person.id, Person.name, Person.kind, Person.post, Person.phone, Person.police_no, Person.team_id,
        Person.village_id,
    ).where(Person.serving, Person.phone.is_not(None), Person.voided_at.is_(None))  # fmt: skip
    return tx.session.execute(statement.order_by(Person.position, Person.id)).all()


def _of_villages(land: _Land, say: Say) -> Iterator[_Line]:
    for one in land.villages.values():
        if one.phone:
            area = land.areas.get(one.area_id or 0)
            note = _joined(one.name, say(_VILLAGE_CONTACT), _name(area))
            contact = Contact(one.contact or one.name, note, one.phone, "station.villages", one.id)
            yield _Line(contact, _words(one.name, one.contact, one.phone), _words(_name(area)))


def _of_areas(land: _Land, say: Say) -> Iterator[_Line]:
    for one in land.areas.values():
        if one.phone:
            note = _joined(one.name, say(_AREA_CONTACT), one.base)
            contact = Contact(one.contact or one.name, note, one.phone, "station.areas", one.id)
            yield _Line(
                contact, _words(one.name, one.contact, one.base, one.phone), (), land.held.get(one.id, ())
            )


def _of_units(tx: Transaction, language: str, land: _Land, say: Say) -> Iterator[_Line]:
    kinds = labels(tx, "unit_kind", language)
    for one in _serving(tx, Unit):
        village = land.villages.get(one.village_id or 0)
        kind = kinds.get(one.kind, one.kind)
        phones = [(one.phone, ""), (one.night_phone, say(_AT_NIGHT))]
        for phone, when in phones:
            if phone:
                note = _joined(kind, one.contact, _name(village), when)
                contact = Contact(one.name, note, phone, "station.units", one.id)
                yield _Line(contact, _words(one.name, one.contact, kind, phone), _words(_name(village)))


def _serving(tx: Transaction, model: type[_T]) -> list[_T]:
    return list(tx.session.scalars(select(model).where(model.voided_at.is_(None)).order_by(model.id)))


def _name(place: Area | Village | None) -> str | None:
    return place.name if place is not None else None


def _words(*words: str | None) -> tuple[str, ...]:
    return tuple(word for word in words if word)


def _joined(*words: str | None) -> str:
    return " · ".join(word for word in words if word)
