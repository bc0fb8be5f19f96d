"""The words of foreign sheets: only an unambiguous one is taken, and what was not understood is told."""

from __future__ import annotations

from typing import Any

import pytest

from stationdesk.core.ledger import RowFate, Verdict
from stationdesk.ledgers.incidents.rules.foreign import Meaning
from stationdesk.ledgers.incidents.rules.foreign_words import SYNONYMS
from stationdesk.ledgers.station.actions.seeding import seed_rows
from tests.ledgers.incident_desk import Calls


def meaning(dictionary: str) -> Meaning:
    rows = seed_rows("dictionaries", dictionary)
    labels = {row["code"]: (row["label_zh"], row["label_en"]) for row in rows}
    return Meaning(labels, SYNONYMS.get(dictionary, {}))


@pytest.mark.parametrize(
    ("dictionary", "words", "code"),
    [
        ("incident_result", "移交", None), ("incident_result", "其他", None),
        ("incident_result", "现场调解", None), ("incident_result", "调解成功", "mediated"),
        ("incident_result", "移交交警", "to_traffic"), ("incident_result", "不予处理", "declined"),
        ("incident_result", "取消报警", "cancelled"), ("incident_result", "无需出警", "recorded"),
        ("incident_result", "口头警告", "warned"), ("incident_result", "出警处理", "settled"),
        ("incident_source", "110", "phone.110"), ("incident_source", "110报警", "phone.110"),
        ("incident_source", "110指令", "order"), ("incident_source", "电话", "phone"),
        ("incident_source", "微信", "network"), ("incident_source", "巡逻", "found.patrol"),
        ("incident_source", "其他", "other"), ("incident_source", "系统", None),
        ("incident_category", "电信诈骗", "CR.fraud.telecom"), ("incident_category", "殴打", "PO.assault"),
        ("incident_category", "盗窃", None), ("incident_category", "家暴", "PO.domestic"),
        ("incident_category", "其他", "OT"), ("incident_category", "Traffic Stop", None),
        ("place_kind", "其他", "other"), ("place_kind", "学校", "school"),
    ],
)  # fmt: skip
def test_a_word_means_a_code_only_when_no_other_is_as_likely(
    dictionary: str, words: str, code: str | None
) -> None:
    assert meaning(dictionary).code(words) == code


def test_the_wider_column_decides_between_two_of_one_name() -> None:
    categories = meaning("incident_category")

    assert categories.code("刑事", "盗窃") == "CR.theft"
    assert categories.code("行政（治安）", "盗窃") == "PO.theft"
    assert categories.code("刑事", "电信诈骗") == "CR.fraud.telecom"
    assert categories.code("治安", "其他") == "PO.other"


def judged(calls: Calls, **more: Any) -> Verdict:
    row = {"received_at": calls.ago(600), "place": "8组", "content": "争执", "platform_no": "W-1"} | more
    return calls.desk.judge("incidents", (row,))[0]


@pytest.mark.parametrize(
    ("field", "word"),
    [
        ("source", "系统"),
        ("result", "移交"),
        ("place_kind", "半山腰"),
        ("village", "外乡村"),
        ("category", "盗窃"),
    ],
)
def test_a_word_that_was_not_understood_is_told_beside_a_new_row(calls: Calls, field: str, word: str) -> None:
    told = judged(calls, **{field: word})

    assert told.fate is RowFate.NEW
    assert word in str(told.why)


def test_the_levels_that_mean_nothing_are_told_and_kept_in_their_own_words(calls: Calls) -> None:
    row = {"received_at": calls.ago(600), "platform_no": "W-1", "reported_1": "天外", "reported_2": "飞碟"}
    rows = (row,)
    verdicts = calls.desk.judge("incidents", rows)
    calls.desk.write_batch("incidents", rows, verdicts, calls.desk.open_batch("incidents", "a", "0" * 64, ""))

    assert "天外" in str(verdicts[0].why)
    assert "飞碟" in str(verdicts[0].why)
    assert calls.record(1)["foreign_category"] == "天外 飞碟"


def test_a_row_that_is_understood_whole_is_told_nothing(calls: Calls) -> None:
    told = judged(
        calls, source="110", result="取消报警", reported_1="纠纷", reported_2="其他", village="东市村"
    )

    assert (told.fate, told.why) == (RowFate.NEW, None)


@pytest.mark.parametrize(
    "more", [{"category": "PO.nois"}, {"result": "to_polic"}, {"reported_1": "XX.theft"}]
)
def test_a_code_that_does_not_exist_is_refused_in_words(calls: Calls, more: dict[str, str]) -> None:
    told = judged(calls, **more)

    assert told.fate is RowFate.ERROR
    assert next(iter(more.values())) in str(told.why)
