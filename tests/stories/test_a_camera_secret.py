"""A camera's login, from the chief's keyboard to the camera: it plays there, and is found nowhere else.

Everything else is searched byte by byte, with what is packed in it, for each way of writing it.
"""

from __future__ import annotations

import logging
import os
import shutil
import subprocess
import sys
import zipfile
from base64 import b64encode
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
import xlsxwriter
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from stationdesk.core.actor import Role
from stationdesk.core.defect_report import report_of
from stationdesk.core.errors import RuleBroken
from stationdesk.core.i18n import ENGLISH, speaker
from stationdesk.core.ledger import RowFate
from stationdesk.desk import Desk
from stationdesk.desktop.form import ActionForm
from stationdesk.desktop.wall.fields import fields_of, made_up
from stationdesk.desktop.wall.player import stream_url
from stationdesk.desktop.wall.tile import Tile
from stationdesk.devices.answers import Login, Target
from stationdesk.devices.sweep import look
from stationdesk.jobs.crash_file import CrashFile
from stationdesk.jobs.import_sheet import Outcome, preview, run
from stationdesk.jobs.log import keep_log, let_go
from stationdesk.jobs.sweep import sweep
from stationdesk.store import backup
from stationdesk.store.store import Store
from tests.conftest import StillClock
from tests.desktop.patience import PATIENCE
from tests.devices.moving import MovingServer, moving_cameras
from tests.guarded_station import NAMES, PASSWORDS, desk_of, opened
from tests.ledgers.login_desk import Logins
from tests.stories.secret_search import forms, found_in, hits
from tests.stories.secret_sinks import command_lines, rows_of, said_by, write_everything

pytestmark = pytest.mark.qt_log_ignore("No RHI backend")
NAME, PASSWORD = "kanarie.73915", "Kn4ry-密码&7@/x 5e"
SECRETS = (NAME, PASSWORD)
ROOT = Path(__file__).parents[2]


@pytest.fixture
def camera(tmp_path_factory: pytest.TempPathFactory) -> Iterator[MovingServer]:
    """A camera that moves for those who know the login."""
    if shutil.which("ffmpeg") is None:
        pytest.skip("draws its clip with ffmpeg")
    with moving_cameras(tmp_path_factory.mktemp("camera"), 1, seconds=10) as [server]:
        guarded = MovingServer(server.folder, server.names, login=(NAME, PASSWORD))
        guarded.start()
        yield guarded
        guarded.kill()


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Path]:
    """Where everything is written to, the log of the program included."""
    log = keep_log(tmp_path / "pc")
    yield tmp_path
    let_go(log)


