"""What each ledger owes its front ends; a new ledger is checked for free."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator
from typing import Any

import pytest
from sqlalchemy import inspect as sql_inspect

from stationdesk.core import ledger as kinds
from stationdesk.core.actor import Actor
from stationdesk.core.errors import StationError
from stationdesk.core.i18n import CHINESE, ENGLISH, Phrase, speaker
from stationdesk.core.ledger import Action, Board, Ledger, Query
from stationdesk.core.resources import resource
from stationdesk.desk import Desk
from stationdesk.ledgers import LEDGERS
from stationdesk.store.store import Store
from tests.filling import RolledBack, filled, rolled_back

ACTIONS = [(one, action) for one in LEDGERS for action in one.actions]
LISTED = pytest.mark.parametrize("ledger", LEDGERS, ids=lambda one: one.name)
BOARDS = pytest.mark.parametrize(
    ("ledger", "board"),
    [(one, board) for one in LEDGERS for board in one.boards],
    ids=lambda one: one.name,
)
ACTED = pytest.mark.parametrize(("ledger", "action"), ACTIONS, ids=lambda one: getattr(one, "name", None))


@ACTED
def test_an_action_takes_exactly_the_fields_its_form_asks(ledger: Ledger, action: Action) -> None:
    parameters = list(inspect.signature(action.run).parameters.values())
    positional = 2 if action.on_record else 1

    assert [one.name for one in action.fields] == [one.name for one in parameters[positional:]] or {
        one.name for one in action.fields
    } == {one.name for one in parameters[positional:]}


@ACTED
def test_letters_of_a_form_are_given_once(ledger: Ledger, action: Action) -> None:
    letters = [field.key for field in action.fields if field.key]
    names = [field.name for field in action.fields]

    assert len(letters) == len(set(letters))
    assert len(names) == len(set(names))


@LISTED
def test_a_list_has_at_most_one_primary_action(ledger: Ledger) -> None:
    assert len([one for one in ledger.actions if one.primary and not one.on_record]) <= 1


@LISTED
def test_every_icon_is_there(ledger: Ledger) -> None:
    pictured = (*ledger.actions, *ledger.cards, *ledger.boards)
    names = {ledger.icon, *(one.icon for one in pictured)}

    assert [name for name in names if name and not resource("icons", f"{name}.svg").is_file()] == []


@LISTED
@pytest.mark.parametrize("language", [CHINESE, ENGLISH])
def test_every_title_is_said_in_both_languages(ledger: Ledger, language: str) -> None:
    say = speaker(language)

    for phrase in _phrases(ledger):
        words = say(phrase)
        assert words.strip()
        assert bool(re.search(r"[㐀-鿿]", words)) is (language == CHINESE), (phrase, words)


@LISTED
def test_sortable_columns_have_an_index_and_nothing_else_sorts(ledger: Ledger, practice: Desk) -> None:
    for column in ledger.columns:
        if column.sortable:
            for descending in (True, False):
                plan = _plan(practice, Query(ledger.name, order=column.name, descending=descending))
                assert "TEMP B-TREE" not in plan, (column.name, plan)


@LISTED
def test_no_list_query_scans_a_table(ledger: Ledger, practice: Desk) -> None:
    chips = [one.name for one in ledger.filters if one.kind is None]

    for query in [Query(ledger.name), *(Query(ledger.name, ((chip, True),)) for chip in chips)]:
        for line in _plan(practice, query).splitlines():
            assert not re.search(r"SCAN (?!CONSTANT)(?!.*USING (COVERING )?INDEX)", line), (query, line)


@LISTED
def test_each_chip_counts_the_rows_it_lists(ledger: Ledger, practice: Desk) -> None:
    counts = practice.chips(Query(ledger.name))

    for name, count in counts.items():
        assert count == len(list(_all_rows(practice, Query(ledger.name, ((name, True),)))))


@LISTED
def test_paging_shows_every_row_once_in_order(ledger: Ledger, practice: Desk) -> None:
    for column in ledger.columns:
        if not column.sortable:
            continue
        for descending in (True, False):
            query = Query(ledger.name, order=column.name, descending=descending)
            paged = [row.id for row in _all_rows(practice, query)]
            assert paged == list(practice.ids(query))
            assert len(paged) == len(set(paged))


@LISTED
def test_every_value_of_the_practice_station_has_words(ledger: Ledger, practice: Desk) -> None:
    rows = practice.rows(Query(ledger.name), limit=200).rows
    assert rows

    for language in (CHINESE, ENGLISH):
        for row in rows:
            for column, value in zip(practice.ledger(ledger.name).columns, row.values, strict=True):
                assert isinstance(practice.display(column.kind, value, language=language), str)


@LISTED
def test_the_pane_shows_every_record(ledger: Ledger, practice: Desk) -> None:
    for row in practice.rows(Query(ledger.name), limit=40).rows:
        for _, parts in practice.details(ledger.name, row.id):
            for part in parts:
                facts = (part,) if isinstance(part, kinds.Fact) else part.facts
                assert all(isinstance(practice.display(one.kind, one.value), str) for one in facts)


@LISTED
def test_boards_stand_with_the_first_ledger_of_their_folder(ledger: Ledger) -> None:
    first = next(one for one in LEDGERS if one.folder == ledger.folder)

    assert not ledger.boards or ledger is first
    assert len({one.name for one in ledger.boards}) == len(ledger.boards)


@BOARDS
def test_a_board_counts_the_rows_it_opens(ledger: Ledger, board: Board, practice: Desk) -> None:
    for picture in practice.board(ledger.name, board.name):
        match picture:
            case kinds.Funnel(stages=stages):
                for stage in stages:  # a step may add up what its rows hold
                    assert stage.rows is None or practice.count(stage.rows) >= 0
            case kinds.Lanes(lanes=lanes):
                for lane in lanes:
                    assert lane.rows is None or practice.count(lane.rows) == lane.number, lane.title
                    assert len(lane.tiles) == min(lane.number, kinds.MOST_TILES)
            case kinds.Matrix(rows=rows, columns=columns, cells=cells):
                assert [len(line) for line in cells] == [len(columns)] * len(rows)
                for cell in (one for line in cells for one in line if one is not None):
                    assert cell.rows is None or practice.count(cell.rows) in {cell.number, cell.of}, cell


@BOARDS
def test_an_empty_station_has_boards(ledger: Ledger, board: Board, store: Store, chief: Actor) -> None:
    desk = Desk(store, LEDGERS, actor=chief)

    assert desk.board(ledger.name, board.name)


@LISTED
def test_greyed_actions_are_refused_and_offered_ones_are_not(ledger: Ledger, practice_copy: Desk) -> None:
    desk = practice_copy
    for record in _one_of_each_state(desk, ledger):
        for name, action, offered in desk.allowed(ledger.name, record):
            values = filled(desk, name, action, record)
            try:
                with rolled_back(desk):
                    desk.act(name, values, record=record)
                refusal = None
            except StationError as error:
                refusal = error
            except RolledBack:
                refusal = None
            if not offered:
                assert refusal is not None, (name, record)
                assert refusal.phrase.source.endswith((".", "?")), refusal.phrase
            elif refusal is not None:
                assert refusal.field_errors, (name, record, str(refusal))


def _one_of_each_state(desk: Desk, ledger: Ledger) -> list[int]:
    """The first record of every value of the Choice columns, and one voided if there is one."""
    places = [place for place, one in enumerate(ledger.columns) if isinstance(one.kind, kinds.OneOf)]
    seen: dict[Any, int] = {}
    for row in _all_rows(desk, Query(ledger.name)):
        seen.setdefault(tuple(row.values[place] for place in places), row.id)
    return list(seen.values())[:12]


def _all_rows(desk: Desk, query: Query) -> Iterator[Any]:
    after: Any = None
    while True:
        page = desk.rows(query, after, 500)
        yield from page.rows
        if not page.more:
            return
        after = page.after


def _plan(desk: Desk, query: Query) -> str:
    """SQLite's plan of a list's first page, after it has seen the practice station's counts."""
    statement = desk.listing(query.ledger).statement(query)
    with desk.store.reading(desk.actor) as tx:
        connection = tx.session.connection()
        asked = statement.params(limit=100, **tx.moment)
        compiled = asked.compile(connection, compile_kwargs={"render_postcompile": True})
        values = tuple(0 for _ in compiled.positiontup or ())
        plan = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {compiled}", values)
        return "\n".join(str(line[-1]) for line in plan)


def _phrases(ledger: Ledger) -> Iterator[Phrase]:
    yield ledger.title
    for declared in (*ledger.columns, *ledger.filters, *ledger.actions, *ledger.details, *ledger.reports):
        yield declared.title
    for board in ledger.boards:
        yield board.title
    for action in ledger.actions:
        for field in action.fields:
            yield field.title
            if isinstance(field.kind, kinds.OneOf):
                yield from (member.label for member in field.kind.choice)


def test_every_record_kept_by_a_ledger_is_mapped() -> None:
    assert all(sql_inspect(one.record).mapper for one in LEDGERS)


def test_no_two_cards_of_the_home_page_have_one_name() -> None:
    names = [card.name for ledger in LEDGERS for card in ledger.cards]

    assert len(names) == len(set(names)), names
