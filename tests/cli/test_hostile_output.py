"""Hostile texts on a terminal: data letter for letter, and nothing that steers the terminal."""

import json
import unicodedata
from pathlib import Path

import pytest

from stationdesk.cli.main import run
from stationdesk.cli.output import as_json, visible
from stationdesk.ledgers import LEDGERS
from tests.conftest import StillClock
from tests.faults.hostile_station import CONTENT, PLACE, make_hostile_station
from tests.faults.hostile_texts import HOSTILE, kept


@pytest.fixture(scope="module")
def station(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, int]]:
    folder = tmp_path_factory.mktemp("hostile") / "station"
    return folder, make_hostile_station(folder)


def told(station: tuple[Path, dict[str, int]], capsys: pytest.CaptureFixture[str], *words: str) -> str:
    capsys.readouterr()
    assert (
        run([*words, "--data", str(station[0]), "--lang", "en", "--as", "陈建国"], LEDGERS, StillClock()) == 0
    )
    return capsys.readouterr().out


def steering(text: str) -> set[str]:
    """Characters a terminal may obey, or that nobody sees."""
    return {
        one
        for one in text
        if one not in "\n\t" and unicodedata.category(one) in {"Cc", "Cf", "Cs", "Zl", "Zp"}
    }


ALLOWED = set("\u00ad\u0600\u180e")  # soft hyphen and the like: seen or harmless on a terminal


def test_the_data_is_every_text_letter_for_letter(
    station: tuple[Path, dict[str, int]], capsys: pytest.CaptureFixture[str]
) -> None:
    printed = told(station, capsys, "list", "incidents", "--limit", "500", "--json")

    rows = {row["id"]: row for row in json.loads(printed)["rows"]}
    for name, record in station[1].items():
        assert rows[record]["content"] == kept(HOSTILE[name], CONTENT), name
        assert rows[record]["place"] == kept(HOSTILE[name], PLACE), name


def test_no_text_steers_the_terminal(
    station: tuple[Path, dict[str, int]], capsys: pytest.CaptureFixture[str]
) -> None:
    for words in (
        ("list", "incidents", "--limit", "500"),
        ("list", "incidents", "--limit", "500", "--json"),
        ("list", "station.units"),
        ("report", "incidents.register", "--period", "2026-11"),
    ):
        assert not {one for one in steering(told(station, capsys, *words)) if ord(one) < 0xE0000} - ALLOWED


def test_each_record_stays_on_its_own_line_of_a_table(
    station: tuple[Path, dict[str, int]], capsys: pytest.CaptureFixture[str]
) -> None:
    lines = told(station, capsys, "list", "incidents", "--limit", "500").splitlines()

    assert len(lines) == 1 + len(HOSTILE) + 3 + 1


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_a_refusal_that_repeats_a_text_does_not_steer_the_terminal(
    station: tuple[Path, dict[str, int]], capsys: pytest.CaptureFixture[str], text: str
) -> None:
    code = run(
        ["list", f"x{text}", "--data", str(station[0]), "--lang", "en", "--as", "陈建国"],
        LEDGERS,
        StillClock(),
    )

    said = capsys.readouterr().err
    assert code == 1
    assert not {one for one in steering(said) if ord(one) < 0xE0000} - ALLOWED


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_what_is_escaped_in_data_reads_back(text: str) -> None:
    assert json.loads(as_json(text)) == text
    assert "\x1b" not in as_json(text) + visible(text)


def test_halves_of_characters_from_a_console_are_stored_as_marks(
    station: tuple[Path, dict[str, int]], capsys: pytest.CaptureFixture[str]
) -> None:
    words = ("--content", "前\udcff后", "--place", "东\ud800河", "--category", "CR.theft", "--village", "1")
    done = json.loads(told(station, capsys, "incidents.register", *words, "--json"))

    (row,) = json.loads(told(station, capsys, "list", "incidents", "--limit", "1", "--json"))["rows"]
    assert row["id"] == done["record"]
    assert row["content"] == "前\ufffd后"
    assert (
        json.loads(told(station, capsys, "list", "incidents", "--search", "前\udcff后", "--json"))["total"]
        == 1
    )
