"""The values of a form have keys that stay: by no order, by no language, by nothing else in the report."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from stationdesk.core.actor import Role
from stationdesk.core.document import (
    Block,
    Document,
    Facts,
    Figure,
    Heading,
    Layout,
    Row,
    Stamp,
    Table,
    TableColumn,
)
from stationdesk.core.i18n import CHINESE, ENGLISH
from stationdesk.desk import Desk
from stationdesk.desk.form_figures import figures_of
from tests.copies import copied
from tests.desk.closing_book import MONTHLY, SEPTEMBER, asked, register
from tests.ledgers.incident_desk import Calls


@pytest.fixture
def desk(calls_folder: Path, tmp_path: Path, clock) -> Iterator[Desk]:
    """A chief at the desk of a small station with a few calls of one month."""
    with copied(calls_folder, tmp_path / "calls", clock) as store:
        calls = Calls(store)
        calls.be("陈建国", Role.CHIEF)
        register(calls.desk, date(2026, 9, 3))
        yield calls.desk


def test_keys_are_the_same_in_both_languages_and_titles_are_spoken(desk: Desk) -> None:
    desk.language = CHINESE
    chinese = desk.form_values(**asked(SEPTEMBER))
    desk.language = ENGLISH
    english = desk.form_values(**asked(SEPTEMBER))

    assert [one.key for one in chinese] == [one.key for one in english]
    assert [one.value for one in chinese] == [one.value for one in english]
    assert [one.words for one in chinese] == [one.titles for one in chinese]
    assert len(chinese) > 500
    criminal = next(one for one in english if one.key == "figure/incidents.monthly/表警情总体情况/刑事/本期")
    assert (criminal.titles, criminal.words) == (("Criminal", "This period"), ("刑事", "本期"))


def test_a_key_stays_when_calls_of_another_kind_bring_rows(desk: Desk) -> None:
    before = {one.key: one for one in figures_of(desk.report(MONTHLY, **asked(SEPTEMBER)))}
    register(desk, date(2026, 9, 4), "TR.injury")

    after = {one.key: one for one in figures_of(desk.report(MONTHLY, **asked(SEPTEMBER)))}

    assert len(before) > 50
    assert before.keys() < after.keys()
    assert all(before[key].titles == after[key].titles for key in before)


def _document(rows: tuple[Row, ...], facts: tuple[tuple[str, Figure], ...] = ()) -> Document:
    columns = (TableColumn("类别", 1), TableColumn("本期", 1), TableColumn("上期", 1))
    return Document("x", "x", Layout.OFFICIAL, (Table(columns, rows), Facts(facts)), Stamp(""))


def test_a_figure_keeps_its_key_wherever_its_row_stands() -> None:
    theft, fire = Row(("盗窃", Figure("3"), Figure("4"))), Row(("火灾", Figure("1"), Figure("−2")))
    short = figures_of(_document((theft,)))
    longer = figures_of(_document((fire, theft), (("总数", Figure("9")),)))

    assert {one.key: one.value for one in short} == {"类别/盗窃/本期": 3, "类别/盗窃/上期": 4}
    assert {one.key: one.value for one in longer} == {
        "类别/火灾/本期": 1, "类别/火灾/上期": -2, "类别/盗窃/本期": 3, "类别/盗窃/上期": 4, "/总数": 9,
    }  # fmt: skip


def test_tables_are_told_apart_by_what_they_stand_under_not_by_its_number() -> None:
    def table(caption: str) -> Table:
        return Table((TableColumn("类别", 1), TableColumn("本期", 1)), (Row(("盗窃", Figure("3"))),), caption)

    def keys(*blocks: Block) -> list[str]:
        return [one.key for one in figures_of(Document("x", "x", Layout.OFFICIAL, blocks, Stamp("")))]

    assert keys(table("附表1　2026年9月辖区"), table("附表2　治安")) == [
        "附表年月辖区/盗窃/本期",
        "附表治安/盗窃/本期",
    ]
    assert keys(Heading("二、治安"), table("")) == keys(Heading("（十三）治安", 2), table(""))
    assert keys(Heading("一、刑事"), table(""), Heading("二、治安"), table("")) == [
        "刑事·类别/盗窃/本期", "治安·类别/盗窃/本期",
    ]  # fmt: skip


def test_what_two_rows_say_is_offered_by_neither() -> None:
    row = Row(("盗窃", Figure("3"), Figure("4")))

    fire = Row(("火灾", Figure("1"), Figure("2")))

    assert [one.key for one in figures_of(_document((row, fire, row)))] == [
        "类别/火灾/本期",
        "类别/火灾/上期",
    ]


def test_a_stroke_in_a_title_makes_no_other_key() -> None:
    one, other = Row(("甲/本期", Figure("1"), Figure("2"))), Row(("甲", Figure("3"), Figure("4")))

    keys = [one.key for one in figures_of(_document((one, other)))]

    assert len(keys) == len(set(keys)) == 4
