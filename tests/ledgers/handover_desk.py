"""A desk that hands shifts over, for the tests of the hand-overs."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import Any

from stationdesk.core.actor import Role
from stationdesk.core.document import Document
from stationdesk.core.duty_day import instant
from stationdesk.core.ledger import Query
from tests.ledgers.incident_desk import Calls

EIGHT_THIRTY = timedelta(hours=8, minutes=30)


class Shifts:
    """Short ways to hand a shift over; 李卫东 and 王小军 take turns, 陈建国 leads."""

    def __init__(self, calls: Calls, clock: Any) -> None:
        self.calls, self.desk, self.clock, self.people = calls, calls.desk, clock, calls.people
        calls.be("陈建国", Role.ADMINISTRATOR)
        self.people["赵明"] = self.act("station.people.register", name="赵明", kind="deputy_chief")
        calls.be("李卫东", Role.OFFICER)

    def at(self, day: date, clock: str = "08:30") -> datetime:
        hours, minutes = clock.split(":")
        return instant(day) + timedelta(hours=int(hours), minutes=int(minutes))

    def set(self, day: date, clock: str = "08:30") -> None:
        self.clock.set(self.at(day, clock))

    def act(self, action: str, record: int | None = None, /, **values: Any) -> int:
        """Run an action with what its form starts with; its record."""
        given = self.desk.defaults(action, record) | values
        done = self.desk.act(action, given, record=record)
        assert done.record is not None
        return done.record

    def names(self, turn: int = 0) -> dict[str, int]:
        """Four names; each turn hands over to the other side."""
        sides = (("陈建国", "李卫东"), ("赵明", "王小军"))
        (out_leader, out_desk), (in_leader, in_desk) = sides if turn % 2 == 0 else sides[::-1]
        return {
            "out_leader_id": self.people[out_leader], "out_desk_id": self.people[out_desk],
            "in_leader_id": self.people[in_leader], "in_desk_id": self.people[in_desk],
        }  # fmt: skip

    def hand_over(self, day: date | None = None, **values: Any) -> int:
        """The sheet of a duty day, written when the form says so."""
        chosen = {} if day is None else {"duty_day": day}
        given = {"out_group": "一组", "in_group": "二组"} | self.names((day or date.min).toordinal()) | chosen
        return self.act("handovers.hand_over", **given | values)

    def at_end_of(self, day: date, **values: Any) -> int:
        """The sheet of a duty day, written right when it ends."""
        self.set(day + timedelta(days=1))
        return self.hand_over(day, **values)

    def equipment(self, name: str = "对讲机", kind: str = "radio", expected: int = 6, **more: Any) -> int:
        return self.act("handovers.equipment.register", name=name, kind=kind, expected=expected, **more)

    def sheet(self, record: int) -> Mapping[str, Any]:
        return self.desk.record("handovers", record)

    def rows(self, ledger: str = "handovers", **filters: Any) -> list[int]:
        return list(self.desk.ids(Query(ledger, tuple(filters.items()))))

    def setting(self, name: str, value: Any) -> None:
        self.calls.be("陈建国", Role.ADMINISTRATOR)
        self.desk.set_setting(name, value)
        self.calls.be("李卫东", Role.OFFICER)

    def daily(self, day: date, language: str = "zh_CN") -> Document:
        return self.desk.report("handovers.daily", first=day, last=day, language=language)

    def paper(self, record: int, language: str = "zh_CN") -> Document:
        return self.desk.report("handovers.sheet", record=record, language=language)
