"""Generating, explaining, comparing and repairing from the board, through the real search."""

from datetime import date, timedelta
from typing import Any

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from stationdesk.core.actor import SYSTEM
from stationdesk.desk import Desk
from stationdesk.desktop.roster.page import RosterPage
from stationdesk.ledgers.roster.records import DutyPost, Leave, TrainingBlock
from stationdesk.ledgers.roster.rules.leave import Answer
from stationdesk.ledgers.roster.rules.plan import Made, State
from stationdesk.ledgers.roster.rules.starting import Way
from tests.desktop.roster.test_page import DECEMBER, at_rest, begun

pytestmark = [pytest.mark.qt_log_ignore("This plugin does not support"), pytest.mark.timeout(240)]
LONG = 120_000


def only_leaders(desk: Desk) -> int:
    """Close every other post: a month that is proven in a moment; the leaders' post."""
    with desk.store.transaction(SYSTEM, "station.set_up") as tx:
        posts = {one.kind: one for one in tx.session.scalars(select(DutyPost))}
        for kind, post in posts.items():
            post.need = int(kind == "leader")
        return int(posts["leader"].id)


def shown(qtbot: QtBot, page: RosterPage, month: date = DECEMBER) -> Any:
    with qtbot.waitSignal(page.front.shown):
        page.show_month(month)
    at_rest(qtbot, page)
    return page.front


def finished(qtbot: QtBot, page: RosterPage) -> None:
    qtbot.waitUntil(lambda: not page.doing.generating.is_under_way, timeout=LONG)
    at_rest(qtbot, page)


