"""Entering at the command line: who, by which secret, and what nobody ever sees."""

from __future__ import annotations

import io
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from stationdesk.cli.main import run
from stationdesk.core.actor import SYSTEM, Role
from stationdesk.desk.entering import change_own
from stationdesk.ledgers import LEDGERS
from stationdesk.store import accounts
from stationdesk.store.audit import AuditEntry
from stationdesk.store.gate import key_file
from tests.conftest import StillClock
from tests.guarded_station import FIRST, NAMES, PASSWORDS, make_guarded, opened

Type = Callable[..., tuple[int, str, str]]
CHIEF, OFFICER, READER = NAMES[Role.CHIEF], NAMES[Role.OFFICER], NAMES[Role.READER]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> dict[bool, Path]:
    folders = {}
    for encrypted in (False, True):
        folders[encrypted] = tmp_path_factory.mktemp("guarded") / "station"
        make_guarded(folders[encrypted], StillClock(), encrypted=encrypted)
    return folders


@pytest.fixture(params=[False, True], ids=["plain", "encrypted"])
def folder(made: dict[bool, Path], request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    return Path(shutil.copytree(made[request.param], tmp_path / "station"))


@pytest.fixture
def say(
    folder: Path, clock: StillClock, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Type:
    """(exit code, answer, refusal) of a command; `lines` is what stands on standard input."""

    def typed(*words: str, lines: tuple[str, ...] = ()) -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "stdin", io.StringIO("".join(f"{line}\n" for line in lines)))
        given = ["--password-stdin"] if lines else []
        code = run([*words, *given, "--data", str(folder), "--lang", "en"], LEDGERS, clock)
        told = capsys.readouterr()
        return code, told.out, told.err

    return typed


def entries(folder: Path, clock: StillClock) -> list[tuple[str, bool]]:
    store, _ = opened(folder, clock, Role.CHIEF)
    with store.reading(SYSTEM) as tx:
        rows = tx.session.query(AuditEntry).order_by(AuditEntry.seq).all()
        found = [(row.action, row.authenticated) for row in rows]
    store.close()
    return found[:-1]


def key_of(folder: Path, clock: StillClock, role: Role) -> Path:
    """A key file for scheduled work in the name of the person of that role."""
    store, actor = opened(folder, clock, Role.CHIEF)
    with store.transaction(actor, action="account.key_file") as tx:
        given = tx.session.query(accounts.Account).filter_by(kind="password")
        who = given.all()[list(NAMES).index(role)].person
        secret = accounts.give_key_file(tx, who, NAMES[role], "每月打印")
    station = store.identity.uuid
    store.close()
    file = folder.parent / "print.key"
    file.touch(0o600)
    file.write_text(key_file(station, secret), encoding="utf-8")
    return file


def test_every_command_asks_who_and_for_the_password(say: Type) -> None:
    for words in (
        ("list", "incidents"),
        ("station.areas.register", "--code", "A", "--name", "东"),
        ("backup",),
    ):
        code, answer, refusal = say(*words)
        assert (code, answer) == (1, "")
        assert "--as NAME" in refusal


def test_the_right_password_lets_the_person_act(say: Type, folder: Path, clock: StillClock) -> None:
    code, answer, _ = say(
        "station.areas.register", "--code", "A1", "--name", "东片区", "--as", CHIEF,
        lines=(PASSWORDS[Role.CHIEF],),
    )  # fmt: skip

    assert (code, bool(answer)) == (0, True)
    assert entries(folder, clock)[-2:] == [
        ("account.entered", True), ("station.areas.register", True),
    ]  # fmt: skip


def test_wrong_passwords_are_counted_and_then_not_even_tried(say: Type) -> None:
    for left in (4, 3, 2, 1, 0):
        code, _, refusal = say("list", "incidents", "--as", OFFICER, lines=("not-this-1",))
        assert code == 1
        assert f"{left} more tries" in refusal or "10 minutes" in refusal

    code, _, refusal = say("list", "incidents", "--as", OFFICER, lines=(PASSWORDS[Role.OFFICER],))

    assert code == 1
    assert "10 minutes" in refusal
    assert say("list", "incidents", "--as", CHIEF, lines=(PASSWORDS[Role.CHIEF],))[0] == 0


def test_who_has_no_password_is_refused_in_a_sentence(say: Type) -> None:
    code, _, refusal = say("list", "incidents", "--as", "王新来", lines=("x",))

    assert (code, "no password here" in refusal) == (1, True)


def test_without_a_terminal_nothing_is_asked_in_the_open(folder: Path) -> None:
    words = [sys.executable, "-m", "stationdesk", "list", "incidents", "--as", CHIEF]
    found = subprocess.run(
        [*words, "--data", str(folder), "--lang", "en"], input="typed\n", capture_output=True, text=True,
        start_new_session=True, check=False,
    )  # fmt: skip

    assert found.returncode == 1
    assert "--password-stdin" in found.stderr


def test_a_first_password_opens_nothing_but_its_change(say: Type, folder: Path, clock: StillClock) -> None:
    say("station.people.give_access", "--record", "5", "--as", CHIEF, lines=(PASSWORDS[Role.CHIEF], FIRST))

    code, answer, refusal = say("list", "incidents", "--as", "王新来", lines=(FIRST,))

    assert (code, answer) == (1, "")
    assert "stationdesk passwd --as 王新来" in refusal


def test_an_old_password_must_be_changed_first(say: Type, clock: StillClock) -> None:
    clock.forward(days=181)

    code, _, refusal = say("list", "incidents", "--as", CHIEF, lines=(PASSWORDS[Role.CHIEF],))

    assert (code, "passwd" in refusal) == (1, True)


def test_a_secret_field_is_read_after_the_password_and_is_no_option(say: Type) -> None:
    with pytest.raises(SystemExit) as usage:
        say("station.people.give_access", "--record", "5", "--password", FIRST, "--as", CHIEF)
    code, answer, refusal = say(
        "station.people.give_access", "--record", "5", "--json", "--as", CHIEF,
        lines=(PASSWORDS[Role.CHIEF], FIRST),
    )  # fmt: skip

    assert usage.value.code == 2
    assert code == 0, refusal
    assert set(json.loads(answer)) == {"record", "number", "version"}


@pytest.mark.parametrize("secret", ["kurz-1", "password123", "王新来-1-kou-ling"])
def test_a_refused_secret_is_not_said_again(say: Type, secret: str) -> None:
    code, answer, refusal = say(
        "station.people.give_access", "--record", "5", "--as", CHIEF, lines=(PASSWORDS[Role.CHIEF], secret)
    )

    assert code == 1
    assert secret not in answer + refusal


def test_a_missing_line_is_said_by_its_name(say: Type) -> None:
    code, _, refusal = say(
        "station.people.give_access", "--record", "5", "--as", CHIEF, lines=(PASSWORDS[Role.CHIEF],)
    )

    assert (code, "First password" in refusal) == (1, True)


def test_a_key_file_works_in_its_persons_name_and_role(say: Type, folder: Path, clock: StillClock) -> None:
    file = key_of(folder, clock, Role.READER)

    listed = say("list", "incidents", "--key-file", str(file))
    refused = say("station.areas.register", "--code", "A", "--name", "东", "--key-file", str(file))
    clock.forward(days=400)
    later = say("list", "incidents", "--key-file", str(file))

    assert (listed[0], refused[0], later[0]) == (0, 1, 0)
    assert "may not do" in refused[2]


def test_a_key_file_prints_a_report_unattended(say: Type, folder: Path, clock: StillClock) -> None:
    file = key_of(folder, clock, Role.OFFICER)
    paper = folder.parent / "out.pdf"

    code, _, refusal = say(
        "report", "incidents.monthly", "--period", "2026-10", "--out", str(paper), "--key-file", str(file)
    )

    assert code == 0, refusal
    assert paper.read_bytes().startswith(b"%PDF")
    assert entries(folder, clock)[-2:] == [
        ("account.entered", True),
        ("print.pdf", True),
    ]


@pytest.mark.skipif(os.name != "posix", reason="rights of files are POSIX's here")
def test_a_key_file_that_others_can_read_is_refused(say: Type, folder: Path, clock: StillClock) -> None:
    file = key_of(folder, clock, Role.OFFICER)
    file.chmod(0o644)

    code, _, refusal = say("list", "incidents", "--key-file", str(file))

    assert (code, "Others can read" in refusal) == (1, True)


def test_a_withdrawn_or_foreign_key_file_opens_nothing(say: Type, folder: Path, clock: StillClock) -> None:
    file = key_of(folder, clock, Role.OFFICER)
    say("station.people.take_access", "--record", "2", "--reason", "调离", "--as", CHIEF,
        lines=(PASSWORDS[Role.CHIEF],))  # fmt: skip
    withdrawn = say("list", "incidents", "--key-file", str(file))
    file.write_text("stationdesk-key:another:00", encoding="utf-8")
    foreign = say("list", "incidents", "--key-file", str(file))
    missing = say("list", "incidents", "--key-file", str(file.with_name("none.key")))

    for code, _, refusal in (withdrawn, foreign, missing):
        assert code == 1
        assert "key file" in refusal


def test_a_key_file_is_not_used_in_anothers_name(say: Type, folder: Path, clock: StillClock) -> None:
    file = key_of(folder, clock, Role.OFFICER)

    assert say("list", "incidents", "--key-file", str(file), "--as", CHIEF)[0] == 1
    assert say("list", "incidents", "--key-file", str(file), "--as", OFFICER)[0] == 0


def test_a_command_works_beside_an_open_window(say: Type, folder: Path, clock: StillClock) -> None:
    window, _ = opened(folder, clock, Role.OFFICER)

    code, _, refusal = say("station.areas.register", "--code", "A1", "--name", "东片区", "--as", CHIEF,
                           lines=(PASSWORDS[Role.CHIEF],))  # fmt: skip
    with window.reading(SYSTEM) as tx:
        kept = tx.session.connection().exec_driver_sql("SELECT name FROM area").scalars().all()
    window.close()

    assert code == 0, refusal
    assert kept == ["东片区"]


def test_entering_alone_makes_no_backup(say: Type, folder: Path) -> None:
    before = sorted((folder / "backups").glob("*.sdbackup"))

    say("list", "incidents", "--as", READER, lines=(PASSWORDS[Role.READER],))

    assert sorted((folder / "backups").glob("*.sdbackup")) == before


def test_a_changed_password_counts_at_once(say: Type, folder: Path, clock: StillClock) -> None:
    store, actor = opened(folder, clock, Role.CHIEF)
    change_own(store, actor, "Xin-mi-9-ma-a")
    store.close()

    assert say("list", "incidents", "--as", CHIEF, lines=(PASSWORDS[Role.CHIEF],))[0] == 1
    assert say("list", "incidents", "--as", CHIEF, lines=("Xin-mi-9-ma-a",))[0] == 0


def test_a_station_whose_keys_are_gone_lets_nobody_in(
    made: dict[bool, Path], tmp_path: Path, clock: StillClock, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = Path(shutil.copytree(made[False], tmp_path / "station"))
    (folder / "keys.json").unlink()

    taken_back = run(["list", "incidents", "--data", str(folder), "--lang", "en"], LEDGERS, clock)
    asked = capsys.readouterr().err
    (folder / "keys.json").unlink()
    shutil.rmtree(folder / "backups")
    lost = run(["list", "incidents", "--data", str(folder), "--lang", "en"], LEDGERS, clock)

    assert (taken_back, lost) == (1, 1)
    assert "--as NAME" in asked
    assert capsys.readouterr().out == ""
