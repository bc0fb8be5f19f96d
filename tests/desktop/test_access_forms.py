"""Giving and taking passwords in the window's generic form: typed twice, kept nowhere."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from stationdesk.core.actor import Role
from stationdesk.desk import Desk
from stationdesk.desktop import form_drafts
from stationdesk.desktop.background import Background
from stationdesk.desktop.fields.secret import SecretEditor
from stationdesk.desktop.form import ActionForm
from stationdesk.store.gate import Gate
from tests.conftest import StillClock, let_go
from tests.desktop.patience import PATIENCE
from tests.guarded_station import FIRST, NAMES, desk_of, make_guarded, opened, person

GIVE = "station.people.give_access"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("guarded") / "station"
    make_guarded(folder, StillClock())
    return folder


@pytest.fixture
def desk(made: Path, tmp_path: Path, clock: StillClock) -> Iterator[Desk]:
    """The chief's desk, entered with a password."""
    folder = Path(shutil.copytree(made, tmp_path / "station"))
    store, actor = opened(folder, clock, Role.CHIEF)
    yield desk_of(store, actor)
    let_go(store)


def form_of(desk: Desk, qtbot: QtBot, action: str, name: str) -> ActionForm:
    form = ActionForm(desk, action, person(desk, name))
    qtbot.addWidget(form)
    with qtbot.waitExposed(form):
        form.show()
    return form


def secret_of(form: ActionForm) -> SecretEditor:
    editor = form.body.boxes["password"].editor
    assert isinstance(editor, SecretEditor)
    return editor


def typed(qtbot: QtBot, form: ActionForm, first: str, second: str) -> SecretEditor:
    editor = secret_of(form)
    qtbot.keyClicks(editor.first.line, first)
    qtbot.keyClicks(editor.second.line, second)
    return editor


def test_a_password_is_given_by_the_form(desk: Desk, qtbot: QtBot) -> None:
    form = form_of(desk, qtbot, GIVE, "王新来")
    typed(qtbot, form, FIRST, FIRST)

    with qtbot.waitSignal(form.saved):
        qtbot.keyClick(form, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    gate = Gate(desk.store.folder)
    assert gate.enter(gate.person_named("王新来"), FIRST).failures == 0
    assert Background.of(form).wait(PATIENCE)


def test_two_that_differ_are_said_under_the_field(desk: Desk, qtbot: QtBot) -> None:
    form = form_of(desk, qtbot, GIVE, "王新来")
    typed(qtbot, form, FIRST, FIRST + "x")

    form.save()

    assert "not the same" in form.body.boxes["password"].message.text()
    assert "王新来" not in dict(Gate(desk.store.folder).people).values()
    assert Background.of(form).wait(PATIENCE)


def test_a_weak_one_is_refused_by_the_rule_under_the_field(desk: Desk, qtbot: QtBot) -> None:
    form = form_of(desk, qtbot, GIVE, "王新来")
    typed(qtbot, form, "abc", "abc")

    form.save()

    assert "10 characters" in form.body.boxes["password"].message.text()
    assert Background.of(form).wait(PATIENCE)


def test_leaving_the_first_line_says_nothing_yet(desk: Desk, qtbot: QtBot) -> None:
    form = form_of(desk, qtbot, GIVE, "王新来")
    editor = secret_of(form)
    editor.first.line.setFocus()
    qtbot.keyClicks(editor.first.line, FIRST)

    qtbot.keyClick(editor.first.line, Qt.Key.Key_Return)

    assert editor.second.line.hasFocus()
    assert not editor.control.property("error")
    assert Background.of(form).wait(PATIENCE)


@pytest.mark.parametrize("way", ["cancel", "hide", "save"])
def test_a_closed_form_keeps_no_secret_anywhere(desk: Desk, qtbot: QtBot, way: str) -> None:
    form = form_of(desk, qtbot, GIVE, "王新来")
    editor = typed(qtbot, form, FIRST, FIRST)

    {"cancel": form.reject, "hide": form.hide, "save": form.save}[way]()

    for line in (editor.first, editor.second):
        line.eye.setChecked(True)
        line.line.undo()
        assert line.text() == ""
    assert form_drafts.waiting(desk) == ()
    assert Background.of(form).wait(PATIENCE)


def test_a_draft_keeps_the_words_beside_a_secret_only(desk: Desk, qtbot: QtBot) -> None:
    form = form_of(desk, qtbot, "station.people.take_access", NAMES[Role.OFFICER])
    qtbot.keyClicks(form.body.boxes["reason"].editor.control, "leave")

    form.reject()

    assert [one.action for one in form_drafts.waiting(desk)] == ["station.people.take_access"]
    assert Background.of(form).wait(PATIENCE)


def test_enter_in_the_second_line_saves_and_tab_skips_the_eyes(desk: Desk, qtbot: QtBot) -> None:
    form = form_of(desk, qtbot, GIVE, "王新来")
    editor = secret_of(form)
    editor.first.line.setFocus()
    qtbot.keyClicks(editor.first.line, FIRST)
    qtbot.keyClick(editor.first.line, Qt.Key.Key_Tab)
    assert editor.second.line.hasFocus()
    qtbot.keyClicks(editor.second.line, FIRST)
    qtbot.keyClick(editor.second.line, Qt.Key.Key_Tab)
    assert form.footer.save.hasFocus()

    with qtbot.waitSignal(form.saved):
        qtbot.keyClick(editor.second.line, Qt.Key.Key_Return)

    assert Background.of(form).wait(PATIENCE)


@pytest.mark.parametrize("line", ["first", "second"])
def test_ctrl_enter_saves_from_every_line(desk: Desk, qtbot: QtBot, line: str) -> None:
    form = form_of(desk, qtbot, GIVE, "王新来")
    editor = typed(qtbot, form, FIRST, FIRST)

    with qtbot.waitSignal(form.saved):
        qtbot.keyClick(getattr(editor, line).line, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    assert Background.of(form).wait(PATIENCE)


def test_the_form_of_a_secret_is_wide_labelled_and_promises_no_draft(desk: Desk, qtbot: QtBot) -> None:
    form = form_of(desk, qtbot, GIVE, "王新来")
    editor = secret_of(form)

    assert not form.head.draft_line.isVisible()
    assert any(one.buddy() is editor.second.line and one.isVisible() for one in editor.findChildren(QLabel))
    for line in (editor.first.line, editor.second.line):
        assert line.width() > line.fontMetrics().horizontalAdvance("●" * 24)
    assert Background.of(form).wait(PATIENCE)


def test_coming_back_to_a_password_selects_it(desk: Desk, qtbot: QtBot) -> None:
    form = form_of(desk, qtbot, GIVE, "王新来")
    editor = typed(qtbot, form, FIRST, FIRST)
    editor.second.line.setFocus()

    editor.first.line.setFocus()
    qtbot.keyClicks(editor.first.line, "x")

    assert editor.first.line.text() == "x"
    assert Background.of(form).wait(PATIENCE)
