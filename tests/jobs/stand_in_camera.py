"""A program of its own, so that its made-up ledger is in nobody else's schema: cameras with a login.

It keeps one camera, lets every part of the program speak of it, and prints what it did and where as JSON.
The login comes in the environment, never as an argument.
"""

import argparse
import json
import logging
import os
import sys
from contextlib import redirect_stdout
from datetime import UTC, datetime
from io import StringIO
from pathlib import Path
from typing import Any

import openpyxl
from pypdf import PdfReader
from sqlalchemy.orm import Mapped, mapped_column

from stationdesk.cli.commands import list_rows
from stationdesk.core.actor import SYSTEM
from stationdesk.core.defect_report import report_of
from stationdesk.core.document import Document, Facts, Layout, Stamp
from stationdesk.core.errors import StationError
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Action, Column, Field, Ledger, Line, Query, Report, Request, Scope, Secret
from stationdesk.core.pc_settings import PcSettings
from stationdesk.desk import Desk
from stationdesk.desk.entering import entered
from stationdesk.jobs.diagnostics import write_diagnostics
from stationdesk.jobs.export_rows import export
from stationdesk.jobs.log import keep_log, let_go
from stationdesk.jobs.print_report import write_report
from stationdesk.ledgers import LEDGERS
from stationdesk.store import engine
from stationdesk.store.gate import Gate
from stationdesk.store.record import Base, Record
from stationdesk.store.secrets import Sealed, SealedText, opened, sealed
from stationdesk.store.store import Store, Transaction
from tests.desktop.access import CHIEF, GOOD, make_guarded_station, person_named

NAME, LOGIN = QT_TRANSLATE_NOOP("test", "Name"), QT_TRANSLATE_NOOP("test", "Login")


class Camera(Record, Base):
    """What a camera of a later ledger will look like."""

    __tablename__ = "stand_in_camera"
    name: Mapped[str]
    login: Mapped[Sealed | None] = mapped_column(SealedText)


def register(tx: Transaction, *, name: str, login: str | None) -> Camera:
    return tx.add(Camera(name=name, login=sealed(tx, login, f"camera/{name}")))


def change(tx: Transaction, camera: Camera, *, login: str | None) -> Camera:
    camera.login = sealed(tx, login, f"camera/{camera.name}")
    return camera


def sheet(tx: Transaction, request: Request) -> Document:
    camera = tx.session.get_one(Camera, request.record)
    blocks = (Facts((("名称", camera.name), ("登录", str(camera.login))), columns=1),)
    return Document("camera", "摄像头", Layout.PORTRAIT, blocks, Stamp(station="青坪镇派出所"))


CAMERAS = Ledger(
    name="cameras",
    title=QT_TRANSLATE_NOOP("test", "Cameras"),
    record=Camera,
    columns=(
        Column("name", NAME, Camera.name, Line(), 10, 9),
        Column("login", LOGIN, Camera.login, Secret(), 10, 8),
    ),
    label=Camera.name,
    order="name",
    actions=(
        Action("register", NAME, register, (Field("name", NAME, Line(), required=True),
               Field("login", LOGIN, Secret())), on_record=False),
        Action("change", LOGIN, change, (Field("login", LOGIN, Secret()),)),
    ),
    reports=(Report("sheet", NAME, Scope.RECORD, sheet),),
)  # fmt: skip


def clock() -> datetime:
    return datetime(2026, 11, 21, 2, 0, tzinfo=UTC)


def desk_on(folder: Path, *, encrypted: bool) -> Desk:
    """The chief's desk on a new station with passwords."""
    make_guarded_station(folder, clock, encrypted=encrypted)
    entry = Gate(folder).enter(person_named(folder, CHIEF), GOOD)
    store = Store.open(folder, clock=clock, key=entry.key)
    return Desk(store, (*LEDGERS, CAMERAS), actor=entered(store, entry))


def refused(folder: Path, login: str) -> dict[str, Any]:
    """What a station in clear says, and what it kept."""
    desk = desk_on(folder, encrypted=False)
    try:
        desk.act("cameras.register", {"name": "东市口", "login": login})
    except StationError as refusal:
        said = str(refusal)
    else:
        said = ""
    without = desk.act("cameras.register", {"name": "东市口", "login": None}).record
    kept = desk.count(Query("cameras"))
    desk.store.close()
    return {"said": said, "kept": kept, "without": without, "told": {}}


def used(folder: Path, login: str) -> dict[str, Any]:
    """Every part of the program speaks of a camera whose login is kept."""
    log = keep_log(folder / "pc")
    desk = desk_on(folder / "station", encrypted=True)
    store = desk.store
    record = desk.act("cameras.register", {"name": "东市口", "login": login}).record
    desk.act("cameras.change", {"login": login + "2"}, record=record)
    store.drafts.save("form", {"typed": desk.defaults("cameras.change", record)})
    with store.reading(SYSTEM) as tx:
        again = opened(tx, tx.session.get_one(Camera, record).login, "camera/东市口")
    told = dict(_told(desk, folder, record, login))
    store.backup("manual")
    _open_in_clear(store, told)
    store.close()
    let_go(log)
    return {"again": again == login + "2", "told": told, "ok": True}


def _told(desk: Desk, folder: Path, record: int, login: str) -> Any:
    row = desk.rows(Query("cameras")).rows[0]
    columns = desk.ledger("cameras").columns
    yield (
        "list",
        " ".join(desk.display(one.kind, value) for one, value in zip(columns, row.values, strict=True)),
    )
    yield "values", repr(row.values) + str(row.values) + repr(desk.record("cameras", record))
    yield "pane", str(desk.details("cameras", record))
    yield "history", str(desk.store.history(Camera, record, clear=True))
    for name in ("list.xlsx", "list.csv"):
        export(desk, Query("cameras"), folder / name)
    yield (
        "xlsx",
        str(list(openpyxl.load_workbook(folder / "list.xlsx").worksheets[0].iter_rows(values_only=True))),
    )
    write_report(desk, desk.report("cameras.sheet", record=record), folder / "sheet.pdf")
    yield "paper", "".join(page.extract_text() for page in PdfReader(folder / "sheet.pdf").pages)
    try:
        raise KeyError(f"no camera answers to {login}")
    except KeyError as defect:
        logging.getLogger("stationdesk").exception("the camera %s did not answer", login)
        yield "defect", report_of(defect)
    write_diagnostics(folder / "d.zip", desk.store, PcSettings(folder / "pc"), folder / "pc")
    yield "command line", Path("/proc/self/cmdline").read_bytes().decode() if os.name == "posix" else ""
    with redirect_stdout(StringIO()) as printed:
        for json_asked in (True, False):
            options = argparse.Namespace(ledger="cameras", search="", filter=[], limit=9, json=json_asked)
            list_rows(desk, options)
    yield "command line's list", printed.getvalue()


def _open_in_clear(store: Store, told: dict[str, str]) -> None:
    """Even who opens the file with its key reads no login in it."""
    with store.engines.reader.begin() as connection:
        driver = engine.raw(connection)
        query = "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'"
        tables = [name for (name,) in driver.execute(query).fetchall()]
        rows = [str(driver.execute(f'SELECT * FROM "{name}"').fetchall()) for name in tables]
        told["the file, opened"] = "\n".join([*tables, *rows])


if __name__ == "__main__":
    place, secret = Path(sys.argv[1]), os.environ.pop("LOGIN")
    answer = used(place, secret) if sys.argv[2] == "encrypted" else refused(place / "plain", secret)
    sys.stdout.write(json.dumps(answer, ensure_ascii=True))
