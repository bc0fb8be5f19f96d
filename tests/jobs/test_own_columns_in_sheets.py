"""Columns the station has added go into a sheet and come back: unchanged as nothing, changed as a change."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from pypdf import PdfReader

from stationdesk.core.actor import Role
from stationdesk.core.i18n import CHINESE
from stationdesk.core.ledger import OwnColumn, Query, RowFate, own_of
from stationdesk.desk import Desk
from stationdesk.desk.list_paper import list_document
from stationdesk.desk.opening import open_desk
from stationdesk.desk.own_values import put
from stationdesk.desk.privacy import purge
from stationdesk.jobs.export_rows import export
from stationdesk.jobs.import_sheet import Decided, preview, run, undo
from stationdesk.jobs.print_report import write_report
from stationdesk.ledgers import LEDGERS
from stationdesk.ledgers.station.actions.columns import add_column
from stationdesk.ledgers.station.rules.columns import OwnKind, OwnLedger
from stationdesk.store.store import Store
from tests.conftest import StillClock, let_go

TITLES = {"t": "柜中物品", "n": "押金数", "d": "复核日", "f": "已留底", "c": "颜色档"}
SAID = {"t": '=HYPERLINK("x")<b>', "n": Decimal("12.5"), "d": date(2026, 1, 31), "f": True, "c": "C2"}
TAKEN = ("disputes", "premises", "rectifications")  # the first through its forms, the others their own way


@pytest.fixture(scope="module")
def desk(practice_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """A practice station with a column of each kind in some ledgers."""
    folder = Path(shutil.copytree(practice_folder, tmp_path_factory.mktemp("own") / "station"))
    store = Store.open(folder, clock=StillClock())
    made = open_desk(store, LEDGERS, None, CHINESE)
    made.act_as(next(one.person for one in made.people_who_may_act() if one.role is Role.CHIEF))
    with store.transaction(made.actor, "station.columns.register") as tx:
        for ledger in (one for one in OwnLedger if one.code in (*TAKEN, "handovers.orders")):
            for kind in OwnKind:
                choices = "红\n黄" if kind is OwnKind.CHOICE else None
                add_column(tx, ledger=ledger, title=TITLES[kind.letter], kind=kind, choices=choices)
    yield made
    let_go(store)


def own(desk: Desk, ledger: str) -> dict[str, OwnColumn]:
    return {one.key[0]: one for one in own_of(desk.ledger(ledger))}


def give(desk: Desk, ledger: str, record: int, said: dict[str, Any]) -> None:
    columns = own(desk, ledger)
    with desk.store.transaction(desk.actor, f"{ledger}.change") as tx:
        put(tx.get(desk.ledger(ledger).record, record), {columns[one]: value for one, value in said.items()})


def held(desk: Desk, ledger: str, record: int) -> dict[str, Any]:
    names = [one.name for one in desk.ledger(ledger).columns]
    (row,) = desk.rows_by_id(ledger, [record])
    return {letter: row.values[names.index(one.name)] for letter, one in own(desk, ledger).items()}


def changeable(desk: Desk, ledger: str) -> int:
    """The newest record whose form may be filled."""
    for row in desk.rows(Query(ledger), limit=300).rows:
        can = {action.name for _, action, can in desk.allowed(ledger, row.id) if can}
        if can & {"change", "correct"}:
            return row.id
    raise AssertionError(ledger)


@pytest.mark.parametrize("ledger", TAKEN)
def test_an_exported_list_comes_back_as_nothing_new_and_a_changed_cell_as_a_change(
    desk: Desk, tmp_path: Path, ledger: str
) -> None:
    record = changeable(desk, ledger)
    give(desk, ledger, record, SAID)
    columns, file = own(desk, ledger), tmp_path / "台账.xlsx"
    export(desk, Query(ledger, ((columns["c"].name, "C2"),)), file)

    told = preview(desk, ledger, file)
    assert (told.counts[RowFate.NEW], told.counts[RowFate.CHANGED]) == (0, 0)

    book = openpyxl.load_workbook(file)
    page = book.active
    heads = {cell.value: cell for row in page.iter_rows() for cell in row if cell.value in TITLES.values()}
    line = heads[TITLES["t"]].row + 1
    assert page.cell(line, heads[TITLES["t"]].column).data_type == "s"
    assert page.cell(line, heads[TITLES["n"]].column).value == 12.5
    for letter, value in (("t", "九号柜"), ("n", -3), ("c", "红"), ("f", "否")):
        page.cell(line, heads[TITLES[letter]].column).value = value
    book.save(file)
    told = preview(desk, ledger, file)
    assert told.counts[RowFate.CHANGED] == 1
    assert {one.label for change in told.changes for one in change.words} == {TITLES[one] for one in "tncf"}
    outcome = run(desk, ledger, file, digest=told.digest, decided=Decided(told.changes))

    assert outcome.counts[RowFate.CHANGED] == 1
    assert held(desk, ledger, record) == SAID | {"t": "九号柜", "n": Decimal(-3), "c": "C1", "f": False}
    undo(desk, ledger, outcome.batch)
    assert held(desk, ledger, record) == SAID


def test_they_stand_in_a_printed_list_as_plain_words(desk: Desk, tmp_path: Path) -> None:
    record = desk.rows(Query("handovers.orders"), limit=1).rows[0].id
    give(desk, "handovers.orders", record, SAID)
    columns = own(desk, "handovers.orders")
    names = ("number", *(columns[one].name for one in "tnc"))
    query = Query("handovers.orders", ((columns["f"].name, True),))

    document = list_document(desk, query, names)
    write_report(desk, document, tmp_path / "list.pdf")

    text = "".join(one.extract_text() for one in PdfReader(tmp_path / "list.pdf").pages)
    assert all(word in text.replace("\n", "") for word in ("柜中物品", "HYPERLINK", "<b>", "12.5", "黄"))


def test_what_people_wrote_under_them_goes_with_a_purge(desk: Desk) -> None:
    record = desk.rows(Query("disputes", descending=False), limit=1).rows[0].id
    give(desk, "disputes", record, {"t": "郑大山的电话"})
    assert desk.count(Query("disputes", search="郑大山的电话")) == 1

    purge(desk, "disputes", [record], "档案管理规定")

    assert desk.record("disputes", record)["own_values"] is None
    assert desk.count(Query("disputes", search="郑大山的电话")) == 0
    history = str(desk.history("disputes", record))
    assert "郑大山的电话" not in history
