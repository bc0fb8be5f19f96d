"""Which pages there are, in the rail's order, and how each is made."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.desk import Desk
from stationdesk.desktop.ledger_page import LedgerPage
from stationdesk.desktop.pages.help import HelpPage
from stationdesk.desktop.pages.home import TITLE as HOME_TITLE
from stationdesk.desktop.pages.home import HomePage
from stationdesk.desktop.pages.reports import ReportsPage
from stationdesk.desktop.pages.settings import SettingsPage
from stationdesk.desktop.rail import GROUPS, Place

HOME, REPORTS, SETTINGS, HELP = "home", "reports", "settings", "help"
_REPORTS = QT_TRANSLATE_NOOP("desktop", "Reports and print")
_SETTINGS = QT_TRANSLATE_NOOP("desktop", "Settings")
_HELP = QT_TRANSLATE_NOOP("desktop", "Help")
_STATION = QT_TRANSLATE_NOOP("desktop", "Station and phone book")


def places(desk: Desk) -> tuple[Place, ...]:
    """Home, a page per ledger folder, reports, settings and help, as the rail groups them."""
    say = desk.say
    found = [Place(HOME, say(HOME_TITLE), "house", "duty")]
    for ledger in desk.ledgers:
        if desk.actor.role not in ledger.roles or ledger.folder in {place.name for place in found}:
            continue
        title = say(_STATION) if ledger.folder == "station" else say(ledger.title)
        group = ledger.group if ledger.group in GROUPS else "ledgers"
        found.append(Place(ledger.folder, title, ledger.icon or "table", group))
    found.append(Place(REPORTS, say(_REPORTS), "printer", "prints"))
    found.append(Place(SETTINGS, say(_SETTINGS), "gear", "system"))
    found.append(Place(HELP, say(_HELP), "question", "system"))
    order = list(GROUPS)
    return tuple(sorted(found, key=lambda place: order.index(place.group)))


def build(desk: Desk, name: str, parent: QWidget) -> QWidget:
    """Make a page."""
    match name:
        case "home":
            return HomePage(desk, parent)
        case "reports":
            return ReportsPage(desk, parent)
        case "settings":
            return SettingsPage(desk, parent)
        case "help":
            return HelpPage(desk, parent)
    ledgers = tuple(one.name for one in desk.ledgers if one.folder == name and desk.actor.role in one.roles)
    return LedgerPage(desk, ledgers, parent)
