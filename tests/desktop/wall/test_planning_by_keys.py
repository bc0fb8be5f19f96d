"""A layout planned with the keyboard alone, saved as one action, and what interrupts it."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from stationdesk.core.actor import Actor, Role
from stationdesk.desk import Desk
from stationdesk.desktop import form_drafts
from stationdesk.desktop.form import ActionForm
from stationdesk.desktop.wall.plan_board import PlanBoard
from stationdesk.desktop.wall.plan_draft import CHANGE
from stationdesk.store.audit import AuditEntry
from tests.desktop.wall.steps import add_cameras, add_layout, planned, planning, saved, shown

pytestmark = pytest.mark.qt_log_ignore("No RHI backend", "propagateSizeHints")
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
LEFT, RIGHT, UP, DOWN = Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down


def press(qtbot: QtBot, board: PlanBoard, *keys: Qt.Key, held: Qt.KeyboardModifier | None = None) -> None:
    for key in keys:
        qtbot.keyClick(board, key, held or Qt.KeyboardModifier.NoModifier)


def changes(desk: Desk) -> int:
    with desk.store.reading(desk.actor) as tx:
        return int(tx.session.query(AuditEntry).where(AuditEntry.action == CHANGE).count())


def test_enter_puts_the_camera_found_by_its_initials(qtbot: QtBot, desk: Desk) -> None:
    _, second = add_cameras(desk, 2)
    layout = add_layout(desk, 2, 2)
    page = planning(qtbot, desk, layout)

    page.seek()
    qtbot.waitUntil(lambda: bool(page.cameras._sounds))
    qtbot.keyClicks(page.cameras.search, "ck2")
    qtbot.keyClick(page.cameras.search, Qt.Key.Key_Down)
    qtbot.keyClick(page.cameras.tree, Qt.Key.Key_Return)
    board = page.planner.board
    press(qtbot, board, Qt.Key.Key_Return)

    assert page.cameras.chosen == ("camera", second)
    assert planned(page) == [(0, 0, 1, 1, second), (0, 1, 1, 1, second)]
    assert board.at == (1, 0)
    assert page.planner.message.words.text() == "村口2 is on this wall 2 times."


def test_arrows_choose_span_and_move(qtbot: QtBot, desk: Desk) -> None:
    first, second = add_cameras(desk, 2)
    page = planning(qtbot, desk, add_layout(desk, 3, 3, (0, 0, first), (0, 2, second)))
    board = page.planner.board

    press(qtbot, board, DOWN, UP)
    press(qtbot, board, RIGHT, DOWN, held=SHIFT)
    assert planned(page)[0] == (0, 0, 2, 2, first)

    press(qtbot, board, RIGHT)
    assert board.at == (0, 2)
    press(qtbot, board, DOWN, held=CTRL)
    assert planned(page)[1] == (1, 2, 1, 1, second)

    press(qtbot, board, LEFT, held=CTRL)
    assert planned(page) == [(0, 0, 2, 2, second), (1, 2, 1, 1, first)]


def test_a_span_over_another_field_is_refused_with_one_sentence(qtbot: QtBot, desk: Desk) -> None:
    first, second = add_cameras(desk, 2)
    page = planning(qtbot, desk, add_layout(desk, 2, 2, (0, 0, first), (0, 1, second)))

    press(qtbot, page.planner.board, RIGHT, held=SHIFT)

    assert "overlap" in page.planner.message.words.text()
    assert planned(page) == [(0, 0, 1, 1, first), (0, 1, 1, 1, second)]


def test_del_empties_and_ctrl_z_and_y_go_back_and_forth(qtbot: QtBot, desk: Desk) -> None:
    first, second = add_cameras(desk, 2)
    page = planning(qtbot, desk, add_layout(desk, 1, 2, (0, 0, first), (0, 1, second)))
    board = page.planner.board

    press(qtbot, board, Qt.Key.Key_Delete)
    assert planned(page) == [(0, 1, 1, 1, second)]
    press(qtbot, board, Qt.Key.Key_Z, held=CTRL)
    assert len(planned(page)) == 2
    assert not page.planner.is_changed
    press(qtbot, board, Qt.Key.Key_Y, held=CTRL)
    assert planned(page) == [(0, 1, 1, 1, second)]


def test_ctrl_enter_saves_the_whole_plan_as_one_action(qtbot: QtBot, desk: Desk) -> None:
    first, second = add_cameras(desk, 2)
    layout = add_layout(desk, 2, 2, (0, 0, first))
    page = planning(qtbot, desk, layout)
    board = page.planner.board
    before = changes(desk)

    page._put(("camera", second))
    press(qtbot, board, Qt.Key.Key_Delete)
    page._put(("camera", first))
    page.planner.head.name.setText("赶集日")
    page.planner.head.scenes.setCurrentIndex(2)
    with qtbot.waitSignal(page.planner.saved):
        press(qtbot, board, Qt.Key.Key_Return, held=CTRL)

    assert changes(desk) == before + 1
    assert saved(desk, layout) == [(0, 0, 1, 1, second), (0, 1, 1, 1, first)]
    kept = next(one for one in desk.wall_plan().layouts if one.id == layout)
    assert (kept.name, kept.scene.name) == ("赶集日", "MARKET")
    assert form_drafts.waiting(desk) == ()
    assert not page.is_planning


def test_a_plan_left_with_esc_goes_on_where_it_was(qtbot: QtBot, desk: Desk) -> None:
    first, second = add_cameras(desk, 2)
    layout = add_layout(desk, 2, 2, (0, 0, first))
    page = planning(qtbot, desk, layout)
    page._put(("camera", second))

    press(qtbot, page.planner.board, Qt.Key.Key_Escape)
    assert not page.is_planning
    assert saved(desk, layout) == [(0, 0, 1, 1, first)]
    again = planning(qtbot, desk, layout)

    assert planned(again) == [(0, 0, 1, 1, second)]
    assert "not saved" in again.planner.message.words.text()
    press(qtbot, again.planner.board, Qt.Key.Key_Z, held=CTRL)
    assert planned(again) == [(0, 0, 1, 1, first)]


def test_a_window_closed_half_way_keeps_the_plan(qtbot: QtBot, desk: Desk) -> None:
    (camera,) = add_cameras(desk, 1)
    layout = add_layout(desk, 2, 2)
    page = planning(qtbot, desk, layout)
    page._put(("camera", camera))

    page.close()

    (draft,) = form_drafts.waiting(desk, "cameras.layouts.change", layout)
    assert [one["camera"][1] for one in draft.typed["cells"]] == [camera]


def test_the_layouts_form_goes_on_with_the_pages_draft(qtbot: QtBot, desk: Desk) -> None:
    (camera,) = add_cameras(desk, 1)
    layout = add_layout(desk, 2, 2)
    page = planning(qtbot, desk, layout)
    page._put(("camera", camera))
    page.planner.leave()

    form = ActionForm(desk, CHANGE, layout, desk.record("cameras.layouts", layout)["version"])
    qtbot.addWidget(form)
    form.head.take_offered()

    (cell,) = form.body.read()["cells"]
    assert (cell["row"], cell["col"], cell["camera"], cell["tour"]) == (1, 1, camera, None)


def test_what_is_thrown_away_leaves_no_draft(qtbot: QtBot, desk: Desk) -> None:
    (camera,) = add_cameras(desk, 1)
    layout = add_layout(desk, 2, 2)
    page = planning(qtbot, desk, layout)
    page._put(("camera", camera))
    page.planner.keep()

    page.planner.head.drop.click()

    assert form_drafts.waiting(desk) == ()
    assert saved(desk, layout) == []


def test_someone_elses_change_is_told_and_ours_is_saved_on_the_second_try(qtbot: QtBot, desk: Desk) -> None:
    first, second = add_cameras(desk, 2)
    layout = add_layout(desk, 1, 2, (0, 0, first))
    page = planning(qtbot, desk, layout)
    page._put(("camera", second))
    other = Desk(desk.store, desk.ledgers, actor=desk.actor)
    other.act("cameras.layouts.change", other.defaults("cameras.layouts.change", layout) | {"name": "别名"},
              record=layout)  # fmt: skip

    page.planner.save()
    assert "Someone else changed this layout" in page.planner.message.words.text()
    page.planner.save()

    assert saved(desk, layout) == [(0, 0, 1, 1, second)]


def test_ctrl_n_draws_a_new_layout_and_plans_it_at_once(qtbot: QtBot, desk: Desk) -> None:
    add_cameras(desk, 1)
    page = shown(qtbot, desk)
    qtbot.waitUntil(lambda: bool(page.grid.tiles))

    page.new()
    form = page.overlay.content
    form.body.boxes["name"].editor.control.setText("汛期")
    form.body.boxes["rows"].editor.control.setText("2")
    form.save()

    qtbot.waitUntil(lambda: page.is_planning)
    page.refresh()
    assert (page.planner.board.sheet.rows, page.planner.board.sheet.columns) == (2, 4)
    page._put(("camera", page.plan.cameras[0].id))
    first = page.layout_shown.id
    page.new()
    page.overlay.content.body.boxes["name"].editor.control.setText("夜间")
    page.overlay.content.save()
    qtbot.waitUntil(lambda: page.is_planning and page.planner.head.name.text() == "夜间")
    assert len(form_drafts.waiting(desk, CHANGE, first)) == 1


def test_who_may_only_read_is_offered_no_planning(qtbot: QtBot, desk: Desk) -> None:
    add_cameras(desk, 1)
    layout = add_layout(desk, 2, 2)
    desk.actor = Actor(desk.actor.person, desk.actor.name, Role.READER)
    page = shown(qtbot, desk)
    qtbot.waitUntil(lambda: page.bar.layouts.findData(layout) > 0)
    page.bar.layouts.activated.emit(page.bar.layouts.findData(layout))

    page.plan_layout()
    page.new()

    assert not page.is_planning
    assert page.overlay.content is None
    assert not page.bar.plan.isVisible()
    assert not page.bar.new.isVisible()
