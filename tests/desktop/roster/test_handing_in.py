"""A draft from the officer's board to the chief's: one button, one key, one state for both."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from stationdesk.core.actor import SYSTEM
from stationdesk.core.i18n import ENGLISH
from stationdesk.desk import Desk
from stationdesk.desktop.form_footer import FormFooter
from stationdesk.desktop.roster.page import RosterPage
from stationdesk.desktop.widgets.elided import ElidedLabel
from stationdesk.ledgers import LEDGERS
from stationdesk.ledgers.roster.records import TrainingBlock
from stationdesk.ledgers.roster.rules.starting import Way
from tests.conftest import StillClock
from tests.desktop.made_station import actor_named
from tests.desktop.roster.opened import opened
from tests.desktop.roster.station import OFFICER
from tests.desktop.roster.test_page import CTRL, DECEMBER, at_rest, begun

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def officers_page(roster_desk: Desk, qtbot: QtBot) -> Iterator[RosterPage]:
    """The page of an officer, who may not sign."""
    desk = Desk(roster_desk.store, LEDGERS, actor=actor_named(roster_desk.store, OFFICER), language=ENGLISH)
    with opened(desk, qtbot) as page:
        yield page


def test_an_officer_hands_the_draft_in_with_the_key_a_chief_signs_with(
    officers_page: RosterPage, roster_desk: Desk, qtbot: QtBot
) -> None:
    draft = begun(qtbot, officers_page, roster_desk)
    board = officers_page.front.board
    assert (board.head.submit.isVisible(), board.head.sign.isVisible()) == (True, False)

    qtbot.keyClick(board.grid, Qt.Key.Key_Return, CTRL)
    with qtbot.waitSignal(officers_page.front.shown):
        officers_page.overlay.content.save()
    at_rest(qtbot, officers_page)

    assert roster_desk.month_plan(DECEMBER, draft).submitted_by == OFFICER
    assert "waits for the chief" in board.head.state.text()
    assert not board.head.submit.isVisible()


def test_a_chief_is_offered_the_signature_and_not_the_handing_in(
    roster_page: RosterPage, roster_desk: Desk, qtbot: QtBot
) -> None:
    begun(qtbot, roster_page, roster_desk)

    head = roster_page.front.board.head

    assert (head.submit.isVisible(), head.sign.isVisible()) == (False, True)


def test_training_planned_by_hand_stands_on_the_draft(roster_desk: Desk) -> None:
    with roster_desk.store.transaction(SYSTEM, "roster.test") as tx:
        who = roster_desk.month_plan(DECEMBER).people[0].id
        day = DECEMBER + timedelta(days=6)
        tx.add(TrainingBlock(person_id=who, day=day, days=3, cycle=1))

    blocks = roster_desk.month_plan(DECEMBER).blocks

    assert [(one.day, one.person, one.by_hand) for one in blocks] == [(day, who, True)]


def test_the_months_are_paged_by_keys_where_nobody_has_begun_one(
    roster_page: RosterPage, qtbot: QtBot
) -> None:
    front = roster_page.front
    qtbot.keyClick(front.empty.buttons["generate"], Qt.Key.Key_Right, ALT)
    assert front.month == DECEMBER

    qtbot.keyClick(front.empty.buttons["hand"], Qt.Key.Key_Left, ALT)

    assert front.month == DECEMBER.replace(month=11)
    assert "month" in roster_page.hint()
    assert "lock" not in roster_page.hint()
    at_rest(qtbot, roster_page)


def test_only_whole_rows_are_seen_wherever_the_board_is_scrolled(
    roster_page: RosterPage, roster_desk: Desk, qtbot: QtBot
) -> None:
    begun(qtbot, roster_page, roster_desk)
    board = roster_page.front.board
    for grid in board.grids.values():
        for height in range(210, 330, 7):
            grid.resize(1200, height)
            grid.verticalScrollBar().setValue(grid.verticalScrollBar().maximum() - 3)
            body, row = grid.measures.body, grid.measures.row
            assert body.height() % row == 0
            assert (grid.measures.cell(0, 0).top() - body.top()) % row == 0
            grid.choose((grid.measures.rows - 1, 0))
            assert grid.measures.cell(*grid.at).bottom() == body.bottom()


def test_copying_down_over_a_lock_says_so(roster_page: RosterPage, roster_desk: Desk, qtbot: QtBot) -> None:
    begun(qtbot, roster_page, roster_desk)
    board = roster_page.front.board
    duty = board.editor.now.duties[-1]
    board.by_person.go(duty.person, duty.day)
    qtbot.keyClick(board.grid, Qt.Key.Key_L)

    with qtbot.waitSignal(board.refused) as told:
        qtbot.keyClick(board.grid, Qt.Key.Key_D, CTRL)

    assert "locked" in roster_desk.say(told.args[0].phrase)


@pytest.mark.parametrize(
    ("name", "says"), [("submit", "Submit"), ("publish", "Sign"), ("send_back", "Send back")]
)
def test_the_button_that_does_it_names_the_deed(
    roster_desk: Desk, qtbot: QtBot, name: str, says: str
) -> None:
    foot = FormFooter(roster_desk.say, roster_desk.action(f"roster.{name}")[1])
    qtbot.addWidget(foot)

    assert foot.save.text() == says
    assert says in foot.save.toolTip()
    assert f"Ctrl+Enter {says}" in {label.text() for label in foot.findChildren(ElidedLabel)}.pop()


def test_a_form_that_only_keeps_what_is_typed_says_save(roster_desk: Desk, qtbot: QtBot) -> None:
    foot = FormFooter(roster_desk.say, roster_desk.action("roster.leave.change")[1])
    qtbot.addWidget(foot)

    assert foot.save.text() == "Save"


def offered(qtbot: QtBot, page: RosterPage) -> set[str]:
    """What the menu of the month has, opened with its key."""
    qtbot.keyClick(page.front.board.grid, Qt.Key.Key_F10)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    found = {one.objectName().removeprefix("roster.menu.") for one in menu.actions()}
    menu.close()
    return found


def test_putting_away_is_in_the_menu_only_once_the_month_is_over(
    roster_page: RosterPage, roster_desk: Desk, qtbot: QtBot, clock: StillClock
) -> None:
    roster = begun(qtbot, roster_page, roster_desk)
    roster_desk.act("roster.publish", {"reason": "试行"}, record=roster)
    with qtbot.waitSignal(roster_page.front.shown):
        roster_page.front.read()
    at_rest(qtbot, roster_page)
    before = offered(qtbot, roster_page)

    clock.forward(days=60)

    assert "history" in before
    assert "archive" not in before
    assert "archive" in offered(qtbot, roster_page)


def test_why_it_was_sent_back_stands_over_the_board_until_it_is_handed_in_again(
    officers_page: RosterPage, roster_desk: Desk, qtbot: QtBot
) -> None:
    draft = begun(qtbot, officers_page, roster_desk)
    told = officers_page.front.board.head.sent_back
    assert not told.isVisible()
    submit = {"note": None}
    officers_page._desk.act("roster.submit", submit, record=draft)
    with qtbot.waitSignal(officers_page.front.shown):
        roster_desk.act("roster.send_back", {"reason": "12月20日主班请换人"}, record=draft)
        officers_page.front.read()
    at_rest(qtbot, officers_page)

    assert told.isVisible()
    assert "12月20日主班请换人" in told.words.text()

    with qtbot.waitSignal(officers_page.front.shown):
        officers_page._desk.act("roster.submit", submit, record=draft)
        officers_page.front.read()
    at_rest(qtbot, officers_page)
    assert not told.isVisible()


def test_the_problems_of_another_draft_begin_at_the_top(
    roster_page: RosterPage, roster_desk: Desk, qtbot: QtBot
) -> None:
    begun(qtbot, roster_page, roster_desk)
    board, problems = roster_page.front.board, roster_page.front.board.problems
    for _ in range(3):
        qtbot.keyClick(board.grid, Qt.Key.Key_F7)
    chosen = problems._shown[2]
    board.judge.now()
    at_rest(qtbot, roster_page)
    assert problems._shown[problems.currentRow()] == chosen

    begun(qtbot, roster_page, roster_desk, Way.EMPTY)

    assert problems.rowCount() > 0
    assert problems.chosen is None
    assert problems.verticalScrollBar().value() == 0


def test_asking_why_of_a_free_cell_is_forgotten_at_the_next_cell(
    roster_page: RosterPage, roster_desk: Desk, qtbot: QtBot
) -> None:
    begun(qtbot, roster_page, roster_desk, Way.EMPTY)
    front = roster_page.front
    qtbot.keyClick(front.board.grid, Qt.Key.Key_W)
    assert "Choose a duty" in front.board.foot.told.text()

    qtbot.keyClick(front.board.grid, Qt.Key.Key_Right)

    assert not front.message.isVisible()
    assert "Choose a duty" not in front.board.foot.told.text()


@pytest.mark.parametrize("may", [True, False])
def test_on_a_signed_month_enter_offers_what_who_looks_may_do(
    officers_page: RosterPage, roster_page: RosterPage, roster_desk: Desk, qtbot: QtBot, may: bool
) -> None:
    page = roster_page if may else officers_page
    roster = begun(qtbot, page, roster_desk)
    roster_desk.act("roster.publish", {"reason": "试行"}, record=roster)
    with qtbot.waitSignal(page.front.shown):
        page.front.read()
    at_rest(qtbot, page)
    board = page.front.board
    duty = board.editor.now.duties[0]
    board.by_person.go(duty.person, duty.day)

    qtbot.keyClick(board.grid, Qt.Key.Key_Return)
    offered_here = " ".join(one.text() for one in board.findChild(QMenu, "roster.cell.menu").actions())

    assert "Swap with somebody" in offered_here
    assert ("Correct (chief)" in offered_here) is may
    assert "swap or stand in" in page.hint()
    board.menu.menu.close()
