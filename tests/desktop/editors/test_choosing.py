"""Choosing from a list by letters and arrows, several people as tokens, and rows within a form."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QInputMethodEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from stationdesk.core.errors import StationError
from stationdesk.core.i18n import literally
from stationdesk.core.ledger import Entry, Field, Line, Number, OneOf, Reference, Rows
from stationdesk.desk import Desk
from stationdesk.desktop.completion import Deed
from stationdesk.desktop.fields.many import ManyEditor
from stationdesk.desktop.fields.picks import PickEditor
from tests.desktop.editors.steps import Make, Size, typed


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


def test_a_choice_of_one_offers_only_what_is_in_use(editor: Make, desk: Desk) -> None:
    made = editor(Entry("incident_category"))
    assert isinstance(made, PickEditor)
    made.picker.completion.offer(None)

    codes = {offer.value for offer in made.picker.completion.offers}

    assert codes == {one.code for one in desk.entries("incident_category") if one.active}


def test_several_of_a_few_words_are_ticked_by_keys(editor: Make, qtbot: QtBot) -> None:
    made = editor(OneOf(Size, many=True))

    with qtbot.waitSignal(made.edited):
        qtbot.keyClick(made.control, Qt.Key.Key_Space)
    assert made.value() == (Size.SMALL,)

    made.show_value((Size.LARGE,))
    again = editor(OneOf(Size, many=True))
    again.restore(made.typed())
    assert again.value() == (Size.LARGE,)
    again.show_value(())
    assert again.is_blank()
