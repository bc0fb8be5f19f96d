"""Set up a station in one go: its name, words, days, teams, areas, villages and people."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from stationdesk.core.errors import RuleBroken
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.ledgers.station.actions.areas import register_area
from stationdesk.ledgers.station.actions.dictionaries import labels
from stationdesk.ledgers.station.actions.forms import seed_forms
from stationdesk.ledgers.station.actions.people import register_person, register_team
from stationdesk.ledgers.station.actions.profile import make_profile
from stationdesk.ledgers.station.actions.seeding import seed_calendar, seed_dictionaries
from stationdesk.ledgers.station.actions.villages import register_village
from stationdesk.ledgers.station.records import Area
from stationdesk.ledgers.station.rules.setting_up import NewPerson, NewVillage
from stationdesk.store.store import Transaction

OWN_TEAMS = ("community_team", "case_team", "command_room")

_NAME = QT_TRANSLATE_NOOP("station", "Please name the station and say how its numbers begin.")
_NOBODY = QT_TRANSLATE_NOOP("station", "Somebody must be able to approve: give one person that role.")
_NO_SUCH = QT_TRANSLATE_NOOP("station", "{name} is to belong to “{place}”, which is not among the {places}.")
_VILLAGES = QT_TRANSLATE_NOOP("station", "villages")
_AREAS = QT_TRANSLATE_NOOP("station", "areas")
_TEAMS = QT_TRANSLATE_NOOP("station", "teams")


def set_up_station(
    tx: Transaction,
    *,
    name: str,
    short_name: str,
    people: Iterable[NewPerson] = (),
    villages: Iterable[NewVillage] = (),
    bureau: str = "",
    phone: str | None = None,
    county_phone: str | None = None,
    address: str | None = None,
    area_km2: Decimal | None = None,
    population: int | None = None,
) -> dict[str, int]:
    """Make everything a new station needs; the ids of its people by name.

    RuleBroken when nobody could approve, or when somebody belongs to a place nobody named.
    """
    people = tuple(people)
    if not (name.strip() and short_name.strip()):
        raise RuleBroken(_NAME, {"name": _NAME})
    if not any(one.role is not None and one.role.name in {"CHIEF", "ADMINISTRATOR"} for one in people):
        raise RuleBroken(_NOBODY, {"people": _NOBODY})
    tx.settings.set("station.name", name.strip())
    tx.settings.set("station.short_name", short_name.strip())
    tx.settings.set("station.bureau", bureau.strip())
    seed_dictionaries(tx)
    seed_calendar(tx)
    seed_forms(tx)
    make_profile(
        tx, phone=phone, county_phone=county_phone, address=address, area_km2=area_km2, population=population
    )
    areas, homes = _make_land(tx, tuple(villages))
    return _make_people(tx, people, areas, homes, _make_teams(tx))


def _make_land(tx: Transaction, villages: tuple[NewVillage, ...]) -> tuple[dict[str, int], dict[str, int]]:
    areas: dict[str, int] = {}
    for village in villages:
        if village.area and village.area not in areas:
            code = f"{len(areas) + 1:02}"
            areas[village.area] = register_area(tx, code=code, name=village.area, kind="area").id
    homes = {one.name: _make_village(tx, one, areas) for one in villages}
    return areas, homes


def _make_village(tx: Transaction, village: NewVillage, areas: dict[str, int]) -> int:
    made = register_village(
        tx,
        name=village.name,
        code=village.code,
        kind=village.kind,
        area_id=areas.get(village.area or ""),
        risk_class=village.risk_class,
        response_zone=village.response_zone,
        response_minutes=village.response_minutes,
        distance_km=village.distance_km,
        population=village.population,
        contact=village.contact,
        phone=village.phone,
    )
    return made.id


def _make_teams(tx: Transaction) -> dict[str, int]:
    words = labels(tx, "team_kind")
    return {words[kind]: register_team(tx, name=words[kind], kind=kind).id for kind in OWN_TEAMS}


def _make_people(
    tx: Transaction,
    people: tuple[NewPerson, ...],
    areas: dict[str, int],
    homes: dict[str, int],
    teams: dict[str, int],
) -> dict[str, int]:
    made: dict[str, int] = {}
    for one in people:
        person = register_person(
            tx,
            name=one.name,
            kind=one.kind,
            police_no=one.police_no,
            phone=one.phone,
            post=one.post,
            team_id=_found(one, one.team, teams, _TEAMS) if one.team else None,
            leads_team=one.leads_team,
            village_id=_found(one, one.village, homes, _VILLAGES) if one.village else None,
        )
        person.role = None if one.role is None else int(one.role.role)
        for name in one.area_names:
            area = tx.get(Area, _found(one, name, areas, _AREAS))
            area.staff_ids = (*area.staff_ids, person.id)
        made[one.name] = person.id
    return made


def _found(person: NewPerson, name: str, known: dict[str, int], places: object) -> int:
    if name not in known:
        raise RuleBroken(_NO_SUCH.filled(name=person.name, place=name, places=places))
    return known[name]
