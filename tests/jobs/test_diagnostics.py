"""The diagnostics file: useful to the makers, and not a word of a record, a name or a password in it."""

import json
import shutil
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Integer, LargeBinary, Table

from stationdesk.core.actor import SYSTEM
from stationdesk.core.errors import StoreUnavailable
from stationdesk.core.pc_settings import PcSettings
from stationdesk.core.settings import SETTINGS, SettingScope
from stationdesk.jobs.crash_file import LAST
from stationdesk.jobs.diagnostics import write_diagnostics
from stationdesk.jobs.log import LOG_FILE
from stationdesk.ledgers.station.records import Unit
from stationdesk.store import failures
from stationdesk.store.attaching import attach
from stationdesk.store.engine import driver_connection
from stationdesk.store.record import Base
from stationdesk.store.store import Store
from tests.conftest import StillClock, let_go

NAME, PHONE, PLACE, TEXT, PASSWORD = (
    "欧阳卫东",
    "13900007777",
    "青坪镇河口村77号",
    "Canarytext",
    "hunter2-Zx9",
)
ALL = " ".join((NAME, PHONE, PLACE, TEXT, PASSWORD))
PIECES = ("欧阳", "卫东", "1390000", "0007777", "河口", "77号", "anarytex", "hunter2", "Zx9", "canary")
LEFT = {"station_file", "alembic_version", "audit_entry", "audit_row", "sqlite_sequence"}  # needed to open it


