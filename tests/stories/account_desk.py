"""A station at the date of a published account, with short ways to enter what the account tells."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import select

from stationdesk.core.actor import SYSTEM, Actor, Role
from stationdesk.core.document import Document, Figure, Paragraph, Table
from stationdesk.core.ledger import Query
from stationdesk.desk import Desk
from stationdesk.ledgers import LEDGERS
from stationdesk.ledgers.station import actions
from stationdesk.ledgers.station.records import Area, Person, Place, Team, Unit, Village
from stationdesk.ledgers.station.rules.people import ActingRole
from stationdesk.ledgers.station.rules.setting_up import NewPerson, NewVillage
from stationdesk.printing.pdf import render
from stationdesk.store.store import StationKind, Store

CHIEF, OFFICER, SECOND = "陈建国", "李卫东", "王小军"
STAFF = (
    NewPerson(CHIEF, "chief", role=ActingRole.CHIEF),
    NewPerson(OFFICER, "officer", role=ActingRole.OFFICER),
    NewPerson(SECOND, "auxiliary", role=ActingRole.OFFICER),
)
ZONES = "甲乙丙丁戊己庚辛壬癸子丑寅卯"


def at(text: str) -> datetime:
    """An instant from the station's clock."""
    return datetime.fromisoformat(f"{text}+08:00").astimezone(UTC)


def land(sizes: Iterable[int], **more: Any) -> tuple[NewVillage, ...]:
    """Areas of these many villages each."""
    return tuple(
        NewVillage(f"{ZONES[place]}{number}村", f"{ZONES[place]}片区", response_zone="near", **more)
        for place, size in enumerate(sizes)
        for number in range(1, size + 1)
    )


def make(folder: Path, started: str, villages: tuple[NewVillage, ...],
         people: tuple[NewPerson, ...] = ()) -> Path:  # fmt: skip
    """A station that is set up on a day, closed again."""
    store = Store.create(folder, kind=StationKind.REAL, clock=lambda: at(started), settings={})
    with store.transaction(SYSTEM, "station.set_up") as tx:
        actions.set_up_station(
            tx, name="青坪镇派出所", short_name="青坪所", people=(*STAFF, *people), villages=villages
        )
        tx.add(Place(name="镇集贸市场", kind="market"))
        tx.add(Unit(name="交警中队", kind="traffic_police", force_kind="traffic_police"))
    store.close()
    return folder


class AccountDesk:
    """The desk of a copy of one station; the clock stands where the story puts it."""

    def __init__(self, made: Path, folder: Path, clock: Any, started: str) -> None:
        self.clock = clock
        clock.set(at(started))
        shutil.copytree(made, folder)
        self.store = Store.open(folder, clock=clock)
        self.desk = Desk(self.store, LEDGERS, actor=SYSTEM)
        self.read()
        self.be(OFFICER)

    def read(self) -> None:
        """Learn the ids of what the station keeps."""
        with self.store.reading(SYSTEM) as tx:
            self.villages, self.people, self.areas, self.units, self.teams, self.places = (
                {one.name: one.id for one in tx.session.scalars(select(model))}
                for model in (Village, Person, Area, Unit, Team, Place)
            )

    def be(self, name: str) -> None:
        role = Role.CHIEF if name == CHIEF else Role.OFFICER
        self.desk.actor = Actor(self.people[name], name, role)

    def on(self, text: str) -> None:
        """It is this day and time."""
        self.clock.set(at(text))

    @property
    def now(self) -> datetime:
        return self.store.clock().replace(second=0, microsecond=0)

    def ago(self, minutes: float) -> datetime:
        return self.now - timedelta(minutes=minutes)

    def new(self, action: str, **values: Any) -> int:
        """Fill the form of a list as the window does; returns the record."""
        record = self.desk.act(action, self.desk.defaults(action) | values).record
        assert record is not None
        return record

    def act(self, action: str, record: int, **values: Any) -> Any:
        return self.desk.act(action, self.desk.defaults(action, record) | values, record=record)

    # --- what the accounts tell of ---

    def call(self, category: str, received_at: datetime, **more: Any) -> int:
        given = {"place": self.places["镇集贸市场"], "content": "群众报警", "village": next(iter(
            self.villages.values()))}  # fmt: skip
        return self.new("incidents.register", **given | {
            "category": category, "received_at": received_at, "reported_at": received_at,
        } | more)  # fmt: skip

    def joint(self, received_at: datetime, unit: str = "交警中队") -> int:
        """A call handled with another unit."""
        record = self.call("DI.neighbours", received_at)
        people = (self.people[OFFICER], self.people[SECOND])
        self.act("incidents.dispatch", record, people=people,
                 dispatched_at=received_at + timedelta(minutes=2))  # fmt: skip
        self.act("incidents.add_participant", record, unit=self.units[unit], headcount=2)
        return record

    def report(self, name: str, first: date, last: date, **parameters: Any) -> Document:
        return self.desk.report(name, first=first, last=last, parameters=parameters)

    def account(self, first: date, last: date) -> Document:
        """The account, which also goes onto paper."""
        document = self.report("figures.account", first, last)
        assert render(document)[0].startswith(b"%PDF")
        return document

    # --- what is read back ---

    def opened(self, figure: Figure) -> int:
        """How many rows a figure opens."""
        assert figure.rows is not None, figure
        return len(self.desk.ids(figure.rows))

    def summed(self, figure: Figure, column: str) -> int:
        """What a column of the rows a figure opens adds up to."""
        query: Query = figure.rows
        names = [one.name for one in next(one for one in LEDGERS if one.name == query.ledger).columns]
        rows = self.desk.rows(query, limit=1000).rows
        return sum(row.values[names.index(column)] for row in rows)

    def check(self, figures: Iterable[Figure]) -> None:
        """Each of these lists exactly as many rows as it says."""
        for one in figures:
            assert self.opened(one) == int(one.text), one


def told(document: Document, words: str) -> Paragraph:
    """The one paragraph with these words in it."""
    found = [one for one in document.blocks if isinstance(one, Paragraph) and words in text(one)]
    assert len(found) == 1, (words, [text(one) for one in found])
    return found[0]


def text(paragraph: Paragraph) -> str:
    return "".join(part.text if isinstance(part, Figure) else part for part in paragraph.parts)


def figures(paragraph: Paragraph) -> list[Figure]:
    return [part for part in paragraph.parts if isinstance(part, Figure)]


def line(document: Document, title: str, column: str = "") -> dict[str, Any]:
    """The cells of the one row of a table that begins with a title, by column."""
    found = [
        dict(zip((one.title for one in table.columns), row.cells, strict=True))
        for table in document.blocks
        if isinstance(table, Table) and (not column or table.columns[0].title == column)
        for row in table.rows
        if row.cells[0] == title
    ]
    assert len(found) == 1, (title, found)
    return found[0]
