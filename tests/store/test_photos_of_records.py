"""A record's photographs go wherever the record goes: history, backup, purge, paper, the command line."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from stationdesk.cli.main import run
from stationdesk.core.errors import StationError
from stationdesk.desk import Desk
from stationdesk.ledgers.incidents.records import Incident
from stationdesk.store.attaching import files_of
from stationdesk.store.attachments import AttachedFile, Stored
from stationdesk.store.backup import restore
from stationdesk.store.cleansing import cleanse
from stationdesk.store.purging import purge
from stationdesk.store.store import Store
from tests.conftest import StillClock, let_go
from tests.desktop.made_station import make_station_with_calls
from tests.desktop.photo_makers import MOST, WITH_PHOTOS, picture, with_photos
from tests.made_once import made_once

ACTION = "incidents.photograph"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return made_once(tmp_path_factory, "calls", make_station_with_calls)


@pytest.fixture
def folder(made: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(made, tmp_path / "station"))


@pytest.fixture
def desk(folder: Path, clock: StillClock):  # type: ignore[no-untyped-def]
    opened = Store.open(folder, clock=clock)
    yield with_photos(opened)
    let_go(opened)


def _photograph(desk: Desk, record: int, *colours: str) -> tuple[Stored, ...]:
    stored = tuple(desk.keep_file(picture(colour), f"{colour}.jpg") for colour in colours)
    desk.act(ACTION, {"photos": stored}, record=record)
    return stored


def _kept(desk: Desk, record: int) -> tuple[Stored, ...]:
    with desk.store.reading(desk.actor) as tx:
        return files_of(tx, tx.get(Incident, record, voided=True))


def test_history_and_the_proof_know_a_records_photographs(desk: Desk) -> None:
    (stored,) = _photograph(desk, 1, "red")

    (entry,) = desk.store.history(AttachedFile, 1)
    assert entry.action == ACTION
    assert desk.store.verify().ok

    desk.store.attachments.files()[0].write_bytes(picture("blue"))
    found = desk.store.verify()
    assert not found.ok
    assert any(stored.sha256[:12] in str(problem) for problem in found.problems)


def test_a_backup_brings_the_photographs_back(desk: Desk, tmp_path: Path, clock: StillClock) -> None:
    stored = _photograph(desk, 1, "red", "blue")
    made = desk.backup()

    restore(made.file, tmp_path / "again", clock=clock, actor=desk.actor)

    again = Store.open(tmp_path / "again", clock=clock)
    try:
        other = with_photos(again)
        assert _kept(other, 1) == stored
        assert [other.file(one.sha256) for one in stored] == [desk.file(one.sha256) for one in stored]
        assert again.verify().ok
    finally:
        again.close()


def test_a_purge_takes_the_photographs_of_that_record_only(desk: Desk) -> None:
    _photograph(desk, 1, "red", "blue")
    shared = _photograph(desk, 2, "blue")

    with desk.store.transaction(desk.actor, "record.purged") as tx:
        purge(tx, Incident, [1], "局文〔2026〕1号")
    cleanse(desk.store, desk.actor)

    assert _kept(desk, 1) == ()
    assert _kept(desk, 2) == shared
    assert len(desk.store.attachments.files()) == 1
    assert desk.store.verify().ok


def test_a_form_names_photographs_that_were_kept_and_no_more_than_it_may(desk: Desk) -> None:
    never = Stored("0" * 64, "a.jpg", 3)
    many = tuple(desk.keep_file(bytes([number]), "a.jpg") for number in range(MOST + 1))

    for given in ((never,), many, ("a.jpg",), ()):
        with pytest.raises(StationError) as refusal:
            desk.act(ACTION, {"photos": given}, record=1)
        assert set(refusal.value.field_errors) == {"photos"}
    assert _kept(desk, 1) == ()


def test_the_command_line_takes_files(
    folder: Path, tmp_path: Path, clock: StillClock, capsys: pytest.CaptureFixture[str]
) -> None:
    paths = [tmp_path / f"{colour}.png" for colour in ("red", "blue")]
    for path in paths:
        path.write_bytes(picture(path.stem, kind="PNG"))
    (tmp_path / "text.jpg").write_text("no picture")

    def say(*words: str) -> int:
        return run([*words, "--data", str(folder), "--lang", "en", "--as", "陈建国"], WITH_PHOTOS, clock)

    assert say(ACTION, "--record", "1", "--photos", *map(str, paths), "--json") == 0
    assert json.loads(capsys.readouterr().out)["record"] == 1
    assert say(ACTION, "--record", "1", "--photos", str(tmp_path / "text.jpg")) == 1
    assert "text.jpg" in capsys.readouterr().err
    assert say(ACTION, "--record", "1", "--photos", str(tmp_path / "none.jpg")) == 1

    opened = Store.open(folder, clock=clock)
    try:
        assert [one.name for one in _kept(with_photos(opened), 1)] == ["red.jpg", "blue.jpg"]
    finally:
        opened.close()
