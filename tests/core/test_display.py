"""How each kind of value is shown."""

from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from typing import Any

import pytest

from stationdesk.core import display
from stationdesk.core.display import Words, countdown, duration, masked, shown
from stationdesk.core.i18n import CHINESE, ENGLISH, QT_TRANSLATE_NOOP, speaker
from stationdesk.core.ledger import (
    Amount,
    Clock,
    Day,
    Entry,
    Files,
    Flag,
    Instant,
    Kind,
    Line,
    Number,
    OneOf,
    Prose,
    Reference,
    Rows,
    Secret,
)
from stationdesk.core.settings import Theme

NOW = datetime(2026, 11, 21, 3, 42, 59, tzinfo=UTC)
WORDS = Words(
    say=speaker(ENGLISH),
    label=lambda dictionary, code: f"{dictionary}/{code}",
    name=lambda ledger, record: f"{ledger}#{record}",
    now=NOW,
)


@pytest.mark.parametrize(
    ("kind", "value", "words"),
    [
        (Line(), "<b>东市</b>{x}", "<b>东市</b>{x}"),
        (Line(mask=True), "13800001234", "138****1234"),
        (Prose(), "一\n二", "一\n二"),
        (Number(), 0, "0"),
        (Number(unit=Theme.DARK.label), 3, "3 Dark"),
        (Amount(), Decimal("12.345"), "12.35"),
        (Amount(places=0), Decimal("2.5"), "3"),
        (Amount(trim=True), Decimal("7.00"), "7"),
        (Amount(trim=True), Decimal("12.50"), "12.5"),
        (Amount(trim=True), Decimal("200"), "200"),
        (Flag(), True, "Yes"),
        (Flag(), False, "No"),
        (Day(), date(2026, 11, 21), "2026-11-21"),
        (Day(countdown=True), date(2026, 11, 24), "3 d left"),
        (Clock(), time(8, 30), "08:30"),
        (Instant(), NOW, "2026-11-21 11:42"),
        (Instant(countdown=True), NOW + timedelta(hours=2, minutes=59), "2 h left"),
        (OneOf(Theme), Theme.DARK, "Dark"),
        (OneOf(Theme), "dark", "Dark"),
        (Entry("incident_category"), "CR.theft", "incident_category/CR.theft"),
        (Entry("incident_tag", many=True), ("a", "b"), "incident_tag/a, incident_tag/b"),
        (Reference("station.places"), 7, "station.places#7"),
        (Reference("station.places", loose=True), "东市桥头", "东市桥头"),
        (Reference("station.people", many=True), (1, 2), "station.people#1, station.people#2"),
        (Secret(), "secret", "••••••"),
        (Files(), ("a", "b"), "2 files"),
        (Rows(()), ({"a": 1},), "1 rows"),
    ],
)
def test_each_kind_is_shown_in_words(kind: Kind, value: Any, words: str) -> None:
    assert shown(kind, value, WORDS) == words


@pytest.mark.parametrize(
    "kind", [Line(mask=True), Day(), Instant(), Flag(), Amount(), OneOf(Theme), Secret()]
)
def test_nothing_given_is_the_empty_text(kind: Kind) -> None:
    assert shown(kind, None, WORDS) == shown(kind, (), WORDS) == ""


def test_a_phrase_is_shown_in_the_language_of_who_reads_it() -> None:
    took = QT_TRANSLATE_NOOP("patrols", "{minutes} min").filled(minutes=21)
    chinese = Words(speaker(CHINESE), lambda _dictionary, code: code, lambda _ledger, _record: "")

    assert shown(Line(), took, chinese) == "21分钟"


def test_what_is_masked_can_be_shown_clearly_on_request() -> None:
    assert shown(Line(mask=True), "13800001234", WORDS, clear=True) == "13800001234"


@pytest.mark.parametrize(
    ("text", "hidden"),
    [("13800001234", "138****1234"), ("6123456", "6****56"), ("张三", "张**"), ("李", "李**"), ("", "")],
)
def test_masking_keeps_at_most_seven_characters(text: str, hidden: str) -> None:
    assert masked(text) == hidden


def test_a_short_instant_leaves_out_the_year_only_when_it_is_this_one() -> None:
    assert shown(Instant(), NOW, WORDS, short=True) == "11-21 11:42"
    assert display.short_instant(NOW - timedelta(days=400), NOW) == "2025-10-17 11:42"


@pytest.mark.parametrize(
    ("left", "words"),
    [
        (timedelta(seconds=30), "due now"),
        (timedelta(minutes=25, seconds=59), "25 min left"),
        (timedelta(hours=23, minutes=59), "23 h left"),
        (timedelta(days=3, hours=23), "3 d left"),
        (-timedelta(minutes=59), "59 min overdue"),
        (-timedelta(hours=5), "5 h overdue"),
        (-timedelta(hours=25), "1 d overdue"),
    ],
)
def test_a_countdown_speaks_in_whole_units(left: timedelta, words: str) -> None:
    assert str(countdown(NOW + left, NOW)) == words


@pytest.mark.parametrize(("days", "words"), [(0, "due today"), (3, "3 d left"), (-2, "2 d overdue")])
def test_a_due_day_counts_calendar_days(days: int, words: str) -> None:
    assert str(countdown(date(2026, 11, 21) + timedelta(days=days), NOW)) == words


@pytest.mark.parametrize(("minutes", "words"), [(0, "0 min"), (65, "1 h 5 min"), (3060, "2 d 3 h")])
def test_a_duration_is_said_in_its_two_largest_units(minutes: int, words: str) -> None:
    assert str(duration(minutes)) == words
