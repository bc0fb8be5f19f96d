"""Passwords, recovery sheets, key files and encryption, typed at a prompt that no argument replaces."""

import io
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from pypdf import PdfReader

from stationdesk.cli.main import run
from stationdesk.ledgers import LEDGERS
from stationdesk.store import engine
from stationdesk.store.gate import Gate
from stationdesk.store.keys import WrongKey
from stationdesk.store.slots import read_code
from tests.conftest import StillClock

GOOD, NEW = "Yun-7-tao-hua", "Xin-8-mi-ma-a"
INIT = ("init", "--name", "青坪镇派出所", "--short-name", "青坪所", "--chief", "陈建国")
Typed = Callable[..., int]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "station"


@pytest.fixture
def typed(folder: Path, clock: StillClock, monkeypatch: pytest.MonkeyPatch) -> Typed:
    """A command with the secrets that come on standard input; returns the exit code."""

    def command(*words: str, secrets: tuple[str, ...] = ()) -> int:
        monkeypatch.setattr("sys.stdin", io.StringIO("".join(f"{one}\n" for one in secrets)))
        given = ("--password-stdin",) if secrets else ()
        return run([*words, *given, "--data", str(folder), "--lang", "en"], LEDGERS, clock)

    return command


@pytest.fixture
def sheet(tmp_path: Path, typed: Typed) -> Path:
    """An encrypted station's first recovery sheet."""
    file = tmp_path / "sheet.pdf"
    assert typed(*INIT, "--recovery-sheet", str(file), secrets=(GOOD,)) == 0
    return file


def code_on(sheet: Path) -> str:
    """The key as somebody reads it off the paper."""
    text = "".join(PdfReader(sheet).pages[0].extract_text().split())
    numbered = "".join(f"{number}([0-9A-Z]{{4}})" for number in range(1, 9))
    found = re.search(numbered, text)
    assert found is not None
    code = "-".join(found.groups())
    assert read_code(code) is not None
    return code


def test_a_station_with_a_password_is_encrypted_and_its_sheet_is_for_one_user(
    sheet: Path, folder: Path
) -> None:
    gate = Gate(folder)

    assert engine.is_encrypted(folder / "station.db")
    assert sheet.stat().st_mode & 0o077 == 0
    assert gate.enter(gate.person_named("陈建国"), GOOD).key == gate.recover(code_on(sheet)).key


def test_encryption_may_be_declined(typed: Typed, folder: Path, tmp_path: Path) -> None:
    code = typed(*INIT, "--no-encrypt", "--recovery-sheet", str(tmp_path / "s.pdf"), secrets=(GOOD,))

    assert code == 0
    assert not engine.is_encrypted(folder / "station.db")
    assert Gate(folder).asks


