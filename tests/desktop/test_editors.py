"""Which widget edits which kind: what is typed comes out as the action wants it, or is refused in words."""

from collections.abc import Callable
from datetime import UTC, date, datetime, time
from decimal import Decimal
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QInputMethodEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from stationdesk.core.errors import StationError
from stationdesk.core.i18n import literally
from stationdesk.core.ledger import (
    Amount,
    Choice,
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
from stationdesk.desktop.completion import Deed
from stationdesk.desktop.editors import EDITORS, editor_for
from stationdesk.desktop.fields.many import ManyEditor
from stationdesk.desktop.fields.picks import PickEditor

Make = Callable[..., Any]


class Size(Choice):
    SMALL = "s", literally("小")
    LARGE = "l", literally("大")


@pytest.fixture
def editor(desk: Desk, qtbot: QtBot) -> Make:
    """An editor alone in a window, with the keyboard."""
    hosts: list[QWidget] = []

    def make(kind: Kind, *, required: bool = False) -> Any:
        host = QWidget()
        host.resize(480, 420)
        qtbot.addWidget(host)
        hosts.append(host)
        made = editor_for(desk, Field("it", literally("它"), kind, required=required), host)
        column = QVBoxLayout(host)
        column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)
        column.addWidget(made)
        column.addWidget(QPushButton("next", host))
        column.addStretch(1)
        with qtbot.waitActive(host):
            host.show()
            host.activateWindow()
        made.control.setFocus()
        return made

    return make


def typed(qtbot: QtBot, editor: Any, text: str) -> None:
    editor.control.clear()
    qtbot.keyClicks(editor.control, text)


