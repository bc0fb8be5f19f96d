"""The program goes and the records stay; only /PURGE takes them."""

import pytest

from tests.packaging.wine.small import OLD


def left(computer):
    """Every file and folder of ours that is still on drive C, but for the records."""
    names = ("StationDesk", "stationdesk", "所务台")
    found = [path for path in computer.drive.rglob("*") if any(name in path.name for name in names)]
    return [path.relative_to(computer.drive).as_posix() for path in found]


def registry(computer, part):
    """What the registry holds of ours, read from the disk after all programs have ended."""
    computer.shut_down()
    lines = (computer.prefix / f"{part}.reg").read_text("utf-8", "replace").splitlines()
    return [line for line in lines if "stationdesk" in line.lower() or "sdbackup" in line]


@pytest.fixture
def records(machine_copy):
    """A record in the folder that everybody shares."""
    kept = machine_copy.computer.drive / "ProgramData" / "StationDesk" / "station" / "station.db"
    kept.parent.mkdir(parents=True)
    kept.write_text("台账", encoding="utf-8")
    return kept


def test_the_program_goes_without_a_trace_and_the_records_stay(machine_copy, records):
    computer = machine_copy.computer

    computer.run(machine_copy.folder / "uninstall.exe", "/S")
    computer.shut_down()

    assert left(computer) == ["ProgramData/StationDesk"]
    assert records.read_text("utf-8") == "台账"
    assert registry(computer, "system") == []


def test_a_copy_for_one_user_goes_without_a_trace(copy):
    copy.install(OLD)

    copy.computer.run(copy.folder / "uninstall.exe", "/S")
    copy.computer.shut_down()

    assert not copy.folder.exists()
    assert left(copy.computer) == []
    assert registry(copy.computer, "user") == []


def test_a_purge_takes_the_records_too(machine_copy, records):
    computer = machine_copy.computer

    computer.run(machine_copy.folder / "uninstall.exe", "/S", "/PURGE")
    computer.shut_down()

    assert left(computer) == []


def test_a_purge_for_everybody_leaves_the_records_of_a_copy_for_one_user(machine_copy):
    own = machine_copy.computer.home / "AppData" / "Local" / "StationDesk" / "station" / "station.db"
    own.parent.mkdir(parents=True)
    own.touch()

    assert machine_copy.uninstall("/PURGE").code == 0

    assert own.exists()


def test_what_a_person_put_into_the_folder_stays(copy):
    copy.install(OLD)
    mine = copy.folder / "我的说明.txt"
    mine.touch()

    assert copy.uninstall().code == 0

    assert copy.names() == {"我的说明.txt", "uninstall.exe"}
