"""Which widget edits which kind: what is typed comes out as the action wants it, or is refused in words."""

from datetime import UTC, date, datetime, time
from decimal import Decimal
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from stationdesk.core.errors import StationError
from stationdesk.core.i18n import literally
from stationdesk.core.ledger import (
    Amount,
    Clock,
    Day,
    Entry,
    Field,
    Flag,
    Instant,
    Kind,
    Line,
    Number,
    OneOf,
    Prose,
    Reference,
    Rows,
    Secret,
)  # fmt: skip
from stationdesk.desk import Desk
from stationdesk.desktop.editors import EDITORS
from tests.desktop.editors.steps import Make, Size, typed


@pytest.mark.parametrize(
    ("kind", "text", "value"),
    [
        (Line(), "  abc ", "abc"),
        (Number(), "12", 12),
        (Amount(), "1234.5", Decimal("1234.50")),
        (Amount(), "1,234.50", Decimal("1234.50")),
        (Day(), "11-20", date(2026, 11, 20)),
        (Day(), "12-20", date(2025, 12, 20)),
        (Day(lies="ahead"), "12-20", date(2026, 12, 20)),
        (Day(lies="near"), "11-24", date(2026, 11, 24)),
        (Instant(lies="ahead"), "12-20 17:00", datetime(2026, 12, 20, 9, tzinfo=UTC)),
        (Instant(), "0830", datetime(2026, 11, 21, 0, 30, tzinfo=UTC)),
        (Instant(), "11-20 21:05", datetime(2026, 11, 20, 13, 5, tzinfo=UTC)),
        (Clock(), "0745", time(7, 45)),
    ],
)
def test_what_is_typed_comes_out_as_the_action_wants_it(
    kind: Kind, text: str, value: Any, editor: Make, qtbot: QtBot
) -> None:
    made = editor(kind)

    typed(qtbot, made, text)

    assert made.value() == value


@pytest.mark.parametrize(
    "kind", [Line(), Prose(), Number(), Amount(), Day(), Instant(), Secret(), Secret(legible=True)]
)
def test_nothing_given_is_none(kind: Kind, editor: Make) -> None:
    assert editor(kind).value() is None


@pytest.mark.parametrize(
    ("kind", "text"),
    [(Number(), "1.5"), (Number(), "many"), (Amount(), "x"), (Amount(2), "1.005"), (Day(), "soon"),
     (Instant(), "99:99")],
)  # fmt: skip
def test_what_cannot_be_understood_is_refused_in_words(
    kind: Kind, text: str, editor: Make, qtbot: QtBot, desk: Desk
) -> None:
    made = editor(kind)
    typed(qtbot, made, text)

    with pytest.raises(StationError) as refusal:
        made.value()

    assert len(desk.say(refusal.value.phrase)) > 5


def test_full_width_digits_are_digits(editor: Make) -> None:
    made = editor(Number())

    made.line.insert("１２")

    assert made.value() == 12


def test_a_time_says_how_it_is_understood_and_is_written_out(editor: Make, qtbot: QtBot, desk: Desk) -> None:
    made = editor(Instant())
    typed(qtbot, made, "0830")
    assert "08:30" in desk.say(made.hint())

    qtbot.keyClick(made.control, Qt.Key.Key_Tab)

    assert made.typed() == "2026-11-21 08:30"


def test_a_value_shown_keeps_its_seconds_until_it_is_retyped(editor: Make) -> None:
    at = datetime(2026, 11, 21, 1, 2, 3, tzinfo=UTC)
    made = editor(Instant())

    made.show_value(at)

    assert made.value() == at


def test_a_secret_is_never_part_of_a_draft(editor: Make, qtbot: QtBot) -> None:
    made = editor(Secret())
    typed(qtbot, made, "canary")

    assert made.typed() == ""
    assert made.line.displayText() == "●●●●●●"


def test_a_legible_secret_is_read_while_it_is_typed_and_in_no_draft_either(
    editor: Make, qtbot: QtBot
) -> None:
    made = editor(Secret(legible=True))
    typed(qtbot, made, " canary ")

    assert (made.value(), made.typed(), made.line.displayText()) == ("canary", "", " canary ")
    made.restore("canary")
    qtbot.keyClick(made.line, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert made.is_blank()
    assert made.value() is None


def test_a_secret_is_typed_twice_alike(editor: Make, qtbot: QtBot) -> None:
    made = editor(Secret())
    typed(qtbot, made, "canary")
    qtbot.keyClick(made.line, Qt.Key.Key_Return)
    qtbot.keyClicks(made.second.line, "canar")

    with pytest.raises(StationError):
        made.value()
    qtbot.keyClicks(made.second.line, "y")

    assert made.value() == "canary"


def test_a_dropped_secret_is_not_brought_back_by_undo(editor: Make, qtbot: QtBot) -> None:
    made = editor(Secret())
    made.first.eye.click()
    typed(qtbot, made, "canary")

    made.drop_secret()
    made.first.eye.click()
    qtbot.keyClick(made.line, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    assert (made.line.echoMode(), made.line.text()) == (QLineEdit.EchoMode.Normal, "")
    assert made.is_blank()


def test_a_flag_is_ticked_by_the_space_bar(editor: Make, qtbot: QtBot) -> None:
    made = editor(Flag())

    qtbot.keyClick(made.control, Qt.Key.Key_Space)

    assert made.value() is True


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        (Line(), "<b>甲</b>"),
        (Prose(), "一\n二"),
        (Number(), 0),
        (Amount(3), Decimal("1.250")),
        (Flag(), True),
        (Day(), date(2026, 2, 28)),
        (Instant(), datetime(2026, 11, 20, 13, 5, tzinfo=UTC)),
        (Clock(), time(8, 30)),
        (OneOf(Size), Size.SMALL),
        (Entry("incident_category"), "DI.land"),
        (Entry("incident_category", many=True), ("DI.land", "CR.theft")),
        (Reference("station.people"), 1),
        (Reference("station.people", many=True), (2, 1)),
        (Reference("station.places", loose=True), "河边"),
        (Rows((Field("what", literally("物品"), Line()),)), ({"what": "a"}, {"what": "b"})),
    ],
)
def test_a_draft_brings_back_what_stood_there(kind: Kind, value: Any, editor: Make) -> None:
    first, second = editor(kind), editor(kind)
    first.show_value(value)

    second.restore(first.typed())

    assert second.value() == value


def test_every_kind_a_form_may_ask_has_its_widget(desk: Desk) -> None:
    asked = {type(f.kind) for ledger in desk.ledgers for action in ledger.actions for f in action.fields}

    assert asked <= EDITORS.keys()
