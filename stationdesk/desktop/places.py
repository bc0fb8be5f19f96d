"""Which pages there are, in the rail's order, and how each is made."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from PySide6.QtWidgets import QWidget

from stationdesk.core.actor import CHIEFS
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.desk import Desk
from stationdesk.desk.rights import EXPORT
from stationdesk.desktop.rail import GROUPS, Place

HOME, REPORTS, AUDIT, SETTINGS, HELP = "home", "reports", "audit", "settings", "help"
MAP, VIDEO_WALL, ROSTER, STATISTICS, FORMS = "map", "video_wall", "roster", "statistics", "forms"
_HOME = QT_TRANSLATE_NOOP("desktop", "Duty desk")
_REPORTS = QT_TRANSLATE_NOOP("desktop", "Reports and print")
_STATISTICS = QT_TRANSLATE_NOOP("desktop", "Statistics")
_FORMS = QT_TRANSLATE_NOOP("desktop", "Bureau forms")
_MAP = QT_TRANSLATE_NOOP("desktop", "Map")
_VIDEO_WALL = QT_TRANSLATE_NOOP("desktop", "Video wall")
_AUDIT = QT_TRANSLATE_NOOP("desktop", "Log of actions")
_SETTINGS = QT_TRANSLATE_NOOP("desktop", "Settings")
_HELP = QT_TRANSLATE_NOOP("desktop", "Help")
_ROSTER = QT_TRANSLATE_NOOP("desktop", "Duty roster")
_STATION = QT_TRANSLATE_NOOP("desktop", "Station, phones")
_TITLES = {"station": _STATION, ROSTER: _ROSTER}
# Imported when a page is first asked for: with all of them the first window would take half as long again.
PAGES = {
    HOME: "stationdesk.desktop.pages.home:HomePage",
    VIDEO_WALL: "stationdesk.desktop.pages.video_wall:VideoWallPage",
    ROSTER: "stationdesk.desktop.roster.page:RosterPage",
    STATISTICS: "stationdesk.desktop.statistics.page:StatisticsPage",
    MAP: "stationdesk.desktop.map.page:MapPage",
    REPORTS: "stationdesk.desktop.pages.reports:ReportsPage",
    FORMS: "stationdesk.desktop.forms.page:FormsPage",
    AUDIT: "stationdesk.desktop.pages.audit:AuditLogPage",
    SETTINGS: "stationdesk.desktop.pages.settings:SettingsPage",
    HELP: "stationdesk.desktop.pages.help:HelpPage",
}
LEDGER_PAGE = "stationdesk.desktop.ledger_page:LedgerPage"
PALETTE = "stationdesk.desktop.command_palette"


def warm() -> tuple[str, ...]:
    """The modules worth importing once the first window stands."""
    return (LEDGER_PAGE.partition(":")[0], PALETTE, *(path.partition(":")[0] for path in PAGES.values()))


def places(desk: Desk) -> tuple[Place, ...]:
    """Home, a page per ledger folder, reports, settings and help, as the rail groups them."""
    say = desk.say
    found = [Place(HOME, say(_HOME), "house", "duty")]
    if any(one.folder == "cameras" and desk.actor.role in one.roles for one in desk.ledgers):
        found.append(Place(VIDEO_WALL, say(_VIDEO_WALL), "monitor-play", "duty"))
    for ledger in desk.ledgers:
        if desk.actor.role not in ledger.roles or ledger.folder in {place.name for place in found}:
            continue
        title = say(_TITLES.get(ledger.folder, ledger.title))
        group = ledger.group if ledger.group in GROUPS else "ledgers"
        found.append(Place(ledger.folder, title, ledger.icon or "table", group))
    if any(one.name == "incidents" and desk.actor.role in one.roles for one in desk.ledgers):
        found.append(Place(STATISTICS, say(_STATISTICS), "chart-bar", "prints"))
    found.append(Place(MAP, say(_MAP), "map-trifold", "prints"))
    found.append(Place(REPORTS, say(_REPORTS), "printer", "prints"))
    if desk.may(EXPORT):
        found.append(Place(FORMS, say(_FORMS), "file-xls", "prints"))
    if desk.actor.role in CHIEFS:
        found.append(Place(AUDIT, say(_AUDIT), "clipboard-text", "system"))
    found.append(Place(SETTINGS, say(_SETTINGS), "gear", "system"))
    found.append(Place(HELP, say(_HELP), "question", "system"))
    order = list(GROUPS)
    return tuple(sorted(found, key=lambda place: order.index(place.group)))


def build(desk: Desk, name: str, parent: QWidget) -> QWidget:
    """Make a page."""
    page: Any
    if name in PAGES:
        page = _class(PAGES[name])(desk, parent)
    else:
        mine = tuple(one.name for one in desk.ledgers if one.folder == name and desk.actor.role in one.roles)
        page = _class(LEDGER_PAGE)(desk, mine, parent)
    assert isinstance(page, QWidget)
    return page


def _class(path: str) -> Any:
    module, _, name = path.partition(":")
    return getattr(import_module(module), name)
