"""The words of printed forms: what the chief may write, confirms and restores; the numbers of papers."""

from datetime import UTC, datetime
from typing import Any

import pytest

from stationdesk.core.document import Paragraph
from stationdesk.core.errors import NotAllowed, RuleBroken
from stationdesk.core.ledger import Query
from stationdesk.core.plain_text import text_of
from stationdesk.ledgers.rectifications.rules.papers import NoticeForm, PaperForm
from stationdesk.ledgers.station.rules import forms
from stationdesk.ledgers.station.rules.form_words import MEANING
from tests.ledgers.hazard_desk import CHIEF, OFFICER
from tests.ledgers.premises_desk import Premises

FORMS = "station.forms"
LAW = {"kind": "rental.partition", "object": "东市村3组12号", "description": "用木板隔断出租"}


def form(premises: Premises, name: str) -> int:
    rows = premises.desk.rows(Query(FORMS)).rows
    return next(row.id for row in rows if premises.record(row.id, FORMS)["form"] == name)


def change(premises: Premises, name: str, **words: str) -> None:
    premises.be(CHIEF)
    premises.act("change", form(premises, name), FORMS, **words)
    premises.be(OFFICER)


def order(premises: Premises, record: int) -> Any:
    return premises.desk.report("rectifications.correction_order", record=record, language="zh_CN")


# --- what is shipped ---


@pytest.mark.parametrize("name", forms.FORMS)
def test_the_shipped_words_fill_only_what_their_form_knows(name: str) -> None:
    shipped = forms.shipped(name)

    assert forms.checked(name, shipped.wording) == shipped.wording
    assert shipped.placeholders <= set(MEANING)


def test_every_placeholder_has_one_name_in_the_words_of_the_papers() -> None:
    shown = [forms.in_braces(name) for name in MEANING]

    assert len(set(shown)) == len(MEANING)
    assert [forms.placeholders_in(one) for one in shown] == [{name} for name in MEANING]
    assert not [one for one in shown if one.isascii()]


def test_every_form_stands_in_the_station_s_list(premises: Premises) -> None:
    listed = {premises.record(row.id, FORMS)["form"] for row in premises.desk.rows(Query(FORMS)).rows}

    assert listed == set(forms.FORMS)


# --- what the chief may write ---


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("{addressee}：{fact}", "{fact}"),
        ("{addressee：", "addressee"),
        ("addressee}：", "ressee}："),
        ("{addressee.__class__}", "addressee"),
        ("{addressee!r}", "addressee"),
        ("{addressee:>900000000}", "addressee"),
        ("{0}", "{0}"),
        ("{}", "{}"),
    ],
)
def test_unknown_or_broken_placeholders_are_refused_in_a_sentence(
    premises: Premises, body: str, said: str
) -> None:
    with pytest.raises(RuleBroken) as refusal:
        change(premises, "correction_order", body=body)

    assert set(refusal.value.field_errors) == {"body"}
    assert said in str(refusal.value)
    assert str(refusal.value).endswith(".")


def test_braces_typed_full_width_are_understood(premises: Premises) -> None:
    change(premises, "correction_order", body="｛addressee｝：\n请于｛deadline｝前改正。")

    assert premises.record(form(premises, "correction_order"), FORMS)["body"].startswith("{addressee}：")


def test_a_placeholder_is_understood_by_either_name(premises: Premises) -> None:
    record = premises.issued(**LAW)
    change(premises, "correction_order", body="经查：{查明事实}又：{facts}")

    assert "经查：用木板隔断出租。又：用木板隔断出租。" in text_of(order(premises, record))


def test_a_number_that_does_not_count_is_refused(premises: Premises) -> None:
    with pytest.raises(RuleBroken) as refusal:
        change(premises, "correction_order", number_pattern="{county}公责通字〔{year}〕号")

    assert set(refusal.value.field_errors) == {"number_pattern"}


def test_only_a_chief_changes_and_confirms(premises: Premises) -> None:
    record = form(premises, "correction_order")

    with pytest.raises(NotAllowed):
        premises.act("change", record, FORMS)
    with pytest.raises(NotAllowed):
        premises.act("confirm", record, FORMS)


def test_what_a_record_says_is_never_read_as_a_placeholder(premises: Premises) -> None:
    record = premises.issued(**LAW | {"description": "墙上写着{addressee}和{x.__class__}"})

    text = text_of(order(premises, record))

    assert "墙上写着{addressee}和{x.__class__}。" in text


# --- the mark ---


