"""Rental houses out of a sheet as a township hands it down: previewed, stored, known again, undone."""

import csv
from datetime import date
from pathlib import Path

import pytest

from stationdesk.core.ledger import Query, RowFate
from stationdesk.jobs import import_sheet
from tests.ledgers.premises_desk import Premises

HEADER = (
    "序号",
    "村（社区）",
    "房屋地址",
    "出租间数",
    "门牌编号",
    "挂牌日期",
    "签订日期",
    "有效期至",
    "备注",
)
ROW = ("1", "东市村", "东市村3组12号", "6间", "青租012", "2026-03-01", "2026-03-02", "2027-03-01", "临街")


def sheet(path: Path, *rows: tuple[str, ...], header: tuple[str, ...] = HEADER) -> Path:
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([header, *rows])
    return path


def fates(premises: Premises, file: Path) -> dict[RowFate, int]:
    seen = import_sheet.preview(premises.desk, "premises", file)
    return {fate: count for fate, count in seen.counts.items() if count}


def changed(row: tuple[str, ...], **cells: str) -> tuple[str, ...]:
    places = {"village": 1, "address": 2, "rooms": 3, "plate": 4, "plated": 5, "signed": 6, "until": 7}
    return tuple(
        next((cells[name] for name, at in places.items() if at == place and name in cells), cell)
        for place, cell in enumerate(row)
    )


def test_a_row_becomes_a_house_with_its_village_letter_and_plate(premises: Premises, tmp_path: Path) -> None:
    import_sheet.run(premises.desk, "premises", sheet(tmp_path / "a.csv", ROW))

    (house,) = premises.ids("premises")
    kept = premises.house_record(house)
    assert (kept["village_id"], kept["area_id"]) == (premises.villages["东市村"], premises.areas["东市村"])
    assert (kept["rooms"], kept["plate_no"], kept["valid_until"]) == (6, "青租012", date(2027, 3, 1))


def test_owners_are_not_taken_over_unless_they_are_asked_for(premises: Premises, tmp_path: Path) -> None:
    file = sheet(
        tmp_path / "a.csv", (*ROW, "孙有房", "19900001234"), header=(*HEADER, "房主姓名", "房主电话")
    )

    import_sheet.run(premises.desk, "premises", file)

    (house,) = premises.ids("premises")
    assert premises.house_record(house)["owner_name"] is None


def test_the_same_sheet_again_changes_nothing_and_a_corrected_one_does(
    premises: Premises, tmp_path: Path
) -> None:
    file = sheet(tmp_path / "a.csv", ROW)
    import_sheet.run(premises.desk, "premises", file)
    again = fates(premises, file)

    newer = sheet(tmp_path / "b.csv", changed(ROW, rooms="8"))
    import_sheet.run(premises.desk, "premises", newer)

    (house,) = premises.ids("premises")
    assert again == {RowFate.DUPLICATE: 1}
    assert premises.house_record(house)["rooms"] == 8


def test_a_house_entered_here_is_not_overwritten(premises: Premises, tmp_path: Path) -> None:
    house = premises.house()

    seen = fates(premises, sheet(tmp_path / "a.csv", ROW))

    assert seen == {RowFate.DUPLICATE: 1}
    assert premises.house_record(house)["rooms"] == 6


@pytest.mark.parametrize(
    "cells",
    [
        {"address": ""},
        {"rooms": "很多"},
        {"signed": "2027-03-02"},
        {"until": "2026-01-01"},
        {"signed": ""},
        {"plated": "2027-03-02"},
        {"address": "东" * 121},
    ],
)
def test_a_row_that_cannot_be_is_an_error_and_the_others_are_stored(
    premises: Premises, tmp_path: Path, cells: dict[str, str]
) -> None:
    other = changed(ROW, address="东市村9组1号", plate="青租099")
    file = sheet(tmp_path / "a.csv", changed(ROW, **cells), other)

    seen = fates(premises, file)
    import_sheet.run(premises.desk, "premises", file)

    assert seen == {RowFate.ERROR: 1, RowFate.NEW: 1}
    assert len(premises.ids("premises")) == 1


def test_one_plate_at_two_houses_is_an_error(premises: Premises, tmp_path: Path) -> None:
    premises.house(address="别处1号", plate_no="青租077")
    file = sheet(
        tmp_path / "a.csv", ROW, changed(ROW, address="东市村3组13号"),
        changed(ROW, address="东市村3组14号", plate="青租077"),
    )  # fmt: skip

    assert fates(premises, file) == {RowFate.NEW: 1, RowFate.ERROR: 2}


def test_a_village_nobody_knows_is_told_and_the_house_taken_over(premises: Premises, tmp_path: Path) -> None:
    file = sheet(tmp_path / "a.csv", changed(ROW, village="外乡村", address="外乡村1号"))

    seen = import_sheet.preview(premises.desk, "premises", file)

    assert seen.counts[RowFate.NEW] == 1
    assert [str(one.phrase) for one in seen.problems] == [
        "Taken over without its village; “外乡村” is not known here."
    ]


def test_3861_houses_are_taken_over_and_taken_back(premises: Premises, tmp_path: Path) -> None:
    rows = [changed(ROW, address=f"东市村{n % 40 + 1}组{n}号", plate=f"青租{n:04}") for n in range(1, 3862)]
    outcome = import_sheet.run(premises.desk, "premises", sheet(tmp_path / "a.csv", *rows))

    chips = premises.desk.chips(Query("premises"))
    back = import_sheet.undo(premises.desk, "premises", outcome.batch)

    assert (chips["let"], chips["unchecked"]) == (3861, 3861)
    assert (back.voided, premises.ids("premises")) == (3861, [])
    assert fates(premises, tmp_path / "a.csv") == {RowFate.NEW: 3861}
