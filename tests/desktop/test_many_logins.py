"""One login for the cameras chosen in the list: typed once, kept for each, remembered by no form."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from stationdesk.core.actor import Role
from stationdesk.desktop.form import ActionForm
from stationdesk.desktop.ledger_page import LedgerPage
from stationdesk.desktop.main_window import MainWindow
from tests.conftest import StillClock
from tests.desktop.hosting import Settled, standing
from tests.ledgers.login_desk import NAME, Logins

PASSWORD = "Kamera-73915"


@pytest.fixture
def logins(tmp_path: Path, clock: StillClock) -> Iterator[Logins]:
    made = Logins(tmp_path / "station", clock)
    yield made
    made.desk.store.close()


def form_for(page: LedgerPage, records: list[int]) -> ActionForm:
    page.acting.ask_many("cameras.set_login", records)
    [form] = page.findChildren(ActionForm)
    return form


def test_one_login_is_kept_for_every_camera_chosen(logins: Logins, qtbot: QtBot, settled: Settled) -> None:
    chosen = [logins.make(name=name) for name in ("东", "西", "北")]
    left = logins.make(name="南")
    with standing(MainWindow(logins.desk), settled) as window:
        window.show()
        window.show_page("cameras")
        settled(window)
        page: Any = window.page("cameras")
        form = form_for(page, chosen)
        qtbot.keyClicks(form.body.boxes["login_name"].editor.control, NAME)
        password: Any = form.body.boxes["login_password"].editor
        for line in (password.first.line, password.second.line):
            qtbot.keyClicks(line, PASSWORD)

        form.save()

        assert [logins.of(one) for one in (*chosen, left)] == [(NAME, PASSWORD)] * 3 + [None]
        assert logins.desk.store.drafts.all() == {}
        assert not form.body.boxes["login_name"].editor.control.text()
        assert password.is_blank()


def test_an_officer_is_not_offered_it(logins: Logins, qtbot: QtBot, settled: Settled) -> None:
    camera = logins.make()
    logins.desk.store.close()
    desk = logins.enter(Role.OFFICER)

    with standing(MainWindow(desk), settled) as window:
        window.show()
        window.show_record("cameras", camera)
        settled(window)
        page: Any = window.page("cameras")
        refused: list[object] = []
        page.acting.refused.connect(refused.append)
        page.acting.ask_many("cameras.set_login", [camera])

        assert len(refused) == 1
        assert page.findChildren(ActionForm) == []
