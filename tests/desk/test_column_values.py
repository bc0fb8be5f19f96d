"""The values of a column with their counts: all of a list's rows, and ticking one gives exactly its rows."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

import pytest

from stationdesk.core.duty_day import local
from stationdesk.core.ledger import Amount, Column, Day, Files, Instant, Ledger, Number, Picked, Query, Secret
from stationdesk.desk import Desk
from stationdesk.desk.column_values import MOST_VALUES
from stationdesk.desk.list_paper import filters_told, list_document
from stationdesk.desk.narrowing import by_column
from stationdesk.desk.narrowing_kept import kept, opened
from stationdesk.jobs.export_rows import export
from stationdesk.ledgers import LEDGERS

LISTED = pytest.mark.parametrize("ledger", LEDGERS, ids=lambda one: one.name)
INCIDENTS = Query("incidents")


def _group(column: Column, value: Any) -> Any:
    """What a row is counted under, said a second time without the program's own code."""
    if value in (None, "", ()):
        return None
    if isinstance(column.kind, Secret | Files) or getattr(column.kind, "mask", False):
        return True
    if isinstance(column.kind, Instant):
        return local(value).date().replace(day=1)
    return value.replace(day=1) if isinstance(column.kind, Day) else value


def _rows(desk: Desk, query: Query) -> Iterator[Any]:
    return iter(desk.rows(query, limit=100_000).rows)


@LISTED
def test_the_values_of_every_column_make_up_the_rows_and_each_gives_its_own(
    ledger: Ledger, practice: Desk
) -> None:
    rows = list(_rows(practice, Query(ledger.name)))

    for place, column in enumerate(ledger.columns):
        expected: dict[Any, set[int]] = {}
        for row in rows:
            expected.setdefault(_group(column, row.values[place]), set()).add(row.id)
        found = practice.column_values(Query(ledger.name), column.name, most=100_000)
        counts = {one.value: one.rows for one in found.shown}
        assert counts == {value: len(ids) for value, ids in expected.items()}, column.name
        assert (found.more, found.more_rows) == (0, 0)
        assert all(one.words for one in found.shown), column.name
        for value in {next(iter(expected), None), None} & set(expected):
            only = Query(ledger.name, ((by_column(column.name), Picked((value,))),))
            assert set(practice.ids(only)) == expected[value], (column.name, value)
            assert opened(column, json.loads(json.dumps(kept(Picked((value,)))))) == Picked((value,))


