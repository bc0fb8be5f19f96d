"""Hostile text stands letter for letter in every part of the window; nothing is loaded, nothing is a link."""

from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QColor, QImage, QTextCursor
from PySide6.QtWidgets import QLabel, QPushButton, QTableView

from stationdesk.core.errors import StationError
from stationdesk.core.i18n import literally
from stationdesk.core.ledger import Query
from stationdesk.desktop.command_palette import CommandPalette
from stationdesk.desktop.form import ActionForm
from stationdesk.desktop.widgets.bell import BellList
from stationdesk.desktop.widgets.plain import literal, tip
from tests.desktop.plainness import is_rich, rich_parts
from tests.faults.hostile_station import CONTENT, NAME, PLACE, make_hostile_station
from tests.faults.hostile_texts import HOSTILE, kept

pytestmark = pytest.mark.timeout(600)
SIDE = 40
MARKUP = tuple(name for name, text in HOSTILE.items() if "<" in text and len(text) < 500)


@pytest.fixture(scope="module")
def hostile_ids(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, int]]:
    folder = tmp_path_factory.mktemp("hostile") / "station"
    return folder, make_hostile_station(folder)


@pytest.fixture(scope="module")
def made_folder(hostile_ids: tuple[Path, dict[str, int]]) -> Path:
    """A station of hostile texts in place of the usual one."""
    return hostile_ids[0]


@pytest.fixture(scope="module")
def ids(hostile_ids: tuple[Path, dict[str, int]]) -> dict[str, int]:
    return hostile_ids[1]


@pytest.fixture
def names(request: pytest.FixtureRequest) -> list[str]:
    """All texts in the full run; else those with markup and a few of each other kind."""
    others = [name for name in HOSTILE if name not in MARKUP]
    return list(HOSTILE) if request.config.getoption("--long") else [*MARKUP[::3], *others[::6]]


@pytest.fixture
def red(tmp_path: Path) -> str:
    """Markup that, taken for rich text, would paint a red square from a local file."""
    picture = QImage(SIDE, SIDE, QImage.Format.Format_RGB32)
    picture.fill(QColor("#FF0000"))
    file = tmp_path / "red.png"
    picture.save(str(file))
    return (
        f'<h1><img src="{file.as_posix()}"> <a href="file:///etc">x</a> & && &amp; </h1>=cmd|甲 \\n %s {{0}}'
    )


def red_dots(widget) -> int:
    """Dots of pure red, which the look never uses and the hostile texts would paint."""
    picture = widget.grab().toImage()
    return sum(
        picture.pixelColor(x, y) == QColor("#FF0000")
        for x in range(0, picture.width(), 5)
        for y in range(0, picture.height(), 5)
    )


def whole(text: str) -> str:
    """Qt drops halves of characters; a record holds none."""
    return text.encode("utf-8", "ignore").decode()


def labels(widget: QObject) -> set[str]:
    return {label.text() for label in widget.findChildren(QLabel)}


def registered(desk, text: str) -> int:
    values = {"place": text[:90], "category": "CR.theft", "content": text, "caller_name": text[:30]}
    return desk.act("incidents.register", desk.defaults("incidents.register") | values).record


def test_the_list_holds_each_text_in_one_line_and_whole_in_its_tip(desk, window, settled, ids) -> None:
    window.show_page("incidents")
    settled(window)
    table = window.page("incidents").findChild(QTableView)
    model = table.model()
    column = [model.headerData(n, Qt.Orientation.Horizontal) for n in range(model.columnCount())].index(
        desk.say(next(one.title for one in desk.ledger("incidents").columns if one.name == "content"))
    )

    shown = {str(model.index(row, column).data()) for row in range(model.rowCount())}
    tips = {
        str(model.index(row, column).data(Qt.ItemDataRole.ToolTipRole)) for row in range(model.rowCount())
    }

    texts = {name: kept(text, CONTENT) for name, text in HOSTILE.items()}
    assert [name for name, text in texts.items() if text.replace("\n", " ") not in shown] == []
    assert [name for name, text in texts.items() if tip(text) not in tips] == []
    assert [one for one in tips if is_rich(one)] == []
    assert red_dots(window) == 0


def test_the_pane_shows_each_text_as_it_is(desk, window, qtbot, settled, ids, names) -> None:
    wrong: list[str] = []
    for name in names:
        window.show_record("incidents", ids[name])
        settled(window)
        pane = window.page("incidents")._views["incidents"].pane
        qtbot.waitUntil(lambda pane=pane, name=name: pane.record == ids[name])
        if kept(HOSTILE[name], CONTENT) not in labels(pane):
            wrong.append(name)
        if name in MARKUP and red_dots(pane):
            wrong.append(f"{name}: red")

    assert wrong == []


def test_a_form_holds_each_text_as_it_is(desk, qtbot, ids, names) -> None:
    wrong: list[str] = []
    for name in names:
        form = ActionForm(desk, "incidents.correct", ids[name])
        qtbot.addWidget(form)
        if form.body.boxes["content"].editor.value() != kept(HOSTILE[name], CONTENT) or form.body.touched():
            wrong.append(name)
        wrong += [f"{name}: {part}" for part in rich_parts(form)]
        form.close()

    assert wrong == []


