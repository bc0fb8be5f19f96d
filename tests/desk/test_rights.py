"""Who may write what: declared beside the action, asked at the one door, for every way in."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from stationdesk.core.actor import Actor, Role
from stationdesk.core.errors import NotAllowed, RecordMissing
from stationdesk.desk import Desk

WRITES: dict[str, Callable[[Desk], object]] = {
    "register": lambda desk: desk.act(
        "incidents.register",
        desk.defaults("incidents.register") | {"place": "东市", "category": "DI", "content": "争执"},
    ),
    "setting": lambda desk: desk.set_setting("response.town", 6),
    "report text": lambda desk: desk.keep_report_texts(
        "incidents.monthly", date(2026, 10, 1), date(2026, 10, 31), {"advice": "加强巡逻"}
    ),
    "import": lambda desk: desk.open_batch("incidents", "a.xlsx", "0" * 64, ""),
    "rows of an import": lambda desk: desk.write_batch("incidents", (), (), 1),
    "undo": lambda desk: desk.undo_batch("incidents", 1),
}


@pytest.mark.parametrize("name", WRITES)
def test_a_reader_writes_nothing(practice_copy: Desk, name: str) -> None:
    practice_copy.actor = Actor(practice_copy.actor.person, "读者", Role.READER)
    before = practice_copy.store.anchor()

    with pytest.raises(NotAllowed):
        WRITES[name](practice_copy)

    assert practice_copy.store.anchor() == before


def test_an_officer_changes_no_setting(practice_copy: Desk) -> None:
    practice_copy.actor = Actor(practice_copy.actor.person, "民警", Role.OFFICER)

    with pytest.raises(NotAllowed):
        practice_copy.set_setting("response.town", 6)


def test_an_import_is_undone_only_in_its_own_ledger(practice_copy: Desk) -> None:
    batch = practice_copy.open_batch("incidents", "a.xlsx", "0" * 64, "")

    with pytest.raises(RecordMissing):
        practice_copy.undo_batch("station.people", batch)

    assert [one.undone for one in practice_copy.batches("incidents")] == [False]


def test_a_role_taken_away_is_gone_in_an_open_desk(practice_copy: Desk) -> None:
    officer = practice_copy.actor
    chief = next(one for one in practice_copy.people_who_may_act() if one.role >= Role.CHIEF)
    practice_copy.act_as(chief.person)
    practice_copy.act("station.people.leave", _said(practice_copy, "station.people.leave", officer.person),
                      record=officer.person)  # fmt: skip

    practice_copy.actor = officer
    with pytest.raises(NotAllowed):
        WRITES["register"](practice_copy)


def _said(desk: Desk, action: str, record: int | None) -> dict[str, object]:
    values = desk.defaults(action, record)
    for field in desk.action(action)[1].fields:
        if field.required and values[field.name] is None:
            values[field.name] = "调离"
    return values


def test_another_persons_import_is_undone_by_the_chief_only(practice_copy: Desk) -> None:
    desk = practice_copy
    batch = desk.open_batch("incidents", "a.xlsx", "0" * 64, "")
    others = [one for one in desk.people_who_may_act() if one.person != desk.actor.person]
    officer = next(one for one in others if one.role is Role.OFFICER)
    chief = next(one for one in others if one.role is Role.CHIEF)

    desk.act_as(officer.person)
    with pytest.raises(NotAllowed):
        desk.undo_batch("incidents", batch)
    desk.act_as(chief.person)
    desk.undo_batch("incidents", batch)

    assert desk.batches("incidents")[0].undone
