"""What a sheet would change is shown cell by cell, decided on, and can be set back."""

from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from typing import Any

import pytest

from stationdesk.core.ledger import Query, RowFate
from stationdesk.desk import Desk
from stationdesk.jobs.import_sheet import Decided, preview, run, undo

_SPEC = spec_from_file_location("platform_export", Path(__file__).with_name("platform_export.py"))
assert _SPEC is not None
assert _SPEC.loader is not None
export = module_from_spec(_SPEC)
_SPEC.loader.exec_module(export)

OUTCOME, PLACE = export.HEADERS.index("最终反馈"), export.HEADERS.index("警情地址")
EVERY = Query("incidents", order="received_at", descending=False)


def records(desk: Desk) -> list[dict[str, Any]]:
    return [desk.record("incidents", row.id) for row in desk.rows(EVERY, limit=100).rows]


@pytest.fixture
def corrected(desk: Desk, tmp_path: Path) -> Path:
    """Ten calls are in; a later file gives two of them another outcome, one another place as well."""
    run(desk, "incidents", export.write(tmp_path / "a.xlsx", export.rows(10)))
    later = export.rows(10)
    later[3][OUTCOME], later[5][OUTCOME], later[5][PLACE] = "已调解", "已移交", "西街市场"
    made: Path = export.write(tmp_path / "b.xlsx", later)
    return made


def test_every_cell_that_would_change_is_shown_in_words(desk: Desk, corrected: Path) -> None:
    told = preview(desk, "incidents", corrected)

    first, second = told.changes
    (outcome,) = first.words
    assert (first.row, first.record) == (7, records(desk)[3]["number"])
    assert (outcome.name, outcome.label) == ("outcome", "处置情况")
    assert (outcome.before, outcome.after) == (records(desk)[3]["outcome"] or "", "已调解")
    assert {one.name for one in second.words} == {"outcome", "place_text"}


def test_only_the_cells_taken_are_written(desk: Desk, corrected: Path) -> None:
    told = preview(desk, "incidents", corrected)
    before = records(desk)
    left = {(told.changes[0].row, "outcome"), (told.changes[1].row, "place_text")}

    outcome = run(desk, "incidents", corrected, digest=told.digest, decided=Decided(told.changes, left))

    after = records(desk)
    assert (outcome.counts[RowFate.CHANGED], outcome.counts[RowFate.DUPLICATE]) == (1, 9)
    assert after[3] == before[3]
    assert (after[5]["outcome"], after[5]["place_text"]) == ("已移交", before[5]["place_text"])
    assert "Left as it is here, as you decided." in {
        str(one.phrase) for one in outcome.problems if one.row == 7
    }


def test_what_somebody_changed_since_the_preview_is_not_overwritten_but_told(
    desk: Desk, corrected: Path, tmp_path: Path
) -> None:
    told = preview(desk, "incidents", corrected)
    other = export.rows(10)
    other[3][OUTCOME] = "当事人自行离去"
    run(desk, "incidents", export.write(tmp_path / "c.xlsx", other))

    outcome = run(desk, "incidents", corrected, digest=told.digest, decided=Decided(told.changes))

    assert records(desk)[3]["outcome"] == "当事人自行离去"
    assert records(desk)[5]["outcome"] == "已移交"
    assert [one.row for one in outcome.problems if "since the preview" in str(one.phrase)] == [7]


def test_an_undo_sets_each_cell_back_to_what_stood_there(desk: Desk, corrected: Path) -> None:
    before = records(desk)

    done = undo(desk, "incidents", run(desk, "incidents", corrected).batch)

    after = records(desk)
    assert (done.voided, done.restored, done.kept) == (0, 3, ())
    for was, now in zip(before, after, strict=True):
        technical = {"version", "updated_at", "updated_by"}
        assert {name: now[name] for name in now if name not in technical} == {
            name: was[name] for name in was if name not in technical
        }
    assert desk.store.verify().ok


def test_an_undo_leaves_a_cell_that_was_changed_again_and_says_so(
    desk: Desk, corrected: Path, tmp_path: Path
) -> None:
    batch = run(desk, "incidents", corrected).batch
    again = export.rows(10)
    again[5][OUTCOME], again[5][PLACE] = "已另行处理", "西街市场"
    again[3][OUTCOME] = "已调解"
    run(desk, "incidents", export.write(tmp_path / "c.xlsx", again))

    done = undo(desk, "incidents", batch)

    after = records(desk)
    assert (after[3]["outcome"], after[5]["outcome"]) == (export.rows(10)[3][OUTCOME], "已另行处理")
    (kept,) = done.kept
    assert str(after[5]["number"]) in str(kept)
    assert "changed again since" in str(kept)