@LISTED
def test_bounds_keep_what_lies_between_them(ledger: Ledger, practice: Desk) -> None:
    rows = list(_rows(practice, Query(ledger.name)))

    for place, column in enumerate(ledger.columns):
        if not isinstance(column.kind, Number | Amount | Day | Instant):
            continue
        held = sorted(_day(one.values[place]) for one in rows if one.values[place] is not None)
        if not held:
            continue
        first, last = held[len(held) // 4], held[3 * len(held) // 4]
        between = Query(ledger.name, ((by_column(column.name), Picked((), first, last)),))
        assert practice.count(between, 100_000) == sum(first <= one <= last for one in held), column.name
        below = Query(ledger.name, ((by_column(column.name), Picked((), None, first)),))
        assert practice.count(below, 100_000) == sum(one <= first for one in held), column.name


def _day(value: Any) -> Any:
    return local(value).date() if isinstance(value, datetime) else value


def test_the_columns_own_narrowing_is_left_out_and_the_others_hold(practice: Desk) -> None:
    closed = INCIDENTS.having(closed=True)
    state = by_column("state")
    every = practice.column_values(closed, "source")
    one = every.shown[0]

    narrowed = closed.having(**{by_column("source"): Picked((one.value,))})
    assert practice.column_values(narrowed, "source") == every
    assert sum(value.rows for value in practice.column_values(narrowed, "state").shown) == one.rows
    assert practice.count(narrowed, 100_000) == one.rows
    both = narrowed.having(**{state: Picked((practice.column_values(narrowed, "state").shown[0].value,))})
    assert set(practice.ids(both)) <= set(practice.ids(narrowed)) <= set(practice.ids(closed))


def test_a_search_narrows_the_values_as_it_narrows_the_rows(practice: Desk) -> None:
    word = practice.column_values(INCIDENTS, "content").shown[0].words[:4]
    sought = Query("incidents", search=word)
    found = practice.column_values(sought, "village")

    assert sum(one.rows for one in found.shown) == practice.count(sought, 100_000) > 0
    picked = Query("incidents", ((by_column("village"), Picked((found.shown[0].value,))),), word)
    assert practice.count(picked, 100_000) == len(practice.ids(picked)) == found.shown[0].rows
    assert practice.totals_of(picked) == practice.totals("incidents", practice.ids(picked))


def test_more_values_than_are_shown_are_counted_and_found_by_typing(practice: Desk) -> None:
    few = practice.column_values(INCIDENTS, "content", most=5)
    whole = practice.column_values(INCIDENTS, "content", most=100_000)

    assert len(few.shown) == 5
    assert few.more == len(whole.shown) - 5
    assert sum(one.rows for one in few.shown) + few.more_rows == practice.count(INCIDENTS, 100_000)
    part = whole.shown[-1].words[2:8]
    typed = practice.column_values(INCIDENTS, "content", part, most=5)
    assert typed.shown
    assert all(part in one.words for one in typed.shown)
    assert MOST_VALUES == 200


def test_what_is_typed_is_looked_for_in_the_words_not_in_the_codes(practice: Desk) -> None:
    every = practice.column_values(INCIDENTS, "state")
    word = every.shown[0].words

    assert practice.column_values(INCIDENTS, "state", word).shown == every.shown[:1]
    assert practice.column_values(INCIDENTS, "state", every.shown[0].value.code).shown == ()
    assert practice.column_values(INCIDENTS, "content", "%_%").shown == ()


@pytest.mark.parametrize("name", ["caller_phone", "caller_name"])
def test_of_a_masked_column_only_written_or_not_is_told(practice: Desk, name: str) -> None:
    found = practice.column_values(INCIDENTS, name)

    assert {one.value for one in found.shown} <= {True, None}
    assert {one.words for one in found.shown} <= {"(有内容)", "(空白)"}
    assert practice.column_values(INCIDENTS, name, "138").shown == ()


def test_empty_texts_and_missing_ones_are_one_value(practice: Desk) -> None:
    blanks = [
        one
        for column in practice.ledger("incidents").columns
        for one in practice.column_values(INCIDENTS, column.name).shown
        if one.value in (None, "", ())
    ]

    assert blanks
    assert {one.value for one in blanks} == {None}
    assert {one.words for one in blanks} == {"(空白)"}


def test_a_list_without_rows_has_no_values(practice: Desk) -> None:
    none = Query("incidents", search="此词无处可寻")

    for column in practice.ledger("incidents").columns:
        assert practice.column_values(none, column.name).shown == ()


def test_totals_of_a_list_are_those_of_its_records(practice: Desk) -> None:
    for query in (INCIDENTS, INCIDENTS.having(closed=True)):
        assert practice.totals_of(query) == practice.totals("incidents", practice.ids(query))


def test_paper_and_sheet_tell_what_a_column_was_narrowed_to(practice: Desk, tmp_path: Any) -> None:
    state = practice.column_values(INCIDENTS, "state").shown[0]
    query = INCIDENTS.having(
        **{
            by_column("state"): Picked((state.value,)),
            by_column("received_at"): Picked((), date(2026, 1, 1), date(2026, 12, 31)),
        }
    )
    expected = [f"状态：{state.words}", "接警时间：2026-01-01 至 2026-12-31"]

    assert filters_told(practice, query) == expected
    assert list_document(practice, query).data["rows"] == practice.count(query, 100_000)
    file = tmp_path / "list.csv"
    assert export(practice, query, file) == practice.count(query, 100_000)
    assert state.words in file.read_text(encoding="utf-8-sig").splitlines()[1]


def test_many_values_are_counted_in_words(practice: Desk) -> None:
    found = practice.column_values(INCIDENTS, "category").shown[:5]
    query = INCIDENTS.having(**{by_column("category"): Picked(tuple(one.value for one in found))})
    (told,) = filters_told(practice, query)

    assert found[0].words in told
    assert found[4].words not in told.split("：")[1].split("，")
    assert "5" in told


def test_what_was_kept_by_a_list_that_has_changed_is_forgotten(practice: Desk) -> None:
    ledger = practice.ledger("incidents")

    assert opened(ledger.column("state"), {"values": ["no such state"]}) is None
    assert opened(ledger.column("received_at"), {"values": ["yesterday"]}) is None
    assert opened(ledger.column("minutes"), {"values": [], "first": "ten"}) is None
    assert opened(ledger.column("content"), {"values": []}) is None
    assert opened(ledger.column("content"), "not a mapping") is None
