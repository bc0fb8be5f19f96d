"""Everywhere a camera's login might show: papers, sheets, files, screens, the list of processes."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from stationdesk.core.ledger import Query
from stationdesk.core.pc_settings import PcSettings
from stationdesk.desk import Desk
from stationdesk.desk.auditing import AuditFilter
from stationdesk.jobs.diagnostics import write_diagnostics
from stationdesk.jobs.export_audit import export_audit
from stationdesk.jobs.export_rows import export
from stationdesk.jobs.print_report import write_report
from stationdesk.ledgers.cameras.records import Camera
from stationdesk.store.engine import raw
from stationdesk.store.store import Store


def write_everything(desk: Desk, room: Path) -> None:
    """Papers, sheets, the audit, the makers' file and a backup."""
    first, last = desk.store.clock().date().replace(day=1), desk.store.clock().date()
    for name in ("cameras.inventory", "cameras.faults.availability"):
        write_report(desk, desk.report(name, first=first, last=last), room / f"{name}.pdf")
    for ending in ("xlsx", "csv"):
        export(desk, Query("cameras"), room / f"cameras.{ending}")
        export(desk, Query("cameras.recorders"), room / f"recorders.{ending}")
    export_audit(desk, AuditFilter(), room / "audit.xlsx")
    write_diagnostics(room / "diagnostics.zip", desk.store, PcSettings(room / "pc"), room / "pc")
    desk.store.backup("manual")


def said_by(desk: Desk, record: int) -> Iterator[tuple[str, bytes]]:
    """What the window and the command line show."""
    ledger = desk.ledger("cameras")
    [row] = [one for one in desk.rows(Query("cameras")).rows if one.id == record]
    shown = [desk.display(one.kind, value) for one, value in zip(ledger.columns, row.values, strict=True)]
    yield "the list", " ".join(shown).encode()
    yield "the values", f"{row.values!r} {desk.record('cameras', record)}".encode()
    yield "the pane", str(desk.details("cameras", record)).encode()
    yield "the form", str(desk.defaults("cameras.set_login", record)).encode()
    yield "the history", str(desk.store.history(Camera, record, clear=True)).encode()
    lines = desk.audit(AuditFilter(), limit=1_000).lines
    entries = "".join(str(desk.audit_entry(one.seq)) for one in lines)
    assert "••••••" in entries  # that it changed is told
    yield "the log", entries.encode()
    yield "the plan of the wall", str(desk.wall_plan()).encode()
    yield "the file, opened", rows_of(desk.store)


def rows_of(store: Store) -> bytes:
    """Every value of every table, as somebody with the key reads it."""
    with store.engines.reader.begin() as connection:
        driver = raw(connection)
        query = "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'"
        tables = [name for (name,) in driver.execute(query).fetchall()]
        return "\n".join(
            str(driver.execute(f'SELECT * FROM "{name}"').fetchall()) for name in tables
        ).encode()


def command_lines() -> bytes:
    """The arguments of every process of this computer, as its list of processes shows them."""
    if sys.platform == "win32":
        asked = "Get-CimInstance Win32_Process | Select-Object -ExpandProperty CommandLine"
        return subprocess.run(["powershell", "-Command", asked], capture_output=True, check=True).stdout
    found: list[bytes] = []
    for process in Path("/proc").glob("[0-9]*"):
        try:
            found.append((process / "cmdline").read_bytes().replace(b"\0", b" "))
        except OSError:  # ended meanwhile
            continue
    return b"\n".join(found)
