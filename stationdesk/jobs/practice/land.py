"""The invented town: its villages, people, units and places, entered as a station would."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from stationdesk.jobs.practice.borders import draw_borders
from stationdesk.jobs.practice.words import read_words, rows
from stationdesk.ledgers.station.actions import extras, set_up_station
from stationdesk.ledgers.station.records import Person, Place, Unit, Village
from stationdesk.ledgers.station.rules.people import ActingRole
from stationdesk.ledgers.station.rules.setting_up import NewPerson, NewVillage, village_kind
from stationdesk.store.transaction import Transaction

NAME, SHORT_NAME, BUREAU = "青坪镇派出所", "青坪所", "青坪县公安局"
_FICTIONAL = "1990000"


@dataclass(frozen=True)
class Home:
    """A village calls come from."""

    id: int
    name: str
    area: int | None
    zone: str
    minutes: int
    weight: float


@dataclass(frozen=True)
class Spot:
    """A named place calls come from."""

    id: int
    name: str
    kind: str
    home: Home


@dataclass(frozen=True)
class Town:
    """What the calls need to know of the station."""

    homes: tuple[Home, ...]
    spots: tuple[Spot, ...]
    officers: tuple[int, ...]
    auxiliaries: tuple[int, ...]
    desk: tuple[int, ...]
    units: dict[str, tuple[int, str, str]]


def phone(number: int) -> str:
    """A mobile number nobody has: 1990000 and four digits."""
    return f"{_FICTIONAL}{number:04}"


def settle_town(tx: Transaction, zone_minutes: dict[str, int]) -> Town:
    """Enter everything but the calls."""
    villages = [_village(row) for row in rows("villages")]
    people = set_up_station(
        tx, name=NAME, short_name=SHORT_NAME, bureau=BUREAU, villages=villages, people=_people(),
        phone="0000-0000110", county_phone="0000-0000999",
    )  # fmt: skip
    homes = _homes(tx, zone_minutes)
    draw_borders(tx)
    _enter_heads(tx, homes)
    spots = _enter_places(tx, homes)
    units = _enter_units(tx, homes)
    kinds = {row["name"]: row["kind"] for row in rows("people")}
    by_kind = {
        kind: tuple(people[name] for name, one in kinds.items() if one == kind)
        for kind in set(kinds.values())
    }
    return Town(
        homes=tuple(homes.values()),
        spots=spots,
        officers=by_kind["officer"],
        auxiliaries=by_kind["auxiliary"],
        desk=(by_kind["officer"][0], *by_kind["auxiliary"][:3]),
        units=units,
    )


def _village(row: dict[str, str]) -> NewVillage:
    return NewVillage(
        name=row["name"],
        area=row["area"],
        kind=village_kind(row["name"]),
        risk_class=row["risk"],
        response_zone=row["zone"],
        response_minutes=int(row["minutes"]) if row["minutes"] else None,
        distance_km=Decimal(row["distance_km"]),
        population=int(row["population"]),
    )


def _people() -> list[NewPerson]:
    roles = {role.code: role for role in ActingRole}
    return [
        NewPerson(
            name=row["name"],
            kind=row["kind"],
            phone=phone(place),
            police_no=row["police_no"] or None,
            role=roles.get(row["role"]),
            post=row["post"] or None,
            team=row["team"] or None,
            leads_team=bool(row["leads_team"]),
            area=row["area"] or None,
        )
        for place, row in enumerate(rows("people"), 1)
    ]


def _homes(tx: Transaction, zone_minutes: dict[str, int]) -> dict[str, Home]:
    homes = {}
    for village in tx.session.query(Village).order_by(Village.id):
        zone = village.response_zone or "far"
        weight = float(village.population or 500) * {"town": 2.2, "near": 1.1}.get(zone, 0.8)
        minutes = village.response_minutes or zone_minutes[zone]
        homes[village.name] = Home(village.id, village.name, village.area_id, zone, minutes, weight)
    return homes


def _enter_heads(tx: Transaction, homes: dict[str, Home]) -> None:
    """A 治保主任 in every village, and a 驻村辅警 in every third."""
    fillings = read_words().fillings
    family, given = fillings["某"], fillings["名"]
    people = []
    for place, home in enumerate(homes.values()):
        name = family[place % len(family)][0] + given[place * 7 % len(given)]
        people.append({"name": name, "kind": "security_head", "village_id": home.id,
                       "phone": phone(1000 + place), "post": None, "team_id": None})  # fmt: skip
        if place % 3 == 0:
            other = family[(place + 11) % len(family)][0] + given[(place * 5 + 3) % len(given)]
            people.append({"name": other, "kind": "village_auxiliary", "village_id": home.id,
                           "phone": phone(2000 + place), "post": None, "team_id": None})  # fmt: skip
    tx.add_many(Person, people)


def _enter_places(tx: Transaction, homes: dict[str, Home]) -> tuple[Spot, ...]:
    named = [(row["name"], homes[row["village"]], row["kind"]) for row in rows("places")]
    every = named + [(_office(name), home, "village_office") for name, home in homes.items()]
    ids = tx.add_many(
        Place, [{"name": name, "village_id": home.id, "kind": kind} for name, home, kind in every]
    )
    return tuple(Spot(ident, name, kind, home) for ident, (name, home, kind) in zip(ids, every, strict=True))


def _office(village: str) -> str:
    return village.removesuffix("村") + "村委会" if village.endswith("村") else f"{village}居委会"


def _enter_units(tx: Transaction, homes: dict[str, Home]) -> dict[str, tuple[int, str, str]]:
    """{kind: (id, name, force)} of the first unit of each kind."""
    kinds = extras(tx, "unit_kind")
    found: dict[str, tuple[int, str, str]] = {}
    for place, row in enumerate(rows("units")):
        force = kinds[row["kind"]].get("force")
        home = homes.get(row["village"])
        unit = Unit(name=row["name"], kind=row["kind"], contact=row["contact"], force_kind=force)
        unit.phone, unit.village_id = phone(3000 + place), home.id if home else None
        ident = tx.add(unit).id
        found.setdefault(row["kind"], (ident, row["name"], force or "other"))
    return found