@pytest.mark.parametrize(
    ("kind", "text", "value"),
    [
        (Line(), "  abc ", "abc"),
        (Number(), "12", 12),
        (Amount(), "1234.5", Decimal("1234.50")),
        (Amount(), "1,234.50", Decimal("1234.50")),
        (Day(), "11-20", date(2026, 11, 20)),
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


@pytest.mark.parametrize("kind", [Line(), Prose(), Number(), Amount(), Day(), Instant(), Secret()])
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


def test_initials_choose_an_entry(editor: Make, qtbot: QtBot, desk: Desk) -> None:
    made = editor(Entry("incident_category"))

    typed(qtbot, made, "jtbl")
    qtbot.keyClick(made.control, Qt.Key.Key_Return)

    assert made.value() == "PO.domestic"
    assert made.line.text() == desk.label("incident_category", "PO.domestic")


def test_letters_under_composition_filter_already(editor: Make, qtbot: QtBot) -> None:
    made = editor(Entry("incident_category"))

    QApplication.sendEvent(made.control, QInputMethodEvent("j't'b", []))

    assert "PO.domestic" in {offer.value for offer in made.picker.completion.offers}
    qtbot.keyClick(made.control, Qt.Key.Key_Return)
    assert made._value is None


def test_a_label_typed_in_full_needs_no_list(editor: Make, desk: Desk) -> None:
    made = editor(Entry("incident_category"))

    made.line.setText(desk.label("incident_category", "PO.domestic"))

    assert made.value() == "PO.domestic"


def test_an_entry_of_several_levels_says_what_it_stands_under(editor: Make, desk: Desk) -> None:
    """Theft is a crime or a public-order offence; the word alone does not say which."""
    made = editor(Entry("incident_category"))

    made.show_value("CR.theft")

    assert desk.say(made.hint()) == desk.label("incident_category", "CR")


def test_text_that_names_nothing_is_refused(editor: Make, qtbot: QtBot, desk: Desk) -> None:
    made = editor(Entry("incident_category"))
    typed(qtbot, made, "zzzz")

    with pytest.raises(StationError, match=r"zzzz|choose"):
        made.value()


def test_esc_closes_the_list_and_leaves_the_text(editor: Make, qtbot: QtBot) -> None:
    made = editor(Entry("incident_category"))
    typed(qtbot, made, "jt")
    assert made.picker.completion.is_open

    qtbot.keyClick(made.control, Qt.Key.Key_Escape)

    assert not made.picker.completion.is_open
    assert made.line.text() == "jt"


def test_arrows_walk_the_whole_list(editor: Make, qtbot: QtBot, desk: Desk) -> None:
    made = editor(Entry("incident_source"))
    everything = [one.code for one in desk.entries("incident_source") if one.active]

    qtbot.keyClick(made.control, Qt.Key.Key_Down)
    qtbot.keyClick(made.control, Qt.Key.Key_Down)
    qtbot.keyClick(made.control, Qt.Key.Key_Return)

    assert made.value() == everything[1]


def test_a_loose_place_keeps_what_was_typed(editor: Make, qtbot: QtBot) -> None:
    made = editor(Reference("station.places", loose=True))
    made.line.insert("河边第三棵树")
    made.line.textEdited.emit(made.line.text())
    offers = made.picker.completion.offers

    qtbot.keyClick(made.control, Qt.Key.Key_Return)

    assert [offer.deed for offer in offers] == [Deed.TAKE_AS_TYPED, Deed.ADD_NEW]
    assert made.value() == "河边第三棵树"


def test_tab_chooses_and_goes_on_by_one_field(editor: Make, qtbot: QtBot) -> None:
    made = editor(Entry("incident_category"))
    typed(qtbot, made, "jtbl")

    qtbot.keyClick(made.control, Qt.Key.Key_Tab)

    assert made.value() == "PO.domestic"
    assert isinstance(QApplication.focusWidget(), QPushButton)


def test_several_people_stand_as_tokens(editor: Make, qtbot: QtBot, desk: Desk) -> None:
    made = editor(Reference("station.people", many=True))
    assert isinstance(made, ManyEditor)

    for initials in ("lwd", "zht"):
        qtbot.keyClicks(made.control, initials)
        qtbot.keyClick(made.control, Qt.Key.Key_Return)

    assert [desk.name("station.people", one) for one in made.value()] == ["李卫东", "周海涛"]
    qtbot.keyClick(made.control, Qt.Key.Key_Backspace)
    assert [desk.name("station.people", one) for one in made.value()] == ["李卫东"]
    made.findChild(QPushButton, "token").click()
    assert made.value() == ()


def test_rows_are_read_and_blank_ones_do_not_count(editor: Make, qtbot: QtBot) -> None:
    fields = (
        Field("what", literally("物品"), Line(), required=True),
        Field("n", literally("数量"), Number()),
    )
    made = editor(Rows(fields))
    made.adder.click()
    made.adder.click()
    host = made.window()
    qtbot.keyClicks(host.findChild(QWidget, "it.1.what") or made._rows[0]["what"].control, "gun")
    made._rows[0]["n"].line.insert("2")

    assert made.value() == ({"what": "gun", "n": 2},)


def test_a_bad_row_is_named_by_its_number(editor: Make, desk: Desk) -> None:
    made = editor(Rows((Field("what", literally("物品"), Line(), required=True),
                        Field("n", literally("数量"), Number()))))  # fmt: skip
    made.adder.click()
    made._rows[0]["n"].line.insert("2")

    with pytest.raises(StationError) as refusal:
        made.value()

    assert "1" in desk.say(refusal.value.phrase)


def test_a_wheel_over_a_form_changes_no_choice(editor: Make, qtbot: QtBot) -> None:
    made = editor(OneOf(Size))
    made.show_value(Size.LARGE)
    middle = QPointF(made.box.rect().center())
    wheel = QWheelEvent(
        middle, made.box.mapToGlobal(middle), QPoint(0, 0), QPoint(0, -120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip

    QApplication.sendEvent(made.box, wheel)

    assert made.value() is Size.LARGE


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


def test_a_choice_of_one_offers_only_what_is_in_use(editor: Make, desk: Desk) -> None:
    made = editor(Entry("incident_category"))
    assert isinstance(made, PickEditor)
    made.picker.completion.offer(None)

    codes = {offer.value for offer in made.picker.completion.offers}

    assert codes == {one.code for one in desk.entries("incident_category") if one.active}