def test_without_a_sheet_no_password_is_given(
    typed: Typed, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert typed(*INIT, "--encrypt") == 1
    assert typed(*INIT, "--recovery-sheet", str(folder / "sheet.pdf"), secrets=(GOOD,)) == 1

    assert "--recovery-sheet" in capsys.readouterr().err
    assert not (folder / "station.db").exists()


def test_a_station_without_passwords_is_told_so(typed: Typed, capsys: pytest.CaptureFixture[str]) -> None:
    assert typed(*INIT) == 1  # nobody gets an open station by leaving something out
    assert typed(*INIT, "--no-password") == 0

    assert "Nobody has a password" in capsys.readouterr().err


def test_a_password_is_changed_by_who_knows_the_present_one(typed: Typed, sheet: Path, folder: Path) -> None:
    assert typed("passwd", "--as", "陈建国", secrets=("wrong-wrong-1", NEW)) == 1
    assert typed("passwd", "--as", "陈建国", secrets=(GOOD, "short")) == 1

    assert typed("passwd", "--as", "陈建国", secrets=(GOOD, NEW)) == 0

    gate = Gate(folder)
    gate.enter(gate.person_named("陈建国"), NEW)
    with pytest.raises(WrongKey):
        gate.enter(gate.person_named("陈建国"), GOOD)


def test_the_sheet_gives_a_new_password_and_a_new_sheet(
    typed: Typed, sheet: Path, folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, again = code_on(sheet), tmp_path / "again.pdf"

    assert typed("recover", "--recovery-sheet", str(again), secrets=(code.lower(), NEW)) == 0

    gate = Gate(folder)
    assert gate.enter(gate.person_named("陈建国"), NEW).key == gate.recover(code_on(again)).key
    with pytest.raises(WrongKey):
        gate.recover(code)
    told = capsys.readouterr()
    assert code_on(again) not in told.out + told.err


def test_a_mistyped_key_is_named_by_its_group(
    typed: Typed, sheet: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = code_on(sheet)
    wrong = code[:10] + ("2" if code[10] != "2" else "3") + code[11:]

    assert typed("recover", "--recovery-sheet", str(tmp_path / "x.pdf"), secrets=(wrong, NEW)) == 1

    assert "Group 3" in capsys.readouterr().err
    assert not (tmp_path / "x.pdf").exists()


def test_a_new_sheet_makes_the_earlier_one_void(
    typed: Typed, sheet: Path, folder: Path, tmp_path: Path
) -> None:
    code, again = code_on(sheet), tmp_path / "again.pdf"

    assert typed("recovery-sheet", "--out", str(again), "--as", "陈建国", secrets=(GOOD,)) == 0

    with pytest.raises(WrongKey):
        Gate(folder).recover(code)
    Gate(folder).recover(code_on(again))


def test_a_key_file_works_where_nobody_types(typed: Typed, sheet: Path, tmp_path: Path) -> None:
    file = tmp_path / "report.key"
    given = ("key-file", "--for", "陈建国", "--purpose", "月报", "--out", str(file), "--as", "陈建国")

    assert typed(*given, secrets=(GOOD,)) == 0

    assert file.stat().st_mode & 0o077 == 0
    assert typed("list", "station.people", "--key-file", str(file)) == 0
    assert typed("passwd", "--key-file", str(file)) == 1
    assert typed(*given, secrets=(GOOD,)) == 1


def test_a_plain_station_is_encrypted_on_demand_and_only_when_sure(
    typed: Typed, folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    typed(*INIT, "--no-encrypt", "--recovery-sheet", str(tmp_path / "s.pdf"), secrets=(GOOD,))
    assert typed("encrypt", "--as", "陈建国", secrets=(GOOD,)) == 1
    assert not engine.is_encrypted(folder / "station.db")

    assert typed("encrypt", "--yes", "--as", "陈建国", secrets=(GOOD,)) == 0

    assert "still in clear" in capsys.readouterr().out
    assert engine.is_encrypted(folder / "station.db")
    assert typed("verify", "--as", "陈建国", secrets=(GOOD,)) == 0


def test_a_sheet_that_cannot_be_written_leaves_the_earlier_one_good(
    typed: Typed, sheet: Path, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    code = code_on(sheet)

    def full(*_args: object, **_how: object) -> int:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr("stationdesk.jobs.recovery_sheet.os.open", full)
        out = ("--out", str(tmp_path / "again.pdf"), "--as", "陈建国")
        assert typed("recovery-sheet", *out, secrets=(GOOD,)) == 1
        assert typed("recover", "--recovery-sheet", str(tmp_path / "b.pdf"), secrets=(code, NEW)) == 1

    assert typed("recover", "--recovery-sheet", str(tmp_path / "c.pdf"), secrets=(code, GOOD)) == 0
    Gate(folder).recover(code_on(tmp_path / "c.pdf"))
    with pytest.raises(WrongKey):
        Gate(folder).recover(code)


def test_a_sheet_takes_no_other_files_place(
    typed: Typed, sheet: Path, folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, letter = code_on(sheet), tmp_path / "letter.pdf"
    letter.write_bytes(b"a letter")

    assert typed("recovery-sheet", "--out", str(letter), "--as", "陈建国", secrets=(GOOD,)) == 1
    assert typed("recover", "--recovery-sheet", str(letter), secrets=(code, NEW)) == 1

    assert "there already" in capsys.readouterr().err
    assert letter.read_bytes() == b"a letter"
    Gate(folder).recover(code)


def test_an_open_station_is_asked_for_alone(typed: Typed, folder: Path, tmp_path: Path) -> None:
    assert typed(*INIT, "--no-password", "--encrypt") == 1
    assert typed(*INIT, "--no-password", "--recovery-sheet", str(tmp_path / "s.pdf")) == 1

    assert not (folder / "station.db").exists()
