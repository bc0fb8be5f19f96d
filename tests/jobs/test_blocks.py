"""Blocks of cells over the rows of lists: every ledger's forms, all in one go, and the way back."""

from typing import Any

import pytest

from stationdesk.core.actor import Role
from stationdesk.core.errors import NotAllowed, RuleBroken
from stationdesk.core.ledger import Query, RowFate
from stationdesk.desk import Desk
from stationdesk.desk.plain_fields import RECORD
from stationdesk.jobs.blocks import MOST, Block, filled_down, pasted, preset
from stationdesk.jobs.import_sheet import preview, run, undo
from stationdesk.jobs.import_told import Outcome

RESULTS = ("achieved_on", "name", "amount", "unit")
FIRST = [["2026.5.8", "查获电动自行车", "１２", "辆"], ["2026年5月9日", "追回被骗款", "3,800.50", "元"]]


def written(desk: Desk, ledger: str, block: Block) -> Outcome:
    profile = preset(block, ledger)
    told = preview(desk, ledger, block, profile)
    return run(desk, ledger, block, profile, digest=told.digest)


def counts(outcome: Outcome) -> tuple[int, int, int, int]:
    """(new, changed, known or passed over, error)."""
    new, changed, known, error = (outcome.counts[fate] for fate in RowFate)
    return new, changed, known, error


def kept(desk: Desk, ledger: str, *names: str) -> list[tuple[Any, ...]]:
    rows = desk.rows(Query(ledger, order=desk.ledger(ledger).order)).rows
    records = [desk.record(ledger, row.id) for row in rows if not row.voided]
    return sorted(tuple(str(record[name]) for name in names) for record in records)


def test_rows_beyond_the_last_are_new_ones_and_go_again(desk: Desk) -> None:
    outcome = written(desk, "figures.results", pasted(desk, "figures.results", FIRST, (), RESULTS))
    assert counts(outcome) == (2, 0, 0, 0)
    assert kept(desk, "figures.results", "achieved_on", "name", "amount") == [
        ("2026-05-08", "查获电动自行车", "12.00"),
        ("2026-05-09", "追回被骗款", "3800.50"),
    ]

    done = undo(desk, "figures.results", outcome.batch)

    assert (done.voided, done.restored, done.kept) == (2, 0, ())
    assert desk.count(Query("figures.results")) == 0


def test_a_block_over_rows_and_beyond_them_changes_those_and_adds_these(desk: Desk) -> None:
    written(desk, "figures.results", pasted(desk, "figures.results", FIRST[:1], (), RESULTS))
    only = desk.rows(Query("figures.results")).rows[0].id
    cells = [["2026-05-08", "查获电动自行车", "15", None], FIRST[1]]

    outcome = written(desk, "figures.results", pasted(desk, "figures.results", cells, (only,), RESULTS))

    assert counts(outcome) == (1, 1, 0, 0)
    assert str(desk.record("figures.results", only)["amount"]) == "15.00"
    assert desk.record("figures.results", only)["unit"] == "辆"  # an empty cell says nothing


def test_a_ledger_with_an_import_of_its_own_is_pasted_into_by_its_forms_and_back(desk: Desk) -> None:
    cells = [["东河村", "１２００"], ["石桥社区", "800"]]
    fresh = written(
        desk, "station.villages", pasted(desk, "station.villages", cells, (), ("name", "population"))
    )
    assert counts(fresh) == (2, 0, 0, 0)
    ids = {one.values[0]: one.id for one in desk.rows(Query("station.villages")).rows}
    block = pasted(desk, "station.villages", [["1300"], ["八百"]], sorted(ids.values()), ("population",))
    changed = written(desk, "station.villages", block)
    assert counts(changed) == (0, 1, 0, 1)

    assert undo(desk, "station.villages", changed.batch).restored == 1
    assert kept(desk, "station.villages", "name", "population") == [("东河村", "1200"), ("石桥社区", "800")]
    assert undo(desk, "station.villages", fresh.batch).voided == 2
    assert desk.count(Query("station.villages")) == 0


def test_one_row_goes_over_every_row_selected(desk: Desk) -> None:
    written(desk, "figures.results", pasted(desk, "figures.results", FIRST, (), RESULTS))
    ids = [row.id for row in desk.rows(Query("figures.results")).rows]

    outcome = written(desk, "figures.results", pasted(desk, "figures.results", [["件"]], ids, ("unit",)))

    assert counts(outcome) == (0, 2, 0, 0)
    assert {desk.record("figures.results", one)["unit"] for one in ids} == {"件"}


def test_values_filled_down_are_those_the_first_row_has(desk: Desk) -> None:
    written(desk, "figures.results", pasted(desk, "figures.results", FIRST, (), RESULTS))
    ids = [row.id for row in desk.rows(Query("figures.results")).rows]
    first = desk.record("figures.results", ids[0])

    outcome = written(desk, "figures.results", filled_down(desk, "figures.results", ids, ("amount", "note")))

    assert counts(outcome) == (0, 1, 0, 0)
    assert desk.record("figures.results", ids[1])["amount"] == first["amount"]


def test_a_voided_row_is_told_and_not_changed(desk: Desk) -> None:
    written(desk, "figures.results", pasted(desk, "figures.results", FIRST[:1], (), RESULTS))
    only = desk.rows(Query("figures.results")).rows[0].id
    desk.act("figures.results.void", {"reason": "重复"}, record=only)
    block = pasted(desk, "figures.results", [["件"]], (only,), ("unit",))

    told = preview(desk, "figures.results", block, preset(block, "figures.results"))

    assert told.counts[RowFate.ERROR] == 1
    assert desk.say(told.problems[0].phrase).endswith("已作废，不再改动。")


def test_a_huge_block_is_refused(desk: Desk) -> None:
    with pytest.raises(RuleBroken):
        pasted(desk, "figures.results", [["1"]] * (MOST + 1), (), ("amount",))


def test_in_every_ledger_a_row_says_itself_and_an_officer_is_told_what_is_the_chiefs(practice: Desk) -> None:
    assert practice.actor.role is Role.OFFICER
    assert practice.why_not_paste("incidents") is None
    assert practice.why_not_paste("station.areas") is not None
    with pytest.raises(NotAllowed):
        practice.judge("station.areas", ({RECORD: 1, "name": "别名"},), by_form=True)
    chief = next(one for one in practice.people_who_may_act() if one.role is Role.CHIEF)
    practice.act_as(chief.person)
    asked = 0
    for ledger in practice.ledgers:
        if practice.imports(ledger.name, by_form=True) is None:
            assert practice.why_not_paste(ledger.name) is not None
            continue
        for row in practice.rows(Query(ledger.name, order=ledger.order), limit=3).rows:
            values = practice.filling_values(ledger.name, row.id)
            (verdict,) = practice.judge(ledger.name, ({RECORD: row.id, **values},), by_form=True)
            assert verdict.record == row.id, ledger.name
            assert verdict.differences == (), (ledger.name, verdict)
            asked += 1
    assert asked > 30