@pytest.fixture(scope="module")
def filled(practice_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A practice station with canaries in every text of every table, every setting, and beside it."""
    folder = Path(shutil.copytree(practice_folder, tmp_path_factory.mktemp("filled") / "station"))
    opened = Store.open(folder, clock=StillClock())
    with opened.transaction(SYSTEM, "station.units.change") as tx:
        attach(tx, tx.get(Unit, 1), opened.attachments.put(ALL.encode(), f"{NAME}-{PHONE}.txt"))
    opened.drafts.save(ALL, {"text": ALL})
    opened.backup("by-hand")
    opened.close()
    _fill(folder)
    return folder


@pytest.fixture
def full(filled: Path, tmp_path: Path, clock: StillClock) -> Iterator[Store]:
    """A copy of it, open."""
    opened = Store.open(Path(shutil.copytree(filled, tmp_path / "station")), clock=clock)
    yield opened
    let_go(opened)


def _fill(folder: Path) -> None:
    with driver_connection(folder / "station.db") as connection:
        connection.execute("PRAGMA foreign_keys=OFF")
        for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type='trigger'").fetchall():
            connection.execute(f'DROP TRIGGER "{name}"')
        for table in Base.metadata.sorted_tables:
            if table.name not in LEFT:
                _fill_table(connection, table)
        connection.execute(f'CREATE TABLE "{NAME}" (x)')
        connection.execute("DELETE FROM setting")
        for name, setting in SETTINGS.items():
            if setting.scope is SettingScope.STATION:
                values = (name, json.dumps(ALL, ensure_ascii=False))
                connection.execute("INSERT INTO setting (name, value) VALUES (?, ?)", values)


def _fill_table(connection: Any, table: Table) -> None:
    texts = [one.name for one in table.columns if not isinstance(one.type, Integer | LargeBinary)]
    columns = ", ".join(f'"{one.name}"' for one in table.columns if one.name != "id")
    values = [7_000_001 if isinstance(one.type, Integer) else f"{ALL} {one.name}"
              for one in table.columns if one.name != "id"]  # fmt: skip
    marks = ", ".join("?" for _ in values)
    connection.execute(f'INSERT OR IGNORE INTO "{table.name}" ({columns}) VALUES ({marks})', values)
    for text in texts:
        connection.execute(f'UPDATE OR IGNORE "{table.name}" SET "{text}" = ? || rowid', (ALL,))


@pytest.fixture
def pc(tmp_path: Path) -> Path:
    """This computer's folder, with canaries in every setting, in an old log and in a crash."""
    folder = tmp_path / NAME / "pc"
    folder.mkdir(parents=True)
    kept = {name: ALL for name, one in SETTINGS.items() if one.scope is SettingScope.PC}
    (folder / "settings.json").write_text(json.dumps(kept | {"window": {NAME: PHONE}}), encoding="utf-8")
    (folder / LOG_FILE).write_text(
        f"2026-11-22 01:02:03,123 ERROR sqlalchemy.pool parameters ('{NAME}', {PHONE}) {ALL}\n"
        f'Traceback (most recent call last):\n  File "/home/{TEXT}/x.py", line 3, in {TEXT}\n'
        f"    x = '{ALL}'\n"
        f"ValueError: {ALL}\n{TEXT}:139 hunter2\nstationdesk.store.store:17 transaction\n",
        encoding="utf-8",
    )
    (folder / f"{LOG_FILE}.1").write_bytes(ALL.encode("gbk") + b"\n" + ALL.encode())
    (folder / LAST).write_text(
        f'Fatal Python error: {ALL}\n  File "C:\\{NAME}\\a.py", line 2 in f\n', encoding="utf-8"
    )
    return folder


def unzipped(file: Path) -> dict[str, str]:
    with zipfile.ZipFile(file) as archive:
        return {name: archive.read(name).decode("utf-8") for name in archive.namelist()}


def found(parts: dict[str, str]) -> list[tuple[str, str]]:
    return [(name, piece) for name, text in parts.items() for piece in PIECES if piece in name + text]


def test_no_canary_of_any_table_setting_log_or_file_is_in_it(full: Store, pc: Path, tmp_path: Path) -> None:
    out = tmp_path / "diagnostics.zip"

    names = write_diagnostics(out, full, PcSettings(pc), pc)

    parts = unzipped(out)
    assert found(parts) == []
    assert set(parts) == set(names) == {
        "README.txt", "about.txt", "settings.json", "station.json", f"log/{LOG_FILE}", f"log/{LOG_FILE}.1",
        "last-crash.txt",
    }  # fmt: skip


def test_the_canaries_are_really_everywhere(full: Store) -> None:
    with driver_connection(full.file) as connection:
        for table in Base.metadata.sorted_tables:
            if table.name in LEFT:
                continue
            rows = connection.execute(f'SELECT * FROM "{table.name}"').fetchall()
            texts = [one for one in table.columns if not isinstance(one.type, Integer | LargeBinary)]
            assert not texts or any(NAME in str(row) for row in rows), table.name


def test_it_tells_what_the_makers_need(full: Store, pc: Path, tmp_path: Path) -> None:
    write_diagnostics(tmp_path / "d.zip", full, PcSettings(pc), pc)

    parts = unzipped(tmp_path / "d.zip")
    station = json.loads(parts["station.json"])
    settings = json.loads(parts["settings.json"])
    assert station["condition"]["tables"]["incident"] > 100
    assert station["condition"]["other tables"] >= 1
    assert station["condition"]["pragmas"]["journal_mode"] in {"wal", "delete"}
    assert station["verification"].get("ok") is False, station["verification"]
    assert any("was altered outside the program" in one for one in station["verification"]["problems"])
    assert station["backups"][0]["reason"] == "by-hand"
    assert station["attachments"]["count"] == 1
    assert station["drafts"] == 1
    assert settings["station"]["station.name"] == "(set)"
    assert settings["pc"]["backup.folder"] == "(set)"
    assert "StationDesk: " in parts["about.txt"]
    assert "stationdesk.store.store:17 transaction" in parts[f"log/{LOG_FILE}"]
    assert parts[f"log/{LOG_FILE}"].startswith("2026-11-22 01:02:03,123 ERROR sqlalchemy.pool parameters")


def test_an_honest_stations_settings_are_told_by_value_where_they_name_nobody(
    store: Store, tmp_path: Path
) -> None:
    write_diagnostics(tmp_path / "d.zip", store, PcSettings(tmp_path), tmp_path)

    settings = json.loads(unzipped(tmp_path / "d.zip")["settings.json"])
    assert settings["station"]["response.near"] == 15
    assert settings["station"]["duty.start"] == "08:30"
    assert settings["station"]["counting.by"] == "reported"
    assert settings["pc"]["language"] == "zh_CN"
    assert settings["station"]["station.bureau"] == "(empty)"


def test_it_is_written_without_a_station_and_says_why(tmp_path: Path) -> None:
    out = tmp_path / "d.zip"

    write_diagnostics(out, None, PcSettings(tmp_path), tmp_path, failures.DAMAGED)

    parts = unzipped(out)
    assert "station.json" not in parts
    assert "damaged" in parts["not-opened.txt"]


def test_a_part_that_fails_says_so_and_the_rest_is_there(
    practice_folder: Path, tmp_path: Path, clock: StillClock
) -> None:
    opened = Store.open(Path(shutil.copytree(practice_folder, tmp_path / "station")), clock=clock)
    with driver_connection(opened.file) as connection:
        connection.execute("DROP TABLE audit_row")

    write_diagnostics(tmp_path / "d.zip", opened, PcSettings(tmp_path), tmp_path)

    opened.engines.dispose()
    station = json.loads(unzipped(tmp_path / "d.zip")["station.json"])
    assert "no such table" in station["verification"]["failed"][0]
    assert station["condition"]["tables"]["setting"] > 0


def test_a_place_that_cannot_be_written_is_a_circumstance(store: Store, tmp_path: Path) -> None:
    with pytest.raises(StoreUnavailable):
        write_diagnostics(tmp_path / "no" / "d.zip", store, PcSettings(tmp_path), tmp_path)
