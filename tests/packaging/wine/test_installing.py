"""The setup on a computer that has never seen the program, and with an older version."""

import configparser

import pytest

from tests.packaging.wine.conftest import WHOLE
from tests.packaging.wine.small import BROKEN, NEW, OLD

LINK = "所务台 StationDesk.lnk"


def told(copy):
    """The installed copy's install.ini."""
    ini = configparser.ConfigParser(interpolation=None)
    ini.read(copy.program / "install.ini", encoding="utf-8")
    return dict(ini["stationdesk"])


def query(computer, key, *words):
    return computer.run(computer.drive / "windows" / "system32" / "reg.exe", "query", key, *words)


def links(computer):
    return sorted(found.relative_to(computer.drive).as_posix() for found in computer.drive.rglob("*.lnk"))


def test_a_copy_for_one_user_lies_whole_in_a_chinese_folder(copy):
    assert copy.install(OLD).code == 0

    assert copy.names() == WHOLE
    assert copy.version() == OLD
    assert (copy.program / "app" / "资源" / "说明 一.txt").read_text("utf-8") == "青坪镇派出所"
    user = copy.computer.home.name
    place = rf"C:\users\{user}\AppData\Local\StationDesk\station"
    assert told(copy) == {"mode": "user", "version": OLD, "data": place}


def test_a_copy_for_everybody_lies_in_program_files_with_its_records_beside(machine_copy):
    assert machine_copy.names() == WHOLE
    place = r"C:\ProgramData\StationDesk\station"
    assert told(machine_copy) == {"mode": "machine", "version": OLD, "data": place}
    assert links(machine_copy.computer) == [
        f"ProgramData/Microsoft/Windows/Start Menu/Programs/{LINK}",
        f"users/Public/Desktop/{LINK}",
    ]
    listed = query(
        machine_copy.computer, r"HKLM\Software\Microsoft\Windows\CurrentVersion\Uninstall\StationDesk"
    )
    assert OLD in listed.said
    assert "uninstall.exe" in listed.said


def test_a_double_click_on_a_backup_opens_the_program(machine_copy):
    kind = query(machine_copy.computer, r"HKCR\.sdbackup", "/ve").said
    command = query(machine_copy.computer, r"HKCR\StationDesk.Backup\shell\open\command", "/ve").said

    assert "StationDesk.Backup" in kind
    assert r'"C:\Program Files\StationDesk\StationDesk.exe" "%1"' in command


def test_without_the_shortcut_the_desktop_stays_as_it_is(copy):
    assert copy.install(OLD, "/NODESKTOP").code == 0

    assert not (copy.computer.home / "Desktop" / LINK).exists()


def test_an_upgrade_leaves_nothing_of_the_old_program(copy):
    copy.install(OLD)
    (copy.program / "app" / "stale.txt").touch()

    assert copy.install(NEW).code == 0

    assert copy.names() == WHOLE
    assert copy.version() == NEW
    assert {found.name for found in (copy.program / "app").iterdir()} == {
        "资源", "big.bin", f"only-{NEW}.txt"
    }  # fmt: skip
    assert copy.launcher.read_bytes().endswith(NEW.encode())


def test_an_upgrade_keeps_the_place_the_records_were_moved_to(copy):
    copy.install(OLD)
    moved = "D:\\台账 数据\\station"
    ini = copy.program / "install.ini"
    ini.write_bytes(f"[stationdesk]\r\nmode=user\r\nversion={OLD}\r\ndata={moved}\r\n".encode())

    assert copy.install(NEW).code == 0

    assert told(copy) == {"mode": "user", "version": NEW, "data": moved}


def test_an_upgrade_goes_where_the_copy_is_and_brings_no_shortcut_back(copy, tmp_path):
    copy.install(OLD, "/NODESKTOP")

    ended = copy.computer.run(copy.setup(NEW), "/S", "/CurrentUser", f"/D={copy.computer.told(tmp_path)}")

    assert ended.code == 0
    assert copy.version() == NEW
    assert list(tmp_path.iterdir()) == []
    assert not (copy.computer.home / "Desktop" / LINK).exists()


def test_an_update_that_the_program_started_waits_until_it_is_closed(copy):
    copy.install(OLD)
    where = f"/D={copy.computer.told(copy.folder)}".split(" ")

    with copy.computer.kept_open(copy.launcher) as number:
        words = ("/S", "/CurrentUser", f"/AFTER={number}", *where)
        setup = copy.computer.start(copy.setup(NEW), *words)
        while not list(copy.computer.home.rglob("ns*.tmp/System.dll")):  # the setup is past its first step
            assert setup.poll() is None
    with setup:
        assert setup.wait(60) == 0

    assert copy.version() == NEW


def test_the_same_version_again_repairs_a_copy(copy):
    copy.install(OLD)
    (copy.program / "version.txt").unlink()

    assert copy.install(OLD).code == 0

    assert copy.version() == OLD


def test_a_new_copy_that_does_not_pass_its_own_test_never_replaces_the_old_one(copy):
    copy.install(OLD)

    assert copy.install(BROKEN).code == 13

    assert copy.names() == WHOLE
    assert copy.version() == OLD
    assert "did not pass its self-test: 5" in (copy.folder / "setup.log").read_text("utf-8")


@pytest.mark.parametrize("before", [OLD, None])
def test_a_disk_that_fills_up_while_unpacking_leaves_what_was_there(copy, before):
    if before:
        copy.install(before)

    assert copy.install(NEW, limit=600_000).code == 13

    if before:
        assert copy.names() == WHOLE
        assert copy.version() == OLD
    else:
        assert not copy.folder.exists()
