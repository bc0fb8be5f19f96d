"""Row 17. A secret is in no list, paper, sheet, audit, log, report of a defect, diagnostics, backup or file.

A person's password, the key and the recovery key of the station, a camera's login, and a caller's phone,
which lists and papers mask. A camera that plays with its login: tests/stories/test_a_camera_secret.py.
"""

from __future__ import annotations

import logging
import tempfile
import zipfile
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import openpyxl
from pypdf import PdfReader

from stationdesk.core.actor import Role
from stationdesk.core.defect_report import report_of
from stationdesk.core.ledger import Query, Scope
from stationdesk.core.pc_settings import PcSettings
from stationdesk.desk import Desk
from stationdesk.desk.auditing import AuditFilter
from stationdesk.desk.entering import keep_recovery_key, new_recovery_key
from stationdesk.jobs.diagnostics import write_diagnostics
from stationdesk.jobs.export_audit import export_audit
from stationdesk.jobs.export_rows import export
from stationdesk.jobs.log import keep_log, let_go
from stationdesk.jobs.print_report import write_report
from stationdesk.store.engine import raw
from tests.desktop.access import CHIEF, GOOD, entered_desk, make_guarded_station
from tests.faults.figures import Figure, Size, figure
from tests.faults.hostile_station import in_every_ledger
from tests.faults.stations import NOW

PHONE, CALLER = "13855507391", "欧阳卫东"
HIS_OWN = "the caller in paper incidents.receipt"  # the paper he is handed
CAMERA = {"login_name": "kanarie.73915", "login_password": "Kn4ry-camera-7/x"}


def measure(_size: Size) -> Figure:
    """0 hits in everything that leaves the program or lies on the disk."""
    with tempfile.TemporaryDirectory() as place:
        room = Path(place)
        log = keep_log(room / "pc")
        try:
            desk, secrets = _used(room / "station")
            told = dict(_told(desk, room))
            desk.store.engines.dispose()
            hits = [f"{kind} in {where}" for where, text in told.items() for kind in _hits(text, secrets)]
            missed = [one for one in hits if one != HIS_OWN]
        finally:
            let_go(log)
    return figure(f"{len(told)} sinks, {len(missed)} hits", missed, good=len(told) > 20)


def _used(folder: Path) -> tuple[Desk, dict[str, str]]:
    """A station in use, and what nobody may find."""
    make_guarded_station(folder, lambda: NOW)
    desk = entered_desk(folder, lambda: NOW, CHIEF)
    values = desk.defaults("incidents.register") | {
        "place": "集贸市场", "category": "DI.neighbours", "content": "两摊主争执", "caller_name": CALLER,
        "caller_phone": PHONE,
    }  # fmt: skip
    record = desk.act("incidents.register", values).record
    desk.act(
        "incidents.correct", desk.defaults("incidents.correct", record) | {"content": "已劝解"}, record=record
    )
    _keep_a_login(desk)
    renewal = new_recovery_key(desk.store, desk.actor)
    keep_recovery_key(desk.store, desk.actor, renewal)
    desk.store.backup("manual")
    assert desk.store.key is not None
    assert desk.actor.role is Role.CHIEF
    secrets = {
        "the password": GOOD,
        "the data key": desk.store.key.raw.hex(),
        "the recovery key": renewal.code,
    }
    return desk, secrets | {"the phone": PHONE, "the caller": CALLER} | CAMERA


def _keep_a_login(desk: Desk) -> None:
    values = desk.defaults("cameras.register") | {
        "name": "东市口", "address": "东市口电杆", "point_class": "class1", "structure_type": "dome",
    }  # fmt: skip
    camera = desk.act("cameras.register", values).record
    desk.act("cameras.set_login", CAMERA, record=camera)


def _hits(text: str, secrets: dict[str, str]) -> list[str]:
    plain = text.replace("-", "").replace(" ", "").lower()
    return [kind for kind, secret in secrets.items() if secret.replace("-", "").lower() in plain]


def _told(desk: Desk, room: Path) -> Iterator[tuple[str, str]]:
    """(where, everything it says)."""
    yield from _papers(desk, room)
    for ledger in desk.ledgers:
        rows = desk.rows(Query(ledger.name)).rows
        yield (
            f"list {ledger.name}",
            " ".join(
                desk.display(column.kind, value)
                for row in rows
                for column, value in zip(ledger.columns, row.values, strict=True)
            ),
        )
    yield "audit", _audit(desk)
    yield "report of a defect", _defect(desk)
    yield "diagnostics", _diagnostics(desk, room)
    for file in (
        one for one in room.rglob("*") if one.is_file() and one.suffix not in {".pdf", ".xlsx", ".zip"}
    ):
        yield f"file {file.relative_to(room)}", file.read_bytes().decode("utf-8", "replace")


def _papers(desk: Desk, room: Path) -> Iterator[tuple[str, str]]:
    first, last = (NOW - timedelta(days=2)).date(), NOW.date()
    records = in_every_ledger(desk) | {"incidents": 1}
    for name, _, report in desk.reports():
        of = (
            {"record": records[name.rpartition(".")[0]]}
            if report.scope is Scope.RECORD
            else {"first": first, "last": last}
        )
        write_report(desk, desk.report(name, **of), room / f"{name}.pdf")  # type: ignore[arg-type]
        yield f"paper {name}", "".join(page.extract_text() for page in PdfReader(room / f"{name}.pdf").pages)
    export(desk, Query("incidents"), room / "list.xlsx")
    export_audit(desk, AuditFilter(), room / "audit.xlsx")
    export(desk, Query("incidents"), room / "list.csv")
    for name in ("list.xlsx", "audit.xlsx"):
        cells = openpyxl.load_workbook(room / name).worksheets[0].iter_rows(values_only=True)
        yield f"sheet {name}", str(list(cells))


def _audit(desk: Desk) -> str:
    with desk.store.engines.reader.begin() as connection:
        return str(raw(connection).execute("SELECT * FROM audit_entry").fetchall())


def _defect(desk: Desk) -> str:
    """A defect with every secret at hand, reported and logged."""
    phone, caller, password = PHONE, CALLER, GOOD
    try:
        raise KeyError(
            f"{phone} {caller} {password} {desk.store.key!r} {desk.store.key and desk.store.key.raw!r}"
        )
    except KeyError as defect:
        logging.getLogger("stationdesk").exception("could not call %s (%s)", phone, caller)
        return report_of(defect)


def _diagnostics(desk: Desk, room: Path) -> str:
    write_diagnostics(room / "diagnostics.zip", desk.store, PcSettings(room / "pc"), room / "pc")
    with zipfile.ZipFile(room / "diagnostics.zip") as packed:
        return "".join(packed.read(name).decode() for name in packed.namelist())
