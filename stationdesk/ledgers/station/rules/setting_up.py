"""What a new station is told of its villages and people, and how pasted lines are read."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from stationdesk.core.errors import RuleBroken
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.ledgers.station.rules.land import VillageKind
from stationdesk.ledgers.station.rules.people import ActingRole, checked_phone, checked_police_no
from stationdesk.ledgers.station.rules.typed_rows import Cells, cells_of, people_of, villages_of

_NO_NAME = QT_TRANSLATE_NOOP("station", "Line {line} has no name.")
_DIGITS = QT_TRANSLATE_NOOP("station", "“{text}” is not a person's name: it holds digits.")
_TWICE = QT_TRANSLATE_NOOP("station", "Line {line} names {name} a second time.")
_KIND = QT_TRANSLATE_NOOP(
    "station", "Line {line}: nobody here is called “{text}”; use for example 民警 or 辅警."
)
_WRONG = QT_TRANSLATE_NOOP("station", "Line {line}: {why}")
_NUMBER = QT_TRANSLATE_NOOP("station", "“{text}” is not a distance in kilometres.")
_HEADER_WITHIN = 5
_PHONE_HEADERS = frozenset({"电话", "联系电话", "手机", "手机号", "手机号码", "phone", "telephone"})
_VILLAGE_COLUMNS: Mapping[str, frozenset[str]] = {
    "name": frozenset(
        {"名称", "村名", "村", "村（社区）", "村(社区)", "村居", "村居名称", "name", "village"}
    ),
    "area": frozenset({"片区", "所属片区", "片区名称", "area"}),
    "distance": frozenset({"距离", "里程", "距所公里", "距离（公里）", "距离(公里)", "distance", "km"}),
    "contact": frozenset({"联系人", "负责人", "村主任", "村支书", "contact"}),
    "phone": _PHONE_HEADERS,
}
_PEOPLE_COLUMNS: Mapping[str, frozenset[str]] = {
    "name": frozenset({"姓名", "名字", "name"}),
    "kind": frozenset({"类型", "类别", "人员类型", "人员类别", "身份", "职务", "kind"}),
    "phone": _PHONE_HEADERS,
    "police_no": frozenset({"警号", "policenumber"}),
    "village": frozenset({"村", "所在村", "驻村", "村（社区）", "村(社区)", "village"}),
}


@dataclass(frozen=True)
class NewVillage:
    """A village as a new station is told of it; `area` is the name of its area."""

    name: str
    area: str | None = None
    kind: VillageKind = VillageKind.VILLAGE
    code: str | None = None
    risk_class: str | None = None
    response_zone: str | None = None
    response_minutes: int | None = None
    distance_km: Decimal | None = None
    population: int | None = None
    contact: str | None = None
    phone: str | None = None


@dataclass(frozen=True)
class NewPerson:
    """A person as a new station is told of them; `team`, `area` and `village` are names.

    Several areas are written one after the other: 城关片区、太平片区.
    """

    name: str
    kind: str = "officer"
    phone: str | None = None
    police_no: str | None = None
    role: ActingRole | None = None
    post: str | None = None
    team: str | None = None
    leads_team: bool = False
    area: str | None = None
    village: str | None = None

    @property
    def area_names(self) -> tuple[str, ...]:
        """The areas the person answers for."""
        return tuple(name for name in re.split(r"[、,，;；\s]+", self.area or "") if name)


ROLE_OF_KIND: Mapping[str, ActingRole] = {
    "chief": ActingRole.CHIEF,
    "instructor": ActingRole.CHIEF,
    "deputy_chief": ActingRole.CHIEF,
    "officer": ActingRole.OFFICER,
    "auxiliary": ActingRole.OFFICER,
    "civilian": ActingRole.OFFICER,
}


def village_kind(name: str) -> VillageKind:
    """A community says so in its name; everything else is a village."""
    return VillageKind.COMMUNITY if name.endswith(("社区", "居委会")) else VillageKind.VILLAGE


def read_villages(text: str) -> tuple[NewVillage, ...]:
    """Read lines of name, area, distance in km, contact, phone, or in the order a header line gives.

    Where a sheet has the area first, an empty one is the one above: such cells were merged.
    """
    villages: dict[str, NewVillage] = {}
    above = ""
    for line, cells in _lines(text, _VILLAGE_COLUMNS, villages_of):
        name, area = cells["name"], cells["area"]
        if list(cells).index("area") < list(cells).index("name"):
            area = above = area or above
        with _Line(line, name, villages):
            villages[name] = NewVillage(
                name, area or None, village_kind(name), distance_km=_distance(cells["distance"]),
                contact=cells["contact"] or None, phone=checked_phone(cells["phone"]),
            )  # fmt: skip
    return tuple(villages.values())


def read_people(text: str, kinds: Mapping[str, str]) -> tuple[NewPerson, ...]:
    """Read lines of name, kind, phone, police number, village, or in the order a header line gives.

    Lines parted by blanks are understood word by word. `kinds` is {label: code}. The kind's usual role
    is given; a kind left out is an officer.
    """
    people: dict[str, NewPerson] = {}
    for line, cells in _lines(text, _PEOPLE_COLUMNS, lambda row: people_of(row, kinds)):
        name, label = cells["name"], cells["kind"]
        kind = kinds.get(label) if label else "officer"
        if kind is None:
            raise RuleBroken(_KIND.filled(line=line, text=label))
        with _Line(line, name, people):
            if any(sign.isdigit() for sign in name):
                raise RuleBroken(_DIGITS.filled(text=name))
            people[name] = NewPerson(
                name, kind, checked_phone(cells["phone"]), checked_police_no(cells["police_no"]),
                ROLE_OF_KIND.get(kind), post=cells.get("post") or None, village=cells["village"] or None,
            )  # fmt: skip
    return tuple(people.values())


class _Line:
    """Names the line in whatever it is refused for."""

    def __init__(self, line: int, name: str, known: Mapping[str, object]) -> None:
        if not name:
            raise RuleBroken(_NO_NAME.filled(line=line))
        if name in known:
            raise RuleBroken(_TWICE.filled(line=line, name=name))
        self._line = line

    def __enter__(self) -> None:
        return None

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        if isinstance(error, RuleBroken):
            raise RuleBroken(_WRONG.filled(line=self._line, why=error.phrase)) from error


def _lines(
    text: str, columns: Mapping[str, frozenset[str]], loose: Callable[[str], Iterable[Cells]]
) -> Iterator[tuple[int, Cells]]:
    """(line number, {column: cell}) of what each line holds, the columns in the text's order.

    A header line among the first ones gives the order, and what stands above it is a title;
    without one `loose` reads the lines.
    """
    rows = list(enumerate(text.splitlines(), 1))
    order, first = _header([row for _, row in rows[:_HEADER_WITHIN]], columns)
    named = [name for name in order if name]
    for line, row in rows[first:]:
        cells, _ = cells_of(row)
        if any(cells):
            for given in (
                [{name: cell for name, cell in zip(order, cells, strict=False) if name}]
                if order
                else loose(row)
            ):
                yield line, {name: given.get(name, "") for name in dict.fromkeys([*named, *columns, *given])}


def _header(rows: list[str], columns: Mapping[str, frozenset[str]]) -> tuple[list[str], int]:
    """(the column of each cell, the first row below the header); nothing where there is none."""
    for place, row in enumerate(rows):
        cells, _ = cells_of(row)
        found = [_column(cell, columns) for cell in cells]
        if "name" in found and len([one for one in found if one]) >= min(2, len(cells)):
            return found, place + 1
    return [], 0


def _column(header: str, columns: Mapping[str, frozenset[str]]) -> str:
    plain = re.sub(r"\s+", "", header).casefold()
    return next((name for name, headers in columns.items() if plain in headers), "")


def _distance(text: str) -> Decimal | None:
    if not text:
        return None
    fault: Phrase = _NUMBER.filled(text=text)
    try:
        distance = Decimal(re.sub(r"(公里|千米|km)$", "", text.strip(), flags=re.IGNORECASE))
    except InvalidOperation as why:
        raise RuleBroken(fault) from why
    if not (distance.is_finite() and 0 <= distance < 1000):
        raise RuleBroken(fault)
    return distance.quantize(Decimal("0.1"))
