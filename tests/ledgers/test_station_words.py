"""Editable words and the calendar."""

from datetime import UTC, date, datetime
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import InstrumentedAttribute

from stationdesk.core.deadline import DayKind
from stationdesk.core.errors import RuleBroken
from stationdesk.core.ledger import Entry, Ledger
from stationdesk.ledgers import LEDGERS
from stationdesk.ledgers.station import actions
from stationdesk.ledgers.station.actions import calendar, dictionaries, places
from stationdesk.ledgers.station.actions.keeping import void
from stationdesk.ledgers.station.records import (
    CalendarDay,
    DictionaryEntry,
)
from stationdesk.store.store import Transaction
from tests.ledgers.small_station import Station, refused


def entry(tx: Transaction, dictionary: str, code: str) -> DictionaryEntry:
    found = select(DictionaryEntry).where(
        DictionaryEntry.dictionary == dictionary, DictionaryEntry.code == code
    )
    return tx.session.scalars(found).one()


def add(tx: Transaction, dictionary: str, code: str, **more: Any) -> DictionaryEntry:
    return dictionaries.register_entry(
        tx, dictionary=dictionary, code=code, label_zh="新词", label_en="New word", **more
    )


def test_a_new_word_stands_behind_its_siblings(station: Station) -> None:
    with station.acting() as tx:
        made = add(tx, "incident_category", "DI.family.bride_price")
        order = list(actions.labels(tx, "incident_category"))

    assert made.parent == "DI.family"
    assert order.index("DI.family.inheritance") + 1 == order.index("DI.family.bride_price")
    assert order.index("DI.family.bride_price") < order.index("DI.neighbours")


@pytest.mark.parametrize(
    ("dictionary", "code", "field"),
    [
        ("incident_category", "DI", "code"),
        ("incident_category", "DI.nowhere.x", "code"),
        ("incident_category", "家庭", "code"),
        ("incident_category", "ZZ", "extra"),
        ("incident_rollup", "eighth", "dictionary"),
        ("dictionary", "own", "dictionary"),
    ],
)
def test_a_word_that_does_not_fit_is_refused(
    station: Station, dictionary: str, code: str, field: str
) -> None:
    with pytest.raises(RuleBroken) as error, station.acting() as tx:
        add(tx, dictionary, code)

    assert refused(error) == {field}


def test_a_new_first_level_says_where_it_is_counted(station: Station) -> None:
    with station.acting() as tx:
        add(tx, "incident_category", "ZZ", extra="rollup=other")
        add(tx, "incident_category", "ZZ.x")

        assert actions.extras(tx, "incident_category")["ZZ.x"]["rollup"] == "other"


def test_a_used_word_is_put_out_of_use_but_not_removed(station: Station) -> None:
    with station.acting() as tx:
        places.register_place(tx, name="东市菜市场", kind="market")
    with pytest.raises(RuleBroken) as error, station.acting() as tx:
        dictionaries.remove(tx, entry(tx, "place_kind", "market"), reason="不用")
    with station.acting() as tx:
        dictionaries.deactivate(tx, entry(tx, "place_kind", "market"))

    assert refused(error) == {"reason"}
    with station.reading() as tx:
        assert not entry(tx, "place_kind", "market").active
        assert actions.labels(tx, "place_kind")["market"] == "集市、市场"


def test_a_word_above_others_is_not_removed(station: Station) -> None:
    with pytest.raises(RuleBroken), station.acting() as tx:
        dictionaries.remove(tx, entry(tx, "incident_category", "DI.land"), reason="不用")


def test_a_removed_words_code_is_never_given_again(station: Station) -> None:
    with station.acting() as tx:
        dictionaries.remove(tx, add(tx, "place_kind", "temple"), reason="录错")
    with pytest.raises(RuleBroken) as error, station.acting() as tx:
        add(tx, "place_kind", "temple")

    assert refused(error) == {"code"}


def test_a_words_code_never_changes(station: Station) -> None:
    with pytest.raises(RuleBroken), station.acting() as tx:
        entry(tx, "place_kind", "market").code = "bazaar"


def test_words_the_program_relies_on_only_change_their_labels(station: Station) -> None:
    with station.acting() as tx:
        word = entry(tx, "incident_rollup", "security")
        dictionaries.change_entry(
            tx, word, label_zh="治安类", label_en="Security", std_code="02", position=15, extra=None
        )
        with pytest.raises(RuleBroken):
            dictionaries.deactivate(tx, word)
        with pytest.raises(RuleBroken):
            dictionaries.remove(tx, word, reason="不用")

        assert actions.labels(tx, "incident_rollup")["security"] == "治安类"


def test_a_day_is_entered_once(station: Station) -> None:
    with pytest.raises(RuleBroken) as error, station.acting() as tx:
        calendar.enter_day(tx, day=date(2026, 10, 1), kind=DayKind.STATUTORY, name="国庆节")

    assert refused(error) == {"day"}


def test_a_weekday_is_no_make_up_workday(station: Station) -> None:
    with pytest.raises(RuleBroken) as error, station.acting() as tx:
        calendar.enter_day(tx, day=date(2027, 1, 4), kind=DayKind.MAKEUP, name="元旦")

    assert refused(error) == {"kind"}


def test_a_voided_day_no_longer_counts_and_may_be_entered_again(station: Station) -> None:
    with station.acting() as tx:
        wrong = tx.session.scalars(select(CalendarDay).where(CalendarDay.day == date(2026, 10, 10))).one()
        void(tx, wrong, reason="录错")
        assert not actions.work_calendar(tx.session).is_workday(date(2026, 10, 10))
        calendar.enter_day(tx, day=date(2026, 10, 10), kind=DayKind.MAKEUP, name="国庆节")

        assert actions.work_calendar(tx.session).is_workday(date(2026, 10, 10))


def test_the_next_year_is_asked_for_in_december(station: Station, clock: Any) -> None:
    with station.reading() as tx:
        assert calendar.missing_years(tx) == ()
    clock.set(datetime(2026, 12, 1, 2, tzinfo=UTC))

    with station.reading() as tx:
        (due,) = calendar.missing_years(tx)

    assert (str(due.title), due.due) == (
        "Enter the holidays and make-up workdays of 2027",
        date(2027, 1, 1),
    )


@pytest.mark.parametrize("ledger", LEDGERS, ids=lambda one: one.name)
def test_every_kept_code_is_marked_so_that_its_word_is_not_removed(ledger: Ledger) -> None:
    for column in ledger.columns:
        kept = getattr(column.value, "info", {}) if isinstance(column.value, InstrumentedAttribute) else None
        if isinstance(column.kind, Entry) and kept is not None and ledger.name != "station.dictionaries":
            assert kept.get("dictionary") == column.kind.dictionary, column.name
