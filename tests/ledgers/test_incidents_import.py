"""Calls from foreign sheets: what their words mean, which row is which, and what is never taken over."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal
from typing import Any

import pytest

from stationdesk.core.ledger import Query, RowFate, Verdict
from stationdesk.ledgers.incidents.actions.importing import judge, write
from stationdesk.ledgers.incidents.actions.sheet_fields import FIELDS
from stationdesk.ledgers.incidents.rules.foreign import Meaning, likeness, plain
from stationdesk.ledgers.incidents.rules.states import State
from stationdesk.ledgers.station.actions.seeding import seed_rows
from tests.ledgers.incident_desk import Calls

WORDS = seed_rows("dictionaries", "incident_category")
CATEGORIES = Meaning(
    {
        row["code"]: (row["label_zh"], row["label_en"])
        for row in seed_rows("dictionaries", "incident_category")
    }
)


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("刑事类", "盗窃", "入户盗窃"), "CR.theft.home"),
        (("刑事警情", "电信网络诈骗"), "CR.fraud.telecom"),
        (("行政(治安)类", "殴打他人"), "PO.assault"),
        (("治安", "噪声扰民", "施工噪声"), "PO.noise.construction"),
        (("道路交通类警情",), "TR"),
        (("交通", "机动车与机动车事故"), "TR.motor_motor"),
        (("纠纷类", "邻里纠纷"), "DI.neighbours"),
        (("群众求助", "走失", "老人走失"), "HE.missing.elderly"),
        (("群众紧急求助", "疾病送医"), "HE.illness"),
        (("举报",), "RE"), (("投诉监督",), "CO"), (("咨询", "户籍"), "CN.household"),
        (("社会联动",), "LI"), (("聚集上访",), "PE"), (("群体性事件",), "MA"), (("其他",), "OT"),
        (("无效警情", "骚扰"), "NU.nuisance"),
        (("纠纷", "外星人入侵"), "DI"), (("PO.noise",), "PO.noise"), (("骚扰",), "NU.nuisance"),
        (("盗窃",), None), (("Dispute", "Neighbours"), "DI.neighbours"),
        (("什么都不是",), None), ((None, ""), None),
    ],
)  # fmt: skip
def test_written_categories_mean_the_nearest_of_ours(words: tuple[str | None, ...], code: str | None) -> None:
    assert CATEGORIES.code(*words) == code


def test_a_label_is_compared_without_its_tail_and_punctuation() -> None:
    assert plain("行政（治安）类警情") == "行政治安"
    assert likeness("群众求助", "群众紧急求助") == 1
    assert likeness("", "刑事") == 0


def test_age_suicide_and_identity_columns_are_known_to_no_field() -> None:
    headers = {header for field in FIELDS for header in field.headers}

    assert not [one for one in headers if any(word in one for word in ("年龄", "自杀", "身份", "证件"))]
    assert {field.name for field in FIELDS if not field.wanted} == {"caller_name", "caller_phone"}


# --- rows -------------------------------------------------------------------------------------------


def row(calls: Calls, **more: Any) -> Mapping[str, Any]:
    return {
        "received_at": calls.ago(60 * 24 * 30), "place": "东市村5组",
        "content": "两户村民因屋后排水沟改道发生争执，请民警到场处理",
        "platform_no": "A-1", "reported_1": "纠纷", "reported_2": "邻里纠纷", "found_1": "行政（治安）",
        "found_2": "殴打他人", "outcome": "已调解", "loss_amount": Decimal("12.345"),
    } | more  # fmt: skip


def judged(calls: Calls, *rows: Mapping[str, Any]) -> tuple[Verdict, ...]:
    with calls.store.reading(calls.desk.actor) as tx:
        return judge(tx, rows)


def taken(calls: Calls, *rows: Mapping[str, Any]) -> list[dict[str, Any]]:
    batch = calls.desk.open_batch("incidents", "file.csv", "0" * 64, "")
    with calls.store.transaction(calls.desk.actor, "incidents.import") as tx:
        write(tx, rows, judge(tx, rows), batch)
    found = calls.desk.rows(Query("incidents", descending=False), limit=100).rows
    return [dict(calls.desk.record("incidents", one.id)) for one in found]


def fates(verdicts: tuple[Verdict, ...]) -> list[RowFate]:
    return [one.fate for one in verdicts]


def test_an_imported_call_keeps_its_dates_and_opens_no_limit(calls: Calls) -> None:
    finished: datetime = calls.ago(60 * 24 * 30 - 45)

    (one,) = taken(calls, row(calls, finished_at=finished))

    assert one["received_at"] == one["reported_at"] == calls.ago(60 * 24 * 30)
    assert (one["state"], one["imported"], one["due_at"]) == (State.CLOSED, True, None)
    assert one["closed_at"] == finished
    assert (one["category_reported"], one["category_found"]) == ("DI.neighbours", "PO.assault")
    assert one["village_id"] == calls.villages["东市村"]
    assert one["loss_amount"] == Decimal("12.35")
    assert one["number"].startswith("青坪所警〔2026〕")
    assert calls.desk.due() == ()
    assert [
        steps for detail, steps in calls.desk.details("incidents", one["id"]) if detail.name == "limits"
    ] == [()]


def test_a_cancelled_call_counts_as_invalid_while_nothing_was_found(calls: Calls) -> None:
    (one,) = taken(calls, row(calls, found_1=None, found_2=None, result="取消报警"))

    assert (one["result"], one["category_found"]) == ("cancelled", "NU.cancelled")


def test_a_type_nobody_knows_is_kept_in_its_own_words(calls: Calls) -> None:
    bare = {"received_at": calls.ago(600), "place": "8T3", "foreign_category": "Traffic Stop"}

    (one,) = taken(calls, bare)

    assert (one["category_reported"], one["foreign_category"]) == ("OT", "Traffic Stop")
    assert one["content"] == "Traffic Stop"
    found = calls.desk.count(Query("incidents", (("foreign_category", "Traffic Stop"),)))
    assert found == 1


def test_a_row_is_known_again_by_its_number_whatever_else_changed(calls: Calls) -> None:
    taken(calls, row(calls))

    same, changed = row(calls), row(calls, outcome="已另行处理")

    assert fates(judged(calls, same)) == [RowFate.DUPLICATE]
    assert fates(judged(calls, changed)) == [RowFate.CHANGED]


def test_a_row_without_a_number_is_known_by_time_place_and_first_words(calls: Calls) -> None:
    taken(calls, row(calls, platform_no=None))

    longer = row(calls, platform_no=None, content="两户村民因屋后排水沟改道发生争执请民警到场调解")
    elsewhere = row(calls, platform_no=None, place="东市村6组")

    assert fates(judged(calls, longer, elsewhere)) == [RowFate.CHANGED, RowFate.NEW]


def test_a_row_that_repeats_in_the_sheet_is_taken_once(calls: Calls) -> None:
    assert fates(judged(calls, row(calls), row(calls), row(calls, platform_no="A-2"))) == [
        RowFate.NEW, RowFate.DUPLICATE, RowFate.NEW
    ]  # fmt: skip


def test_what_was_registered_here_is_never_overwritten(calls: Calls) -> None:
    calls.register(platform_no="A-1")

    (verdict,) = judged(calls, row(calls))

    assert verdict.fate is RowFate.DUPLICATE
    assert "does not overwrite" in str(verdict.why)


def test_a_voided_row_is_not_taken_over_again(calls: Calls) -> None:
    (one,) = taken(calls, row(calls))
    with calls.store.transaction(calls.desk.actor, "void") as tx:
        record = tx.get(calls.desk.ledger("incidents").record, one["id"])
        tx.void(record, "误导入")

    (verdict,) = judged(calls, row(calls))

    assert "voided" in str(verdict.why)


@pytest.mark.parametrize(
    ("fault", "words"),
    [
        ({"received_at": None}, "missing"),
        ({"arrived_at": -60}, "cannot be before"),
        ({"received_at": 60}, "in the future"),
    ],
)
def test_rows_with_impossible_times_are_told_not_taken(
    calls: Calls, fault: dict[str, int | None], words: str
) -> None:
    base = calls.ago(60 * 24 * 30) if "arrived_at" in fault else calls.now
    times = {name: None if m is None else base + (calls.now - calls.ago(m)) for name, m in fault.items()}

    (verdict,) = judged(calls, row(calls, **times))

    assert verdict.fate is RowFate.ERROR
    assert words in str(verdict.why)
