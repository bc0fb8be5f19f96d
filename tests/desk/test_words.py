"""Names and completions: quick however long a ledger grows, the common reading before the rare one."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import event

from stationdesk.core.ledger import Query, Reference
from stationdesk.desk import Desk
from stationdesk.desk.words import Word
from stationdesk.store.pinyin import keys


def test_one_incidents_name_reads_one_incident(practice: Desk) -> None:
    record = practice.rows(Query("incidents"), limit=1).rows[0].id
    read: list[str] = []

    def note(*given: Any) -> None:
        read.append(given[2])

    event.listen(practice.store.engines.reader, "before_cursor_execute", note)
    name = practice.name("incidents", record)

    assert name
    assert [text for text in read if "FROM incident" in text and "incident.id = ?" not in text] == []


@pytest.mark.parametrize(
    ("label", "typed"), [("东市", "ds"), ("东市", "dongshi"), ("大圳村", "dzc"), ("重庆路口", "cqlk")]
)
def test_a_name_is_found_by_its_common_reading_first(label: str, typed: str) -> None:
    rank = Word(1, label, "", True, keys(label)).rank(typed)

    assert rank is not None
    assert rank <= 3


def test_a_rare_reading_stands_behind_every_common_one() -> None:
    rare = Word(1, "单家村", "", True, keys("单家村")).rank("shan")
    common = Word(2, "山背村", "", True, keys("山背村")).rank("shan")

    assert common is not None
    assert rare is not None
    assert common < rare


def test_one_letter_finds_beginnings_and_not_middles(practice: Desk) -> None:
    found = practice.suggest(Reference("station.people"), "s", 50)

    assert found
    assert all(any(sound.startswith("s") for sound in keys(one.label)) for one in found)
