"""Foreign words as our values: read where it is certain, refused in words where it is not."""

from datetime import UTC, date, datetime, time
from decimal import Decimal
from itertools import zip_longest
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stationdesk.core.duty_day import STATION_TIME, local
from stationdesk.core.errors import RuleBroken
from stationdesk.core.ledger import (
    Amount,
    Clock,
    Day,
    Entry,
    Flag,
    Instant,
    Kind,
    Line,
    Number,
    OneOf,
    Prose,
    Reference,
)
from stationdesk.core.settings import Theme
from stationdesk.sheets.cells import Cell, Doubt, Doubtful
from stationdesk.sheets.mapping import normal
from stationdesk.sheets.times import day_of, instant_of
from stationdesk.sheets.values import Vocabulary, value_of

WORDS = {
    "incident_category": {normal("盗窃"): "CR.theft", normal("Theft"): "CR.theft", normal("打架"): "PO.fight"}
}
KNOWN = Vocabulary(entries=WORDS.__getitem__)


def shown(text: str, *, midnight: bool = False) -> str:
    return f"{local(instant_of(text, midnight=midnight)):%Y-%m-%d %H:%M:%S}"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2026-11-20 21:05:33", "2026-11-20 21:05:33"),
        ("2026-11-20 21:05", "2026-11-20 21:05:00"),
        ("2026-11-20T21:05:33", "2026-11-20 21:05:33"),
        ("2026-11-20 21:05:33.000", "2026-11-20 21:05:33"),
        ("2026/11/20 9:05", "2026-11-20 09:05:00"),
        ("2026/1/2 下午 9:05:03", "2026-01-02 21:05:03"),
        ("2026/1/2 上午12:05", "2026-01-02 00:05:00"),
        ("2026/1/2 9:05 PM", "2026-01-02 21:05:00"),
        ("2026.11.20 21:05", "2026-11-20 21:05:00"),
        ("2026年11月20日21时05分", "2026-11-20 21:05:00"),
        ("2026年11月20日 21时05分33秒", "2026-11-20 21:05:33"),
        ("２０２６－１１－２０　２１：０５", "2026-11-20 21:05:00"),
        ("20261120210533", "2026-11-20 21:05:33"),
        ("202611202105", "2026-11-20 21:05:00"),
        ("20261120 21:05", "2026-11-20 21:05:00"),
        ("2026-11-20 24:00:00", "2026-11-21 00:00:00"),
        ("2026-11-20T13:05:00Z", "2026-11-20 21:05:00"),
        ("2026-11-20T21:05:00+08:00", "2026-11-20 21:05:00"),
        ("46346.878854166665", "2026-11-20 21:05:33"),
        ("46346.5", "2026-11-20 12:00:00"),
        ("36526.25", "2000-01-01 06:00:00"),
    ],
)
def test_an_instant_is_read_at_the_stations_clock(text: str, expected: str) -> None:
    assert shown(text) == expected


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("03/04/2021 10:00", "which number is the month"),
        ("3-4-21", "which number is the month"),
        ("2026-11-20", "no time of day"),
        ("46346", "no time of day"),
        ("2026-02-30 10:00", "is not a time"),
        ("2026-11-20 25:00", "is not a time"),
        ("2026-11-20 24:00:01", "is not a time"),
        ("2026-11-20 10:60", "is not a time"),
        ("2026-11-20 21:055", "is not a time"),
        ("0026-11-20 10:00", "is not a time"),
        ("昨晚", "is not a time"),
        ("12", "is not a time"),
        ("99999.5", "is not a time"),
        ("2026-11-20 21:05 东市", "is not a time"),
    ],
)
def test_an_instant_that_is_not_certain_is_refused(text: str, why: str) -> None:
    with pytest.raises(RuleBroken, match=why):
        instant_of(text)


def test_a_day_without_a_time_is_its_first_minute_only_when_the_profile_says_so() -> None:
    assert shown("2026-11-20", midnight=True) == "2026-11-20 00:00:00"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2026-11-20", date(2026, 11, 20)),
        ("2026/1/2", date(2026, 1, 2)),
        ("2026年1月2日", date(2026, 1, 2)),
        ("20261120", date(2026, 11, 20)),
        ("2026-11-20 00:00:00", date(2026, 11, 20)),
        ("46346", date(2026, 11, 20)),
    ],
)
def test_a_day_is_read(text: str, expected: date) -> None:
    assert day_of(text) == expected