def test_papers_are_marked_until_the_chief_confirms_and_again_after_a_change(premises: Premises) -> None:
    record, name = premises.issued(**LAW), form(premises, "correction_order")
    before = order(premises, record).stamp.mark
    premises.be(CHIEF)
    premises.act("confirm", name, FORMS)
    kept = premises.record(name, FORMS)

    confirmed = order(premises, record).stamp.mark
    premises.act("change", name, FORMS, title="责令改正通知书（试行）")

    assert (before, confirmed) == ("参考样式", "")
    assert kept["confirmed_by"] == premises.people[CHIEF]
    assert kept["confirmed_at"] == premises.store.clock()
    assert order(premises, record).stamp.mark == "参考样式"
    assert premises.record(name, FORMS)["confirmed_by"] is None


def test_restoring_brings_the_shipped_words_back_and_the_history_keeps_the_own(premises: Premises) -> None:
    record, name = premises.issued(**LAW), form(premises, "correction_order")
    change(premises, "correction_order", body="本所自拟：{facts}")
    own = text_of(order(premises, record))
    premises.be(CHIEF)

    premises.act("restore", name, FORMS)

    assert "本所自拟：用木板隔断出租。" in own
    assert premises.record(name, FORMS)["body"] == forms.shipped("correction_order").wording.body
    assert "本所自拟" in str(premises.desk.history(FORMS, name))


def test_an_addressee_stands_flush_and_its_sentences_do_not(premises: Premises) -> None:
    document = order(premises, premises.issued(**LAW))

    flush = [str(block.parts[0]) for block in document.blocks if isinstance(block, Paragraph) and block.plain]
    assert flush == ["东市村3组12号："]


# --- the numbers of papers ---


def test_a_notice_takes_the_next_number_when_it_is_issued(premises: Premises) -> None:
    first, second = premises.issued(**LAW), premises.issued(**LAW)
    by_word = premises.register(**LAW)
    premises.act("issue", by_word, notice=None)

    numbers = [premises.record(one)["notice_no"] for one in (first, second, by_word)]

    assert numbers[0].endswith("责通字〔2026〕1号")
    assert numbers[1].endswith("责通字〔2026〕2号")
    assert numbers[2] is None


def test_a_refused_issue_takes_no_number(premises: Premises) -> None:
    record = premises.register(**LAW)
    with pytest.raises(RuleBroken):
        premises.act("issue", record, due_on=premises.ago(3))

    premises.act("issue", record)

    assert premises.record(record)["notice_no"].endswith("〔2026〕1号")


def test_each_form_and_each_year_counts_by_itself(premises: Premises, clock: Any) -> None:
    def letter() -> str:
        record = premises.register(kind="road.edge", object="临水路段", description="缺少护栏")
        premises.act("hand_over", record, handed_to="县交通运输局", reason="属交通部门管辖")
        premises.act("make_out", record)
        document = premises.desk.report("rectifications.hand_over_letter", record=record, language="zh_CN")
        return str(document.data["number"])

    order_no = premises.record(premises.issued(**LAW))["notice_no"]
    unit = premises.issued(
        kind="protected.system", object=premises.units["青坪镇中心小学"], description="值班制度不落实"
    )
    letters = [letter(), letter()]
    clock.set(datetime(2027, 1, 5, 2, tzinfo=UTC))
    letters.append(letter())

    assert order_no.endswith("责通字〔2026〕1号")
    assert premises.record(unit)["notice_no"].endswith("限字〔2026〕1号")
    assert [one.rpartition("函")[2] for one in letters] == ["〔2026〕1号", "〔2026〕2号", "〔2027〕1号"]


def test_a_number_typed_by_hand_stays_and_the_next_one_does_not_skip(premises: Premises) -> None:
    typed = premises.register(**LAW)
    premises.act("issue", typed, notice=NoticeForm.ORDER, notice_no="青公责字2026-88")

    assert premises.record(typed)["notice_no"] == "青公责字2026-88"
    assert premises.record(premises.issued(**LAW))["notice_no"].endswith("〔2026〕1号")


def test_a_paper_is_made_out_once(premises: Premises) -> None:
    record = premises.issued(**LAW)

    with pytest.raises(RuleBroken) as refusal:
        premises.act("make_out", record, form=PaperForm.ORDER)

    assert "〔2026〕1号" in str(refusal.value)


def test_one_notice_lists_every_hazard_of_its_inspection(premises: Premises) -> None:
    unit = premises.unit()
    first = premises.found(unit, "protected.system", "premises.units", description="值守记录缺失")
    inspection = premises.record(first)["inspection_id"]
    second = premises.register(
        kind="protected.system", object=premises.units["青坪镇中心小学"], description="监控存储不足30天",
        inspection=inspection,
    )  # fmt: skip
    for record in (first, second):
        premises.act("issue", record, notice=None)

    premises.act("make_out", first, form=PaperForm.SECURITY, together=True)

    text = text_of(premises.desk.report("rectifications.security_notice", record=second, language="zh_CN"))
    assert premises.record(first)["notice_no"] == premises.record(second)["notice_no"]
    assert "1. 值守记录缺失。" in text
    assert "2. 监控存储不足30天。" in text