def test_a_generated_month_is_one_step_and_is_saved_with_its_proof(
    roster_page: RosterPage, roster_desk: Desk, qtbot: QtBot
) -> None:
    leader = only_leaders(roster_desk)
    front = shown(qtbot, roster_page)
    front.empty.buttons["generate"].click()
    assert front.work.isVisible()

    finished(qtbot, roster_page)
    filled = front.board.editor.now
    assert sorted(one.day for one in filled.duties) == [DECEMBER + timedelta(days=day) for day in range(31)]
    assert {one.post for one in filled.duties} == {leader}
    assert "proven best" in front.message.words.text()
    qtbot.keyClick(front.board.grid, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert front.board.editor.now.duties == ()
    assert not front.message.isVisible()
    qtbot.keyClick(front.board.grid, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert front.save()

    kept = roster_desk.month_plan(DECEMBER)
    assert kept.made is Made.OPTIMAL
    assert len(kept.duties) == 31
    at_rest(qtbot, roster_page)


def test_what_a_search_has_found_is_taken_with_the_key_that_began_it(
    roster_page: RosterPage, roster_desk: Desk, qtbot: QtBot
) -> None:
    only_leaders(roster_desk)
    front = shown(qtbot, roster_page)
    front.empty.buttons["generate"].click()
    qtbot.keyClick(front.board.grid, Qt.Key.Key_G, Qt.KeyboardModifier.ControlModifier)
    assert front.work.take.isHidden()
    front.work.tell("step 2 of 4", found=True)  # as the search tells it once there is a roster
    assert front.work.take.isVisible()

    qtbot.keyClick(front.board.grid, Qt.Key.Key_G, Qt.KeyboardModifier.ControlModifier)
    finished(qtbot, roster_page)

    assert "best found by then" in front.message.words.text()
    assert len(front.board.editor.now.duties) == 31
    assert front.save()
    assert roster_desk.month_plan(DECEMBER).made is Made.FEASIBLE
    at_rest(qtbot, roster_page)


def test_stopping_a_search_leaves_the_board_as_it_was(
    roster_page: RosterPage, roster_desk: Desk, qtbot: QtBot
) -> None:
    front = shown(qtbot, roster_page)
    front.empty.buttons["generate"].click()

    roster_page.findChild(QPushButton, "roster.stop").click()

    assert not roster_page.doing.generating.is_under_way
    assert not front.work.isVisible()
    assert front.board.editor.now.duties == ()
    assert "Stopped" in front.message.words.text()
    at_rest(qtbot, roster_page)


def test_why_not_is_said_and_one_press_makes_it_possible(
    roster_page: RosterPage, roster_desk: Desk, qtbot: QtBot
) -> None:
    leader = only_leaders(roster_desk)
    begun(qtbot, roster_page, roster_desk, Way.EMPTY)
    front = roster_page.front
    chief = front.plan.people[0].id
    for day in (DECEMBER, DECEMBER + timedelta(days=1)):
        front.board.editor.fill([(chief, day)], leader)
        front.board.editor.lock([(chief, day)])
    roster_page.doing.do("generate")

    qtbot.waitUntil(lambda: roster_page.findChild(QPushButton, "roster.repair.1") is not None, timeout=LONG)
    panel = roster_page.overlay.content
    assert panel.objectName() == "roster.causes"
    panel.findChild(QPushButton, "roster.repair.1").click()
    qtbot.waitUntil(lambda: roster_page.doing.generating.is_under_way, timeout=LONG)
    finished(qtbot, roster_page)

    assert len(front.board.editor.now.duties) == 31
    assert not [one for one in front.board.violations if not one.warning]


def test_who_is_called_back_from_leave_by_one_press_stands_on_the_board(
    roster_page: RosterPage, roster_desk: Desk, qtbot: QtBot
) -> None:
    leader, christmas = only_leaders(roster_desk), DECEMBER + timedelta(days=24)
    begun(qtbot, roster_page, roster_desk, Way.EMPTY)
    front = roster_page.front
    able = next(one.persons for one in front.plan.posts if one.id == leader)
    with roster_desk.store.transaction(SYSTEM, "roster.test") as tx:
        for person in able:
            tx.add(Leave(
                person_id=person, kind="annual", first=christmas, last=christmas, half_days=2,
                answer=Answer.GRANTED,
            ))  # fmt: skip
    roster_page.doing.do("generate")
    qtbot.waitUntil(lambda: roster_page.findChild(QPushButton, "roster.repair.1") is not None, timeout=LONG)
    first = QApplication.focusWidget()
    assert first.objectName() == "roster.repair.1"

    qtbot.keyClick(first, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: len(front.board.editor.now.duties) == 31, timeout=LONG)
    finished(qtbot, roster_page)

    assert roster_page.overlay.content is None
    assert front.message.words.property("look") == "warn"  # somebody is on leave and on duty
    assert [one.person in able for one in front.board.editor.now.duties if one.day == christmas] == [True]
    at_rest(qtbot, roster_page)


def test_two_drafts_are_compared_with_their_figures_and_differences(
    roster_page: RosterPage, roster_desk: Desk, qtbot: QtBot
) -> None:
    first = begun(qtbot, roster_page, roster_desk, Way.TURNS)
    second = begun(qtbot, roster_page, roster_desk, Way.EMPTY)
    front, comparing = roster_page.front, roster_page.doing.comparing
    assert front.roster_shown == second

    roster_page.doing.do("compare")
    qtbot.waitUntil(front.compare.isVisible)
    qtbot.keyClick(front.board.grid, Qt.Key.Key_F7)
    duties = roster_desk.month_plan(DECEMBER, first).duties
    cells = {(one.person, one.day) for one in duties}
    assert f"{len(cells)} cells differ" in front.compare.told.text()
    assert front.board.by_person.place in cells
    comparing.turn()
    qtbot.waitUntil(lambda: front.roster_shown == first)
    at_rest(qtbot, roster_page)
    assert front.compare.drafts.currentData() == second
    qtbot.keyClick(front.board.grid, Qt.Key.Key_Escape)

    assert not front.compare.isVisible()
    assert not comparing.is_under_way


def test_why_him_is_one_sentence_below_the_board(
    roster_page: RosterPage, roster_desk: Desk, qtbot: QtBot
) -> None:
    begun(qtbot, roster_page, roster_desk, Way.TURNS)
    board = roster_page.front.board
    duty = board.editor.now.duties[0]
    board.by_person.go(duty.person, duty.day)

    qtbot.keyClick(board.grid, Qt.Key.Key_W)

    assert "could take" in board.foot.told.text() or "may" in board.foot.told.text()
    at_rest(qtbot, roster_page)


@pytest.mark.parametrize("signed", [False, True])
def test_an_illness_is_repaired_listed_and_carried_out(
    roster_page: RosterPage, roster_desk: Desk, qtbot: QtBot, signed: bool
) -> None:
    only_leaders(roster_desk)
    roster = begun(qtbot, roster_page, roster_desk, Way.TURNS)
    if signed:
        roster_desk.act("roster.publish", {"reason": "试行"}, record=roster)
    front = shown(qtbot, roster_page)
    mine = roster_desk.actor.person
    duty = next(one for one in front.board.editor.now.duties if one.person != mine and one.day.day > 9)
    front.board.by_person.go(duty.person, duty.day)
    roster_page.doing.do("repair")
    panel = roster_page.overlay.content
    panel.last.setDate(QDate(duty.day.year, duty.day.month, duty.day.day))

    panel.search.click()
    qtbot.waitUntil(lambda: bool(panel.lines), timeout=LONG)
    panel.copy.click()
    copied = QApplication.clipboard().text()
    panel.take.click()
    at_rest(qtbot, roster_page)

    assert front.board.name(duty.person) in copied
    assert not [one for one in front.plan.duties if (one.person, one.day) == (duty.person, duty.day)]
    assert [one.person for one in front.plan.leave] == [duty.person]
    assert front.plan.state is (State.CHANGED if signed else State.DRAFT)
    assert front.is_changed is not signed


def test_what_a_repair_leaves_as_it_is_stands_below_its_list(
    roster_page: RosterPage, roster_desk: Desk, qtbot: QtBot
) -> None:
    only_leaders(roster_desk)
    roster = begun(qtbot, roster_page, roster_desk, Way.TURNS)
    front = roster_page.front
    duty = next(one for one in front.board.editor.now.duties if one.day.day > 9)
    with roster_desk.store.transaction(SYSTEM, "roster.test") as tx:
        tx.add(TrainingBlock(roster_id=roster, person_id=duty.person, day=duty.day, days=3, cycle=1))
    front.board.by_person.go(duty.person, duty.day)
    roster_page.doing.do("repair")
    panel = roster_page.overlay.content

    panel.search.click()
    qtbot.waitUntil(lambda: bool(panel.lines), timeout=LONG)

    assert panel.beside.isVisible()
    assert "shadow training" in panel.beside.text()
    assert panel.text().endswith(panel.beside.text())
    at_rest(qtbot, roster_page)
