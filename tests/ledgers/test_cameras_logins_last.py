"""What happens to kept logins while the station's keys, passwords and encryption change around them."""

from __future__ import annotations

from pathlib import Path

import pytest
import xlsxwriter

from stationdesk.core.actor import Role
from stationdesk.core.errors import RuleBroken
from stationdesk.core.ledger import Query
from stationdesk.desk import access
from stationdesk.jobs import import_sheet
from stationdesk.store import backup
from stationdesk.store.encrypting import delete_plain, encrypt
from stationdesk.store.gate import Gate
from stationdesk.store.store import Store
from tests.conftest import StillClock
from tests.guarded_station import NAMES, PASSWORDS, desk_of, opened
from tests.ledgers.login_desk import NAME, PASSWORD, Logins


def test_they_are_kept_from_the_day_the_records_are_encrypted(tmp_path: Path, clock: StillClock) -> None:
    """And there is no way back, so nothing has to become of them: encryption is never taken off."""
    logins = Logins(tmp_path / "station", clock, encrypted=False)
    camera = logins.make()
    with pytest.raises(RuleBroken):
        logins.keep(camera)
    key = logins.desk.store.key
    assert key is not None
    logins.desk.store.close()

    encrypt(logins.folder, key, clock=clock)
    delete_plain(logins.folder)
    logins.enter(Role.CHIEF)
    logins.keep(camera)

    assert logins.of(camera) == (NAME, PASSWORD)
    logins.desk.store.close()


def test_new_passwords_and_a_new_recovery_key_leave_them_as_they_are(
    tmp_path: Path, clock: StillClock
) -> None:
    logins = Logins(tmp_path / "station", clock)
    camera = logins.keep(logins.make())

    access.change_own(logins.desk, PASSWORDS[Role.CHIEF], "Xin-kou-ling-88")
    renewal = access.new_recovery_key(logins.desk)
    access.keep_recovery_key(logins.desk, renewal)
    logins.desk.store.close()

    recovered = Gate(logins.folder).recover(renewal.code)
    store = Store.open(logins.folder, clock=clock, key=recovered.key)
    store.close()
    for role in (Role.OFFICER, Role.ADMINISTRATOR):
        assert logins.enter(role).stream_login(camera) == (NAME, PASSWORD)
        logins.desk.store.close()


def test_a_backup_brings_them_to_another_computer_for_who_can_enter_there(
    tmp_path: Path, clock: StillClock
) -> None:
    logins = Logins(tmp_path / "station", clock)
    camera = logins.keep(logins.make())
    made = logins.desk.store.backup("manual")
    logins.act("clear_login", camera)
    logins.desk.store.close()
    gate = Gate(logins.folder)
    key = gate.enter(gate.person_named(NAMES[Role.CHIEF]), PASSWORDS[Role.CHIEF]).key

    backup.restore(made.file, tmp_path / "elsewhere", clock=clock, key=key)

    there = desk_of(*opened(tmp_path / "elsewhere", clock, Role.OFFICER))
    assert there.stream_login(camera) == (NAME, PASSWORD)
    assert logins.enter(Role.OFFICER).stream_login(camera) is None
    for desk in (there, logins.desk):
        desk.store.close()


def test_a_sheet_that_moves_a_camera_takes_its_login_and_another_one_does_not(
    tmp_path: Path, clock: StillClock
) -> None:
    logins = Logins(tmp_path / "station", clock)
    for hosts in (("10.64.1.5", "10.64.1.6"), ("10.64.1.5", "10.9.9.9")):
        file = tmp_path / f"{hosts[1]}.xlsx"
        book = xlsxwriter.Workbook(str(file))
        page = book.add_worksheet()
        for line, cells in enumerate(
            (("点位名称", "IP地址", "型号"), ("东", hosts[0], "甲"), ("西", hosts[1], "乙"))
        ):
            page.write_row(line, 0, cells)
        book.close()
        import_sheet.run(logins.desk, "cameras", file)
        stay, move = (
            row.id for row in logins.desk.rows(Query("cameras", order="number", descending=False)).rows
        )
        if hosts[1] == "10.64.1.6":
            logins.keep(stay)
            logins.keep(move)

    assert logins.desk.record("cameras", move)["host"] == "10.9.9.9"
    assert [logins.of(one) for one in (stay, move)] == [(NAME, PASSWORD), None]
    logins.desk.store.close()
