"""A day at the station, end to end, through the desk alone: from the first call to the printed month."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from stationdesk.core.actor import SYSTEM, Actor, Role
from stationdesk.core.errors import RuleBroken, StationError
from stationdesk.core.ledger import Query, Reference
from stationdesk.core.plain_text import text_of
from stationdesk.desk import Desk
from stationdesk.jobs.make_station import make_station
from stationdesk.ledgers import LEDGERS
from stationdesk.ledgers.incidents.rules.states import State
from stationdesk.ledgers.station.records import Person
from stationdesk.ledgers.station.rules.people import ActingRole
from stationdesk.ledgers.station.rules.setting_up import NewPerson, NewVillage
from stationdesk.store.store import Store
from tests.conftest import let_go

PEOPLE = (
    NewPerson("陈建国", "chief", role=ActingRole.CHIEF),
    NewPerson("李卫东", "officer", role=ActingRole.OFFICER),
    NewPerson("王小军", "auxiliary", role=ActingRole.OFFICER),
)
VILLAGES = (NewVillage("东市村", "东片区", response_zone="near"), NewVillage("河口村", "东片区"))


@pytest.fixture
def desk(tmp_path: Path, clock: Any) -> Iterator[Desk]:
    """The officer's desk of a new station, at half past seven on 20 November 2026."""
    clock.set(datetime(2026, 11, 19, 23, 30, tzinfo=UTC))
    setup = {"people": PEOPLE, "villages": VILLAGES}
    make_station(tmp_path / "s", clock=clock, name="青坪镇派出所", short_name="青坪所", setup=setup)
    store = Store.open(tmp_path / "s", clock=clock)
    people = {one.name: one for one in _people(store)}
    opened = Desk(store, LEDGERS, actor=people["李卫东"])
    yield opened
    let_go(store)


def _people(store: Store) -> list[Actor]:
    with store.reading(SYSTEM) as tx:
        return [
            Actor(one.id, one.name, Role(one.role)) for one in tx.session.scalars(select(Person)) if one.role
        ]


def person(desk: Desk, typed: str) -> int:
    return int(desk.suggest(Reference("station.people", only="staff"), typed)[0].value)


def do(desk: Desk, name: str, record: int | None = None, **typed: Any) -> int:
    """Fill the form as the window does: what it starts with, then what is typed."""
    values = desk.defaults(f"incidents.{name}", record) | typed
    version = desk.record("incidents", record)["version"] if record else None
    done = desk.act(f"incidents.{name}", values, record=record, version=version)
    assert done.record is not None
    return done.record


def test_a_day_from_the_first_call_to_the_printed_month(desk: Desk, clock: Any) -> None:
    heard: list[frozenset[str]] = []
    desk.listen(heard.append)

    # The market is entered as a place; from then on its initials are enough.
    village = next(one.value for one in desk.suggest(Reference("station.villages"), "ds"))
    market = desk.act("station.places.register", {"name": "镇集贸市场", "village_id": village})
    place = desk.suggest(Reference("station.places"), "zjmsc")[0].value
    assert place == market.record

    # 07:40: two stallholders quarrel. Nobody is sent for four minutes: the alarm sounds.
    clock.set(datetime(2026, 11, 19, 23, 40, tzinfo=UTC))
    quarrel = do(desk, "register", place=place, category="DI.neighbours", content="两摊主因占道发生争执",
                 caller_name="赵小明", caller_phone="19900001234")  # fmt: skip
    assert desk.record("incidents", quarrel)["number"] == "青坪所警〔2026〕0001号"
    clock.forward(minutes=4)
    assert [item.alarm for item in desk.due() if item.record == quarrel] == [True]
    with pytest.raises(RuleBroken, match="dispatched"):
        do(desk, "close", quarrel)

    # Sent, there, settled, told, closed.
    do(desk, "dispatch", quarrel, people=(person(desk, "lwd"), person(desk, "wxj")), vehicle="01警车")
    assert [item.alarm for item in desk.due() if item.record == quarrel] == [False]
    clock.forward(minutes=6)
    do(desk, "arrive", quarrel)
    clock.forward(minutes=25)
    do(desk, "handle", quarrel, result="mediated", outcome="双方握手言和")
    clock.forward(minutes=5)
    do(desk, "feed_back", quarrel)
    do(desk, "close", quarrel)
    assert desk.record("incidents", quarrel)["state"] is State.CLOSED
    assert frozenset({"incidents"}) in heard

    # 09:00: the same quarrel again, and the desk remembers the first.
    clock.set(datetime(2026, 11, 20, 1, 0, tzinfo=UTC))
    advice = desk.advise("incidents.register", {"place": place, "content": "又吵起来了"})
    assert [notice.record for notice in advice.notices] == [quarrel]
    again = do(desk, "register", place=place, category="DI.neighbours", content="又吵起来了")
    do(desk, "handle", again, result="duplicate", category_found="NU.duplicate", at_desk=True)

    # 01:00 at night, already the 21st but the 20th's duty: a theft becomes a case.
    clock.set(datetime(2026, 11, 20, 17, 0, tzinfo=UTC))
    theft = do(desk, "register", place="河口村3组", category="CR.theft.home", content="家中被盗，丢失现金")
    do(desk, "dispatch", theft, people=(person(desk, "wxj"),))
    clock.forward(minutes=28)
    do(desk, "arrive", theft)
    do(desk, "request_reinforcement", theft, unit="县刑侦大队", headcount=3)
    clock.forward(minutes=40)
    do(desk, "reinforcement_arrived", theft)
    do(desk, "accept_case", theft, case_no="青公（坪）受字〔2026〕1号")
    today = next(value for card, value in desk.cards() if card.name == "today")
    assert today.number == "2"

    # The week after, the caller rings: the record is sealed, but a supplement may stand beside it.
    clock.set(datetime(2026, 11, 27, 3, 0, tzinfo=UTC))
    with pytest.raises(StationError, match="supplement"):
        do(desk, "correct", quarrel, content="三摊主争执")
    do(desk, "supplement", quarrel, content="报警人来电致谢")

    # It is found by the place's initials, by two characters, and by its number.
    for typed in ("zjmsc", "占道", "0001"):
        assert quarrel in [one.record for one in desk.find(typed) if one.ledger == "incidents"]
    assert desk.count(Query("incidents", search="占道")) == 1

    # The chief prints the month; what was printed can be proven later.
    desk.actor = next(one for one in _people(desk.store) if one.name == "陈建国")
    month = desk.report("incidents.monthly", first=date(2026, 11, 1), last=date(2026, 11, 30))
    book = desk.report("incidents.register", first=date(2026, 11, 1), last=date(2026, 11, 30))
    desk.printed(month, "pdf")
    desk.printed(book, "pdf")

    assert month.data["groups"]["current"] == {
        "criminal": 1, "security": 0, "traffic": 0, "dispute": 1, "help": 0, "other": 0, "invalid": 1,
    }  # fmt: skip
    assert "两摊主因占道发生争执" in text_of(book)
    assert "19900001234" not in text_of(book)
    assert month.stamp.anchor == book.stamp.anchor
    assert desk.store.verify(anchors=(month.stamp.anchor,)).ok
