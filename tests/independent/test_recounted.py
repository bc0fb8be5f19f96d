"""R02, R05, R06, R08, R10 and R11 of the practice station are what raw rows make, by other code than ours.

Fifty periods: `python -m pytest -n0 tests/independent --long`.
"""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from stationdesk.desk import Desk
from tests.conftest import StillClock
from tests.independent.compare import differences
from tests.independent.raw import Raw
from tests.independent.recount import Recount
from tests.independent.spans import chosen

FEW, MANY = 6, 50


def test_random_periods_are_recounted_the_same(
    practice: Desk, practice_folder: Path, request: pytest.FixtureRequest
) -> None:
    raw = Raw(practice_folder / "station.db")
    recount, now = Recount(raw), int(StillClock().now.timestamp())
    spans = list(chosen(MANY if request.config.getoption("--long") else FEW))

    found = [line for span in spans for line in differences(practice, recount, span, now)]
    raw.close()

    assert found == []


def test_a_changed_row_is_noticed(practice: Desk, practice_folder: Path) -> None:
    raw = Raw(practice_folder / "station.db")
    span = next(iter(chosen(1)))
    raw["incident"].pop(raw["incident"].index(next(
        one for one in raw.standing("incident")
        if one["reported_at"] >= 1_767_196_800  # some call of 2026, at the end of a day counted to date
    )))  # fmt: skip

    found = list(differences(practice, Recount(raw), span, int(StillClock().now.timestamp())))
    raw.close()

    assert found


@pytest.mark.parametrize("module", ["raw", "spans", "spells", "recount"])
def test_the_recount_has_no_code_of_the_program(module: str) -> None:
    tree = ast.parse((Path(__file__).parent / f"{module}.py").read_text(encoding="utf-8"))
    names = [
        name for node in ast.walk(tree)
        for name in ([one.name for one in node.names] if isinstance(node, ast.Import)
                     else [node.module or ""] if isinstance(node, ast.ImportFrom) else [])
    ]  # fmt: skip

    assert not [name for name in names if name.startswith("stationdesk")]
