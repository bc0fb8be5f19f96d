"""The window around the pages."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QPushButton, QScrollArea, QWidget

from stationdesk.core.errors import RuleBroken, StoreUnavailable
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Query
from stationdesk.desktop.main_window import MainWindow
from stationdesk.desktop.tokens import RAIL, RAIL_NARROW, RAIL_OPENS_AT
from stationdesk.desktop.widgets.elided import ElidedLabel
from stationdesk.desktop.window_keys import DIGITS
from stationdesk.ledgers import LEDGERS
from tests.desktop.hosting import standing

FOLDERS = tuple(dict.fromkeys(one.folder for one in LEDGERS if one.folder != "station"))
ON_DUTY = ("handovers", "roster")
LISTS = tuple(one for one in FOLDERS if one not in ON_DUTY)
PAGES = (
    "home",
    "video_wall",
    *ON_DUTY,
    *LISTS,
    "statistics",
    "map",
    "reports",
    "forms",
    "station",
    "audit",
    "settings",
    "help",
)


def test_the_rail_groups_the_pages_and_is_narrow_below_1440(window, qtbot) -> None:
    assert tuple(place.name for place in window.places) == PAGES

    window.resize(1440, 900)
    qtbot.waitUntil(lambda: window.rail.width() == RAIL)
    window.resize(1366, 736)
    qtbot.waitUntil(lambda: window.rail.width() == RAIL_NARROW)

    assert window.rail.findChild(QPushButton, "rail.home").text() == ""
    assert window.rail.findChild(QPushButton, "rail.home").accessibleName()


@pytest.mark.parametrize("size", [(1440, 900), (1366, 736)])
def test_every_page_is_in_sight_in_the_rail(window, qtbot, size: tuple[int, int]) -> None:
    window.resize(*size)
    narrow = size[0] < RAIL_OPENS_AT
    qtbot.waitUntil(lambda: window.rail.width() == (RAIL_NARROW if narrow else RAIL))

    bar = window.rail.findChild(QScrollArea).verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() == 0)


def test_alt_and_a_digit_opens_a_page(window, qtbot, settled) -> None:
    for number, name in enumerate(PAGES[:DIGITS], 1):
        qtbot.keyClick(window, Qt.Key(Qt.Key.Key_0 + number), Qt.KeyboardModifier.AltModifier)
        settled(window)

        assert window.current_page == name
        assert window.findChild(QPushButton, f"rail.{name}").isChecked()


@pytest.mark.parametrize("name", PAGES)
def test_a_practice_station_is_marked_on_every_page(window, settled, name: str) -> None:
    window.show_page(name)
    settled(window)

    marks = [window.findChild(QLabel, mark) for mark in ("practice", "practice.line")]
    assert all(mark.isVisible() and "演练" in mark.text() for mark in marks)


def test_a_real_station_is_not_marked(store, desk, qtbot, settled) -> None:
    from stationdesk.core.actor import SYSTEM
    from stationdesk.desk import Desk
    from stationdesk.ledgers import LEDGERS

    real = MainWindow(Desk(store, LEDGERS, actor=SYSTEM))
    qtbot.addWidget(real)

    assert real.findChild(QLabel, "practice") is None
    assert real.findChild(QLabel, "practice.line") is None
    settled(real)
    real.close()


def test_another_person_can_take_over_and_buttons_follow_the_role(desk, window, settled) -> None:
    officer = next(one for one in desk.people_who_may_act() if one.name == "李卫东")

    window.top.actor_chosen.emit(officer.person)
    settled(window)

    assert desk.actor.name == "李卫东"
    assert window.findChild(QPushButton, "actor").text() == "李"
    assert "李卫东" in window.messages.words.text()


def test_a_refusal_stays_until_it_is_closed(window, qtbot) -> None:
    window.refuse(RuleBroken(QT_TRANSLATE_NOOP("core", "A {thing} that never is.").filled(thing="<b>x</b>")))

    assert window.messages.isVisible()
    assert "<b>x</b>" in window.messages.words.text()
    assert window.messages.words.textFormat() is Qt.TextFormat.PlainText
    qtbot.mouseClick(window.findChild(QPushButton, "message.close"), Qt.MouseButton.LeftButton)
    assert not window.messages.isVisible()


def test_a_circumstance_can_be_tried_again(window, qtbot) -> None:
    tried = []

    window.refuse(StoreUnavailable(QT_TRANSLATE_NOOP("core", "The disk is full.")), lambda: tried.append(1))
    qtbot.mouseClick(window.findChild(QPushButton, "message.offer0"), Qt.MouseButton.LeftButton)

    assert tried == [1]
    assert not window.messages.isVisible()


def test_a_defect_is_offered_whole_for_copying(window, qtbot, settled, caplog) -> None:
    def broken(_task: object) -> None:
        raise ZeroDivisionError("division by zero")

    window.background.start(broken, done=window.status.show_backup)
    qtbot.waitUntil(lambda: window.messages.isVisible())
    qtbot.mouseClick(window.findChild(QPushButton, "message.offer0"), Qt.MouseButton.LeftButton)

    assert "ZeroDivisionError: division by zero" in QApplication.clipboard().text()
    assert "division by zero" in caplog.text


def test_speaking_english_rebuilds_every_word(desk, window, settled) -> None:
    desk.language = "en"

    window.rebuild()
    settled(window)

    assert window.findChild(QPushButton, "rail.home").accessibleName() == "Duty desk"


def test_the_clock_shows_the_stations_time_and_the_bell_what_waits(desk, window, settled) -> None:
    settled(window)

    assert "10:00" in window.top.now()
    assert str(len(desk.due())) in window.top.bell.accessibleName()


class ResizedWhileMade(MainWindow):
    """As Windows does with a window that is to fill the screen: it is told its size before it is made."""

    def resize(self, *size: int) -> None:
        super().resize(*size)
        QApplication.sendEvent(self, QResizeEvent(self.size(), self.size()))


def test_a_window_that_is_resized_while_it_is_made_stands_like_any_other(desk, settled) -> None:
    with standing(ResizedWhileMade(desk), settled) as made:
        assert made.current_page == "home"


def test_the_window_comes_back_as_it_was(desk, qtbot, settled) -> None:
    first = MainWindow(desk)
    qtbot.addWidget(first)
    first.show()
    first.setGeometry(0, 0, 870, 520)
    settled(first)
    first.close()

    again = MainWindow(desk)
    qtbot.addWidget(again)

    assert again.height() == 520
    settled(again)
    again.close()


def test_a_closed_window_hears_nothing_more(desk, window, settled) -> None:
    settled(window)
    window.close()

    values = desk.defaults("incidents.register") | {
        "place": "东河村1号", "category": "CR.theft", "content": "报称三轮车被盗",
    }  # fmt: skip
    desk.act("incidents.register", values)

    QApplication.sendPostedEvents(None, QEvent.Type.MetaCall)
    assert window.background.idle


def test_a_due_call_opens_from_the_bell(desk, window, qtbot, settled) -> None:
    first = desk.due()[0]

    window.top.due_asked.emit(first.ledger, first.record)
    settled(window)

    assert window.current_page == "incidents"
    assert window.page("incidents").current.current_record() == first.record


def test_rows_behind_a_card_open_on_the_ledgers_page(desk, window, settled) -> None:
    window.show_rows(Query("incidents", (("pending", True),)))
    settled(window)

    assert window.page("incidents").current.model.rowCount() == 3


@pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing the keyboard|propagateSizeHints)")
def test_the_menu_of_people_marks_who_acts(window, settled, qtbot) -> None:
    settled(window)

    window.top._offer_people()
    menu = window.findChild(QMenu, "actor.menu")

    assert menu.defaultAction().text().startswith(window.desk.actor.name)
    menu.close()


def test_the_card_of_today_says_when_the_day_began(window, settled) -> None:
    settled(window)

    home = window.page("home")
    said = [one.text() for one in home.findChildren(QWidget) if isinstance(one, QLabel | ElidedLabel)]

    assert any("08:30" in text for text in said)