@given(st.datetimes(datetime(1951, 1, 1), datetime(2098, 12, 31)))  # noqa: DTZ001 - given its zone below
def test_every_way_of_writing_an_instant_means_the_same(naive: datetime) -> None:
    at = naive.replace(microsecond=0, tzinfo=STATION_TIME)

    for signs in (
        "-- ::",
        "// ::",
        "年月日时分秒",
        "",
    ):  # put in afterwards: strftime on Windows knows its own letters only
        text = "".join(map("".join, zip_longest(f"{at:%Y %m %d %H %M %S}".split(), signs, fillvalue="")))
        assert instant_of(text) == at.astimezone(UTC)


@given(st.text("0123456789-/: 年月日.TAPM上下午", max_size=22))
def test_no_text_does_anything_but_answer_or_refuse(text: str) -> None:
    try:
        at = instant_of(text, midnight=True)
    except RuleBroken:
        return

    assert at.tzinfo is UTC


@pytest.mark.parametrize(
    ("kind", "cell", "value"),
    [
        (Line(), "00123", "00123"),
        (Prose(), "一\n二", "一\n二"),
        (Number(), "12", 12),
        (Number(), "1,234", 1234),
        (Number(), "１２", 12),
        (Number(), "12.0", 12),
        (Number(least=None), "-3", -3),
        (Amount(), "¥1,234.565", Decimal("1234.57")),
        (Amount(places=0), "12元", Decimal(12)),
        (Flag(), "是", True),
        (Flag(), "√", True),
        (Flag(), "FALSE", False),
        (Day(), "2026-11-20", date(2026, 11, 20)),
        (Clock(), "8:30", time(8, 30)),
        (Entry("incident_category"), "盗 窃", "CR.theft"),
        (Entry("incident_category"), "theft", "CR.theft"),
        (Entry("incident_category", many=True), "盗窃、打架", ("CR.theft", "PO.fight")),
        (OneOf(Theme), "Dark", Theme.DARK),
        (OneOf(Theme), "dark", Theme.DARK),
        (Reference("station.places", loose=True), "东市桥头", "东市桥头"),
    ],
)
def test_a_word_becomes_its_value(kind: Kind, cell: Cell, value: Any) -> None:
    assert value_of(kind, cell, KNOWN) == value
    assert value_of(kind, None, KNOWN) is None


@pytest.mark.parametrize(
    ("kind", "cell", "why"),
    [
        (Line(most=3), "东市桥头", "4 characters"),
        (Number(), "2人", "not a number"),
        (Number(), "1.5", "not a whole number"),
        (Number(), "-1", "too small or too large"),
        (Number(most=9), "10", "too small or too large"),
        (Number(), "1e400", "too small or too large"),
        (Amount(), "nan", "too small or too large"),
        (Flag(), "可能", "neither yes nor no"),
        (Entry("incident_category"), "偷东西", "not in the dictionary"),
        (OneOf(Theme), "pink", "not in the dictionary"),
        (Clock(), "25:00", "not a time"),
        (Line(), Doubtful(Doubt.DIGITS_LOST, "330112619900101120"), "lost its last digits"),
        (Number(), Doubtful(Doubt.NOT_A_NUMBER, "inf"), "not a number"),
        (Instant(), "2026-13-01 10:00", "not a time"),
    ],
)
def test_what_does_not_fit_is_said_in_words(kind: Kind, cell: Cell, why: str) -> None:
    with pytest.raises(RuleBroken, match=why):
        value_of(kind, cell, KNOWN)


def test_a_profile_translates_foreign_words_first() -> None:
    known = Vocabulary(WORDS.__getitem__, {normal("Shoplifting"): "盗窃", "Y": "是"})

    assert value_of(Entry("incident_category"), "SHOPLIFTING", known) == "CR.theft"
    assert value_of(Flag(), "Y", known) is True
