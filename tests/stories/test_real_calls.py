"""A real call log that others wrote: 11,735 lines with 184 repeats come in once, and count right."""

from __future__ import annotations

import csv
import json
import os
from collections import Counter
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from stationdesk.cli.main import run
from stationdesk.core.i18n import ENGLISH
from stationdesk.core.ledger import Query
from stationdesk.core.period import month
from stationdesk.desk.opening import open_desk
from stationdesk.ledgers import LEDGERS
from stationdesk.store.store import Store

SHARED = Path(os.environ.get("STATIONDESK_SHARED", Path(__file__).resolve().parents[3] / "shared"))
CALLS = SHARED / "data" / "incidents" / "takoma_park_cad_2018_2020.csv"
MAPPING = Path(__file__).with_name("takoma.json")

pytestmark = pytest.mark.skipif(
    not CALLS.is_file(), reason="the real call log does not lie beside the checkout"
)


@pytest.fixture(scope="module")
def station(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A station of its own with the whole log imported from the command line."""
    folder = tmp_path_factory.mktemp("takoma") / "station"
    where = ("--data", str(folder), "--lang", "en")
    assert (
        run(
            ("init", "--name", "Takoma", "--short-name", "TP", "--chief", "Chief", "--no-password", *where),
            LEDGERS,
            at,
        )
        == 0
    )
    assert run(("import", "incidents", "--file", str(CALLS), "--map", str(MAPPING), *where), LEDGERS, at) == 0
    return folder


def at() -> datetime:
    return datetime.fromisoformat("2026-11-21T10:00:00+08:00")


def counted_by_hand() -> tuple[Counter[tuple[str, str]], int]:
    """({(month, type): calls}, repeats), counted without the program; a number counts once."""
    counts: Counter[tuple[str, str]] = Counter()
    seen: set[str] = set()
    repeats = 0
    with CALLS.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if row["event.no."] in seen:
                repeats += 1
                continue
            seen.add(row["event.no."])
            counts[row["received"][:7], row["type"]] += 1
    return counts, repeats


def test_a_dry_run_finds_every_repeat_and_writes_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    where = ("--data", str(tmp_path / "station"), "--lang", "en")
    run(
        ("init", "--name", "Takoma", "--short-name", "TP", "--chief", "Chief", "--no-password", *where),
        LEDGERS,
        at,
    )
    capsys.readouterr()

    code = run(
        ("import", "incidents", "--file", str(CALLS), "--map", str(MAPPING), "--dry-run", "--json", *where),
        LEDGERS,
        at,
    )

    answer = json.loads(capsys.readouterr().out)
    assert code == 0
    assert answer["counts"] == {"new": 11_551, "changed": 0, "duplicate": 184, "error": 0}
    assert len(answer["problems"]) == 184
    assert _total(tmp_path / "station") == 0


def test_every_month_and_type_is_what_the_csv_module_counts(station: Path) -> None:
    by_hand, repeats = counted_by_hand()
    assert (sum(by_hand.values()), repeats) == (11_551, 184)

    store = Store.open(station, clock=at)
    desk = open_desk(store, LEDGERS, None, ENGLISH)
    counted: dict[tuple[str, str], int] = {}
    for name, kind in by_hand:
        period = month(int(name[:4]), int(name[5:]))
        query = Query("incidents").having(reported=(period.first, period.last), foreign_category=kind)
        counted[name, kind] = desk.count(query, most=100_000)
    store.close()

    assert counted == dict(by_hand)


def test_the_monthly_report_counts_the_same(station: Path) -> None:
    by_hand, _ = counted_by_hand()
    store = Store.open(station, clock=at)
    desk = open_desk(store, LEDGERS, None, ENGLISH)
    document = desk.report("incidents.monthly", first=date(2019, 7, 1), last=date(2019, 7, 31))
    groups: dict[str, Any] = document.data["groups"]["current"]
    foreign = document.data["foreign_types"]
    store.close()

    wanted = {kind: count for (name, kind), count in by_hand.items() if name == "2019-07"}
    assert groups["traffic"] == sum(wanted.values())
    assert sum(groups.values()) == sum(wanted.values())
    assert foreign == wanted


def test_the_import_is_taken_back_and_its_numbers_stay(
    station: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    copy = station.with_name("undone")
    copy.mkdir()
    (copy / "station.db").write_bytes((station / "station.db").read_bytes())
    capsys.readouterr()

    code = run(("undo-import", "incidents", "1", "--data", str(copy), "--lang", "en", "--json"), LEDGERS, at)

    assert code == 0
    assert json.loads(capsys.readouterr().out) == {"voided": 11_551, "restored": 0, "kept": 0, "why": []}
    assert _total(copy) == 0
    assert _total(copy, voided=True) == 11_551


def _total(folder: Path, *, voided: bool = False) -> int:
    store = Store.open(folder, clock=at)
    try:
        query = Query("incidents", voided=voided)
        return open_desk(store, LEDGERS, None, ENGLISH).count(query, most=100_000)
    finally:
        store.close()
