"""Hostile text on the page before the records: people's names, the station's name, a call written down."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QLineEdit, QListWidget, QPlainTextEdit

from stationdesk.core.i18n import QT_TRANSLATE_NOOP, speaker
from stationdesk.core.ledger import Tone
from stationdesk.desk import Desk
from stationdesk.desk.slips import MOST_PLACE, file_waiting, slip_of
from stationdesk.desktop.access.page import AccessPage
from stationdesk.desktop.access.slip_form import SlipForm
from stationdesk.ledgers.incidents.records import Incident
from stationdesk.store.gate import Gate
from stationdesk.store.slips import Slips
from tests.desktop.plainness import rich_parts
from tests.faults.hostile_texts import HOSTILE, kept

SHOWN = [name for number, name in enumerate(HOSTILE) if number % 3 == 0]
MOST_NAME = 40
NAMES = {name: kept(text, MOST_NAME) for name, text in HOSTILE.items()}
ASKED = QT_TRANSLATE_NOOP("desktop", "Everything stands as {name} left it, half-filled forms as well.")
CHANGE = QT_TRANSLATE_NOOP("desktop", "{name}, please choose another password")


# The offscreen platform says what it cannot do for each window; it can do without.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support|OpenType support missing")


@pytest.fixture
def page(tmp_path: Path, clock, qtbot) -> AccessPage:
    made = AccessPage(speaker("en"), tmp_path, clock)
    qtbot.addWidget(made)
    made.resize(1200, 900)
    made.show()
    return made


def whole(text: str) -> str:
    """Qt drops halves of characters; a record holds none."""
    return text.encode("utf-8", "ignore").decode()


def labels(page: AccessPage) -> set[str]:
    return {one.text() for one in page.findChildren(QLabel)}


def test_every_name_is_offered_letter_for_letter(page: AccessPage, tmp_path: Path) -> None:
    card = page.ask_who(Gate(tmp_path), tuple(enumerate(NAMES.values())), ASKED.filled(name="x"))
    listed = card.findChild(QListWidget, "access.people")

    assert [listed.item(row).text() for row in range(listed.count())] == [*map(whole, NAMES.values())]
    for row in range(0, listed.count(), 5):
        listed.setCurrentRow(row)
        assert not listed.grab().isNull()
    assert list(rich_parts(page)) == []


def test_titles_and_messages_name_people_letter_for_letter(page: AccessPage, tmp_path: Path) -> None:
    for name, text in ((one, NAMES[one]) for one in SHOWN):
        card = page.ask_who(Gate(tmp_path), ((1, text),), CHANGE.filled(name=text), ASKED.filled(name=text))
        card.message.tell(ASKED.filled(name=text), Tone.WARN)
        change = page.ask_to_change(text, ASKED.filled(name=text), lambda _typed: None)

        said = labels(page)
        assert whole(f"{text}, please choose another password") in said, name
        assert whole(f"Everything stands as {text} left it, half-filled forms as well.") in said, name
        assert list(rich_parts(page)) == [], name
        page.take_away(change)
        page.take_away(card)


@pytest.mark.parametrize(
    "name", ["qt document", "mnemonics", "direction", "many tags", "nul", "places of translations"]
)
def test_locked_the_window_says_nothing_of_the_stations_name(desk: Desk, window, settled, name: str) -> None:
    before = window.windowTitle()
    desk.set_setting("station.name", NAMES[name])
    window.rebuild()
    settled(window)
    named = window.windowTitle()

    window.lock.lock()
    assert NAMES[name] not in window.windowTitle()
    assert list(rich_parts(window.lock.page)) == []
    window.lock.page.card.try_it()

    assert not window.lock.is_locked
    assert window.windowTitle() == named != before


def test_a_call_written_down_is_filed_letter_for_letter(desk: Desk, clock, qtbot) -> None:
    slips, wrong = Slips(desk.store.folder), []
    for name, text in HOSTILE.items():
        form = SlipForm(desk.say, desk.store.folder, clock)
        qtbot.addWidget(form)
        form.findChild(QLineEdit, "slip.place").setText(kept(text, MOST_PLACE))
        form.findChild(QPlainTextEdit, "slip.what").setPlainText(text[:1_000] + "后")
        typed = (form.place.text().strip(), form.what.plain().strip())
        assert list(rich_parts(form)) == []

        form.keep()

        (waiting,) = slips.waiting()
        slip = slip_of(slips.read(waiting, desk.store.keys, desk.store.key))
        filed = file_waiting(desk)
        with desk.store.reading(desk.actor) as tx:
            made = tx.get(Incident, filed.records[0])
        if (slip.place, slip.what) != typed or made.content != typed[1]:
            wrong.append(name)
    assert wrong == []


def test_an_unbreakable_space_stays_one(desk: Desk, clock, qtbot) -> None:
    form = SlipForm(desk.say, desk.store.folder, clock)
    qtbot.addWidget(form)
    form.what.insertPlainText("甲\u00a0乙")

    form.keep()

    slips = Slips(desk.store.folder)
    assert slip_of(slips.read(slips.waiting()[0], None, None)).what == "甲\u00a0乙"