@pytest.fixture
def foreign(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the sheets of others lie, whose secrets are theirs to guard."""
    return tmp_path_factory.mktemp("foreign")


def test_the_search_finds_what_is_planted_in_each_form(tmp_path: Path) -> None:
    for secret in SECRETS:
        for place, (name, form) in enumerate(forms(secret).items()):
            file = tmp_path / f"{place}.bin"
            file.write_bytes(b"..." + form + b"...")
            assert found_in(tmp_path, SECRETS), name
            file.unlink()
    with zipfile.ZipFile(tmp_path / "a.zip", "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("b.xml", f"<t>{PASSWORD}</t>")
    assert found_in(tmp_path, SECRETS) == ["a.zip: b.xml: secret 2 as utf-8"]
    assert hits(f"Basic {_basic()}".encode(), SECRETS)


def _basic() -> str:
    return b64encode(f"{NAME}:{PASSWORD}".encode()).decode()


def test_it_plays_and_is_found_nowhere(
    room: Path,
    foreign: Path,
    clock: StillClock,
    camera: MovingServer,
    qtbot: QtBot,
    capfd: pytest.CaptureFixture[str],
) -> None:
    logins = Logins(room / "station", clock)
    address = camera.cameras()[0]
    record = logins.make(host=address.host, port=address.port, main_path=address.path)
    type_it(qtbot, logins.desk, record)
    with_command_line(logins, logins.make(name="东市桥头", host="10.64.1.6"))
    told = {"processes": b""}

    import_sheet(logins.desk, foreign / "一机一档.xlsx")
    with playing(qtbot, logins.desk) as tile:
        sweep(logins.desk)
        told["processes"] += command_lines()
        told["a crash"] = crash(room, logins.desk, tile).encode()
        write_everything(logins.desk, room)
        told |= dict(said_by(logins.desk, record))
        told["processes"] += command_lines()
    log_of_a_look(logins, record)
    restored = restore_elsewhere(logins, room, record)
    told["the backup, opened"] = rows_of(restored)
    restored.close()
    captured = capfd.readouterr()
    told["printed"] = f"{captured.out}{captured.err}".encode()

    assert logins.of(record) == (NAME, PASSWORD)
    assert [(where, hits(said, SECRETS)) for where, said in told.items() if hits(said, SECRETS)] == []
    assert found_in(room, SECRETS) == []
    assert {file.suffix for file in room.rglob("*")} >= {
        ".db",
        ".db-wal",
        ".pdf",
        ".xlsx",
        ".csv",
        ".zip",
        ".log",
    }
    assert len(told) >= 8
    assert len(told["processes"]) > 100
    logins.desk.store.close()


def test_a_station_in_clear_keeps_nothing_of_it(
    room: Path, foreign: Path, clock: StillClock, qtbot: QtBot
) -> None:
    logins = Logins(room / "station", clock, encrypted=False)
    record = logins.make()

    type_it(qtbot, logins.desk, record, refused=True)
    with pytest.raises(RuleBroken):
        logins.keep(record, login_name=NAME, login_password=PASSWORD)
    with_command_line(logins, record, refused=True)
    outcome = import_sheet(logins.desk, foreign / "一机一档.xlsx")
    write_everything(logins.desk, room)

    assert logins.of(record) is None
    assert outcome.counts[RowFate.NEW] == 4
    assert all("without the login" in str(one.phrase) for one in outcome.problems[:3])
    assert hits(str(outcome.problems).encode() + rows_of(logins.desk.store), SECRETS) == []
    assert found_in(room, SECRETS) == []
    logins.desk.store.close()


# --- who handles it -----------------------------------------------------------------------------------


def type_it(qtbot: QtBot, desk: Desk, record: int, *, refused: bool = False) -> None:
    """The chief's form: closed half-way once, then saved (or refused, and closed)."""
    for last in (False, True):
        form = ActionForm(desk, "cameras.set_login", record)
        qtbot.addWidget(form)
        name, password = form.body.boxes["login_name"].editor, form.body.boxes["login_password"].editor
        form.show()
        qtbot.keyClicks(name.control, NAME)
        for line in (password.first.line, password.second.line):  # type: ignore[attr-defined]
            line.insert(PASSWORD)
            line.textEdited.emit(PASSWORD)  # as after typing: what is kept of a form is kept from then on
        if last:
            form.save()
        assert form.isVisible() is (refused or not last)
        form.close()
        assert desk.store.drafts.all() == {}
        assert not name.control.text()  # type: ignore[attr-defined]


def with_command_line(logins: Logins, record: int, *, refused: bool = False) -> None:
    """The same as a command; while it waits for its lines, its arguments are there for all to see."""
    own = str(logins.folder.parent / "pc")
    running = subprocess.Popen(
        [sys.executable, "-m", "stationdesk", "cameras.set_login", "--record", str(record), "--lang", "en",
         "--as", NAMES[Role.CHIEF], "--password-stdin", "--data", str(logins.folder)],
        cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        env=os.environ | {"XDG_DATA_HOME": own, "XDG_CONFIG_HOME": own},
    )  # fmt: skip
    while b"cameras.set_login" not in (seen := command_lines()):
        assert running.poll() is None
    lines = "\n".join((PASSWORDS[Role.CHIEF], NAME, PASSWORD, ""))
    out, err = running.communicate(lines.encode(), timeout=120)

    assert running.returncode == (1 if refused else 0), err.decode()
    assert hits(seen + out + err, SECRETS) == []
    assert (logins.of(record) == (NAME, PASSWORD)) is not refused


def import_sheet(desk: Desk, file: Path) -> Outcome:
    """A list of cameras with logins in its addresses, in their paths, and in columns of their own."""
    login = f"{NAME}:{PASSWORD}"
    rows = (
        ("南山路口", f"rtsp://{login}@10.64.2.1:554/ch1", NAME, PASSWORD),
        ("南山桥头", f"rtsp://{quote(NAME)}:{quote(PASSWORD, safe='')}@10.64.2.2/ch1", NAME, PASSWORD),
        ("南山学校", f"rtsp://10.64.2.3/user={NAME}&password={quote(PASSWORD, safe='')}&channel=1", "", ""),
        ("南山市场", "rtsp://10.64.2.4/ch1", NAME, PASSWORD),
    )
    book = xlsxwriter.Workbook(str(file))
    page = book.add_worksheet()
    for number, row in enumerate((("点位名称", "取流地址", "用户名", "密码"), *rows)):
        page.write_row(number, 0, row)
    book.close()
    preview(desk, "cameras", file)
    return run(desk, "cameras", file)


class playing:  # noqa: N801 - reads as a word at its use
    """The wall plays the first camera, by the login that is kept."""

    def __init__(self, qtbot: QtBot, desk: Desk) -> None:
        plan = desk.wall_plan()
        cells = fields_of(desk, plan, made_up(plan, 2, 0))
        [feed] = [one for shown in cells for one in shown.feeds if str(one.address).startswith("rtsp://127.")]
        self._tile = Tile(speaker(ENGLISH), desk.store.clock)
        qtbot.addWidget(self._tile)
        ticking = QTimer(self._tile)
        ticking.timeout.connect(self._tile.tick)
        ticking.start(250)
        self._tile.show()
        self._tile.show_feed(feed)
        qtbot.waitUntil(lambda: self._tile.said == "Live", timeout=PATIENCE)

    def __enter__(self) -> Tile:
        return self._tile

    def __exit__(self, *_: object) -> None:
        self._tile.rest()


def crash(room: Path, desk: Desk, tile: Tile) -> str:
    """What is reported and logged when the program breaks with the login at hand."""
    assert tile.feed is not None
    assert tile.feed.address is not None
    assert tile.feed.login == (NAME, PASSWORD)
    url = stream_url(tile.feed.address, tile.feed.login)
    dying = CrashFile(room / "pc")
    try:
        raise KeyError(f"{url.toString()} {tile.feed} {desk} {NAME} {PASSWORD} {_basic()}")
    except KeyError as defect:
        logging.getLogger("stationdesk").exception(
            "no picture from %s with %s", url.toString(), tile.feed.login
        )
        report = report_of(defect)
    finally:
        dying.close()
    (room / "crash.txt").write_text(report, encoding="utf-8")
    return report


def log_of_a_look(logins: Logins, record: int) -> None:
    """A look with the login writes nothing of it, not even where the log takes every word."""
    kept, [camera] = logins.of(record), [one for one in logins.desk.wall_plan().cameras if one.id == record]
    assert kept is not None
    for level in (logging.DEBUG, logging.WARNING):
        logging.getLogger().setLevel(level)
        [(_, answer)] = look([Target(record, camera.address, Login(*kept))])
        assert answer.is_up


def restore_elsewhere(logins: Logins, room: Path, record: int) -> Store:
    """The newest backup on another computer: the login still opens there, for who has entered."""
    newest = backup.found_in(logins.folder / "backups")[0]
    other = room / "other-computer"
    backup.restore(newest.file, other, clock=logins.clock, key=logins.desk.store.key)
    store, actor = opened(other, logins.clock, Role.CHIEF)
    assert desk_of(store, actor).stream_login(record) == (NAME, PASSWORD)
    return store
