"""What joins the window to its keys and its pages: the shortcuts of everywhere, the signals of any page."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget

from stationdesk.core.errors import NotAllowed
from stationdesk.core.ledger import Tone
from stationdesk.desktop.places import HELP, REPORTS
from stationdesk.desktop.way_back import show_rows
from stationdesk.desktop.widgets.bell import KEY as BELL
from stationdesk.desktop.widgets.bell import SIGN_KEY as TO_SIGN
from stationdesk.desktop.widgets.on_duty import HAND_OVER
from stationdesk.desktop.widgets.on_duty import KEY as HAND_OVER_SHIFT

if TYPE_CHECKING:
    from stationdesk.desktop.main_window import MainWindow

DIGITS = 9


def add_keys(window: MainWindow) -> None:
    """Ctrl+K, F1, Ctrl+F, Ctrl+N, Ctrl+P, Ctrl+H, Ctrl+B, F5, F8, F9 and Alt+1…9 work on every page."""
    for keys, act in (
        ("Ctrl+K", window.open_palette),
        ("F1", lambda: show_help(window)),
        ("Ctrl+F", lambda: _ask_page(window, "seek")),
        ("Ctrl+N", lambda: new_record(window)),
        ("Ctrl+P", lambda: _ask_page(window, "print_it")),
        ("Ctrl+H", lambda: _ask_page(window, "show_history")),
        ("F5", window.refresh),
        (HAND_OVER_SHIFT, lambda: hand_over(window)),
        (BELL, lambda: window.top.open_due()),
        (TO_SIGN, lambda: window.top.open_due(to_sign=True)),
    ):
        QShortcut(QKeySequence(keys), window, act)
    for digit in range(DIGITS):
        QShortcut(QKeySequence(f"Alt+{digit + 1}"), window, lambda digit=digit: _go(window, digit))


def connect_page(window: MainWindow, page: Any) -> None:
    """Listen to those of the known signals that a page has."""
    for name, slot in (
        ("said", window.say),
        ("refused", window.refuse),
        ("turned", window.messages.pass_by),
        ("open_record", window.show_record),
        ("open_rows", lambda query: show_rows(window, page, query)),
        ("open_page", window.show_page),
        ("bell_asked", window.top.open_due),
        ("signing_asked", lambda: window.top.open_due(to_sign=True)),
        ("rebuild", window.rebuild_later),
        ("open_form", window.show_form),
        ("hand_over_asked", lambda: hand_over(window)),
        ("close_month_asked", lambda: _reports(window).open_closing()),
        ("print_month_asked", lambda period: _reports(window).open_month(period)),
        ("import_into", lambda ledger: _import_into(window, ledger)),
        ("report_asked", window.show_report),
        ("backups_read", window.status.show_backup),
        ("station_saved", window.show_name),
        ("hinted", lambda text: _hint(window, page, text)),
    ):
        signal = getattr(page, name, None)
        if signal is not None and hasattr(signal, "connect"):
            signal.connect(slot)
    overlay = getattr(page, "overlay", None)
    if overlay is not None:
        overlay.opened.connect(lambda _foot: window.messages.form_opened())


def _reports(window: MainWindow) -> Any:
    window.show_page(REPORTS)
    return window.page(REPORTS)


def keep_keyboard(page: QWidget) -> None:
    """Give a page the keyboard when who had it is gone, or hidden and about to go."""
    focused = QApplication.focusWidget()
    if focused is None or not focused.isVisible():
        page.setFocus()


def tell_pages(pages: Mapping[str, Any], now: str, ledgers: frozenset[str]) -> None:
    """Tell the pages that show records that some have changed."""
    for name, page in pages.items():
        if hasattr(page, "records_changed") and (name == now or hasattr(page, "show_query")):
            with suppress(NotAllowed):  # a role was taken: RoleWatch makes the window anew, or the lock does
                page.records_changed(ledgers)


def open_palette(window: MainWindow) -> None:
    """Search everything; one palette at a time."""
    from stationdesk.desktop.command_palette import CommandPalette  # see places.PAGES

    if any(one.isVisible() for one in window.findChildren(CommandPalette)):
        return
    known = [(place.name, place.title, place.icon) for place in window.places]
    palette = CommandPalette(window.desk, window, known, _chosen(window))
    palette.chosen.connect(lambda found: _take_found(window, found))
    palette.open()


def show_help(window: MainWindow) -> None:
    """Open help at the page in front."""
    topic = window.current_page
    window.show_page(HELP)
    page: Any = window.page(HELP)
    page.show_topic(topic)


def new_record(window: MainWindow) -> None:
    """Start the page's new record; on pages without one, the first ledger's."""
    page: Any = window.page(window.current_page)
    if hasattr(page, "new"):
        page.new()
        return
    for ledger in window.desk.ledgers:
        for action in ledger.actions:
            if action.primary and not action.on_record and window.desk.may(action):
                window.show_form(f"{ledger.name}.{action.name}")
                return


def hand_over(window: MainWindow) -> None:
    """Start the record of the shift that ends, or show it; whoever may not is told why."""
    if HAND_OVER not in {
        f"{one.name}.{action.name}" for one in window.desk.ledgers for action in one.actions
    }:
        return
    why = window.desk.why_not(window.desk.action(HAND_OVER)[1])
    if why is not None:
        window.refuse(NotAllowed(why))
        return
    written = window.desk.handed_over()
    if written is None:
        window.show_form(HAND_OVER)
        return
    sheet, said = written
    window.show_record(HAND_OVER.partition(".")[0], sheet)
    window.say(said, Tone.INFO)


def _chosen(window: MainWindow) -> tuple[str, int] | None:
    """The one record chosen in the list in front, if a list is and no form over it."""
    from stationdesk.desktop.ledger_page import LedgerPage  # see places.PAGES

    page = window.page(window.current_page)
    if not isinstance(page, LedgerPage) or page.overlay.content or page.boards.view:
        return None
    table = page.current.table
    chosen = table.selected_records() if table.selected_count() == 1 else []
    return (page.current.ledger.name, chosen[0]) if chosen else None


def _take_found(window: MainWindow, found: Any) -> None:
    if isinstance(found, str):
        known = {place.name for place in window.places}
        window.show_page(found) if found in known else window.show_form(found)
    elif hasattr(found, "action"):
        window.show_form(found.action, found.record)
    elif getattr(found, "record", None) is not None:
        window.show_record(found.ledger, found.record)
    elif hasattr(found, "board"):
        _show_view(window, found.ledger, found.board)
    elif hasattr(found, "searched_for"):
        _search_network(window, found.searched_for)
    elif getattr(found, "ledger", None):
        _import_into(window, found.ledger)


def _import_into(window: MainWindow, ledger: str) -> None:
    _show_view(window, ledger, "")
    page: Any = window.page(window.current_page)
    page.acting.import_into(ledger)


def _search_network(window: MainWindow, ledger: str) -> None:
    _show_view(window, ledger, "")
    page: Any = window.page(window.current_page)
    page.acting.search_network(ledger)


def _show_view(window: MainWindow, ledger: str, board: str) -> None:
    folder = ledger.partition(".")[0]
    window.show_page(folder)
    page: Any = window.page(folder)
    page.show_view(board) if board else page.show_tab(ledger)


def _hint(window: MainWindow, page: QWidget, text: str) -> None:
    """Only the page in front says which keys work."""
    if window.page(window.current_page) is page:
        window.status.show_hint(text)


def _go(window: MainWindow, digit: int) -> None:
    if digit < len(window.places):
        window.show_page(window.places[digit].name)


def _ask_page(window: MainWindow, what: str) -> None:
    page: Any = window.page(window.current_page)
    if hasattr(page, what):
        getattr(page, what)()