def test_typing_into_a_text_changes_nothing_else_of_it(desk, qtbot, ids) -> None:
    form = ActionForm(desk, "incidents.correct", ids["spaces"])
    qtbot.addWidget(form)
    editor = form.body.boxes["content"].editor

    editor.text.moveCursor(QTextCursor.MoveOperation.End)
    editor.text.insertPlainText("后")

    assert editor.value() == kept(HOSTILE["spaces"], CONTENT) + "后"
    form.close()


def test_the_message_bar_says_each_text_as_it_is(window, settled) -> None:
    settled(window)

    for name, text in HOSTILE.items():
        window.say(text)
        assert window.messages.words.text() == whole(text), name
        window.refuse(StationError(literally(text)))
        assert list(rich_parts(window.messages)) == []
        if name in MARKUP:
            assert red_dots(window.messages) == 0, name


def test_the_alarm_names_the_call_as_it_is(desk, window, settled) -> None:
    settled(window)

    assert window.alarm.isVisible()
    assert list(rich_parts(window.alarm)) == []
    assert red_dots(window) == 0


def test_the_due_list_and_the_bell_are_plain(desk, window, settled) -> None:
    window.show_page("home")
    window.refresh()
    settled(window)
    window.top.open_due()
    due = window.findChild(BellList).due

    tips = [due.item(row).toolTip() for row in range(due.count())]
    assert any("&lt;" in one for one in tips)
    assert [one for one in tips if is_rich(one)] == []
    assert red_dots(window) == 0


def test_the_palette_finds_and_shows_each_text_as_it_is(desk, window, settled, qtbot, ids, names) -> None:
    settled(window)
    window.open_palette()
    palette = window.findChild(CommandPalette)
    wrong: list[str] = []

    for name in names:
        text = kept(HOSTILE[name], PLACE).partition("\n")[0][:30]
        palette._typed = text.strip()
        palette._find_records()
        if any(is_rich(str(palette._model.index(row).data(Qt.ItemDataRole.ToolTipRole) or ""))
               for row in range(palette._model.rowCount())):  # fmt: skip
            wrong.append(name)
    palette.line.setText("<")
    palette._typed = "<"
    palette._find_records()

    assert wrong == []
    assert any("<" in hit.label + hit.note for hit in palette.hits)
    assert red_dots(window) == 0
    palette.close_palette()


def test_a_completion_offers_names_as_they_are(desk, qtbot) -> None:
    form = ActionForm(desk, "incidents.register", None)
    qtbot.addWidget(form)
    form.show()
    kind = next(one.kind for one in desk.ledger("incidents").action("register").fields if one.name == "place")

    offered = {one.label for one in desk.suggest(kind, "<", limit=12)}

    assert kept(HOSTILE["qt document"], NAME) in offered
    assert list(rich_parts(form)) == []
    form.close()


def test_the_print_dialog_names_the_record_as_it_is(desk, window, settled, ids) -> None:
    window.show_report("incidents.sheet", record=ids["qt document"])
    settled(window)

    assert list(rich_parts(window)) == []
    assert red_dots(window) == 0


@pytest.mark.parametrize("name", ["qt document", "mnemonics", "direction", "many tags"])
def test_the_title_and_every_heading_show_the_stations_name_as_it_is(
    desk, window, settled, name: str
) -> None:
    text = kept(HOSTILE[name], 40)
    desk.set_setting("station.name", text)
    window.rebuild()
    settled(window)

    assert text in window.windowTitle()
    assert list(rich_parts(window)) == []


def test_a_title_with_qts_own_mark_keeps_it(desk, window, settled) -> None:
    desk.set_setting("station.name", "青坪[*]所")
    window.rebuild()
    settled(window)

    assert "青坪[*][*]所" in window.windowTitle()  # Qt shows a doubled mark as one


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_a_tip_and_a_button_show_it_letter_for_letter(qtbot, text: str) -> None:
    button = QPushButton(literal(text))
    qtbot.addWidget(button)

    assert not is_rich(tip(text))
    assert button.text().replace("&&", "&") == whole(text)


def test_a_picture_on_this_computers_disk_is_never_drawn(desk, window, qtbot, settled, red: str) -> None:
    record = registered(desk, red)
    window.show_record("incidents", record)
    settled(window)
    pane = window.page("incidents")._views["incidents"].pane
    qtbot.waitUntil(lambda: pane.record == record)
    shown = labels(pane)
    pictures = [red_dots(window)]
    window.say(red)
    window.show_page("home")
    settled(window)
    pictures.append(red_dots(window))
    window.show_form("incidents.correct", record)
    settled(window)
    form = window.page("incidents").overlay.content
    pictures.append(red_dots(window))

    assert red in shown
    assert form.body.boxes["content"].editor.value() == red
    assert pictures == [0, 0, 0]
    form.close()


def test_searching_for_markup_finds_it_literally(desk, red: str) -> None:
    registered(desk, red)

    assert desk.count(Query("incidents", search="red.png")) == 1


def test_a_picture_taken_for_rich_text_would_be_seen(qtbot, red: str) -> None:
    """The measure bites: a label left to guess does paint it."""
    label = QLabel(red)
    qtbot.addWidget(label)
    label.show()

    dots = red_dots(label)
    label.hide()

    assert dots > 0
