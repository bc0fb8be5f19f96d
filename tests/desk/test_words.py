"""Names and completions: quick however long a ledger grows, the common reading before the rare one."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import event

from stationdesk.core.ledger import Entry, Query, Reference
from stationdesk.desk import Desk
from stationdesk.desk.words import Word
from stationdesk.store.pinyin import keys, readings


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


@pytest.mark.parametrize(
    ("label", "typed"),
    [
        ("打架", "daj"),
        ("打架", "dajia"),
        ("打架", "dj"),
        ("打架", "djia"),
        ("打电话", "dadianh"),
        ("2号楼", "2hl"),
    ],
)
def test_syllables_may_be_cut_short(label: str, typed: str) -> None:
    known = Word(1, label, "", True, keys(label), readings(label)[0])

    assert known.rank(typed) is not None
    assert known.rank(typed + "x") is None


@pytest.mark.parametrize(
    ("typed", "code"),
    [("daj", "PO.assault"), ("dj", "PO.assault"), ("打架", "PO.assault"), ("lljf", "DI.neighbours"),
     ("linli", "DI.neighbours"), ("daoqied", "CR.theft.ebike"), ("jiab", "PO.domestic")],
)  # fmt: skip
def test_a_category_is_found_by_the_word_the_desk_hears(practice: Desk, typed: str, code: str) -> None:
    found = [one.value for one in practice.suggest(Entry("incident_category"), typed)]

    assert code in found[:3], found


def test_a_village_is_offered_as_text_where_a_call_came_from(practice: Desk) -> None:
    declared = {one.name: one for one in practice.action("incidents.register")[1].fields}
    village = next(iter(practice.words.names("station.villages").values()))

    found = practice.suggest(declared["place"].kind, village.label)

    assert [one.value for one in found if one.label == village.label] == [village.label]
