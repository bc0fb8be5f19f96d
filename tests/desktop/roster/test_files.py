"""Files from the board: an Excel roster comes in, somebody's calendar goes out."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from stationdesk.core.period import month
from stationdesk.desk import Desk
from stationdesk.desktop.background import Background
from stationdesk.desktop.roster.page import RosterPage
from stationdesk.desktop.roster_import.panel import RosterImportPanel
from stationdesk.ledgers.roster.rules.plan import Made
from stationdesk.ledgers.roster.rules.starting import Way
from tests.desktop.patience import PATIENCE
from tests.jobs.calendar_reading import read_calendar
from tests.jobs.roster_sheets import a_day_a_line

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
DECEMBER = date(2026, 12, 1)


def test_an_imported_roster_stands_on_the_board_at_once(
    roster_page: RosterPage, qtbot: QtBot, tmp_path: Path
) -> None:
    front = roster_page.front
    front.empty.buttons["import"].click()
    panel = roster_page.overlay.content
    assert isinstance(panel, RosterImportPanel)

    panel.take_file(a_day_a_line(tmp_path / "r.xlsx", {"带班领导": ("陈建国", "王德明")}))
    qtbot.waitUntil(lambda: panel.read is not None and not panel._busy, timeout=20_000)
    with qtbot.waitSignal(front.shown, timeout=20_000):
        panel.go_on()

    qtbot.waitUntil(lambda: roster_page.overlay.content is None)
    assert front.plan is not None
    assert (front.plan.month, front.plan.made) == (DECEMBER, Made.IMPORTED)
    assert sum(one.day >= DECEMBER for one in front.plan.duties) == 31


def test_the_calendar_of_the_chosen_person_is_saved(
    roster_page: RosterPage, roster_desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    start = roster_desk.defaults("roster.start") | {"month": DECEMBER, "way": Way.TURNS}
    roster = roster_desk.act("roster.start", start).record
    roster_desk.act("roster.publish", {"reason": "试排"}, record=roster)
    with qtbot.waitSignal(roster_page.front.shown):
        roster_page.show_month(DECEMBER)
    plan = roster_page.front.plan
    assert plan is not None
    person = plan.people[0].id

    roster_page.doing.do("calendar")
    dialogs = roster_page.findChildren(QFileDialog, "roster.calendar")
    with qtbot.waitSignal(roster_page.said):
        roster_page.doing._calendar.save(person, month(2026, 12), tmp_path / "duties.ics")

    own = [one for one in plan.duties if one.person == person and one.day >= DECEMBER]
    assert len(dialogs) == 1
    dialogs[0].reject()
    assert len(read_calendar((tmp_path / "duties.ics").read_bytes())[1]) == len(own)
    assert Background.of(roster_page).wait(PATIENCE)
