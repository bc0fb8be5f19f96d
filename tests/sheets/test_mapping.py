"""Which column is which field: by header text, below title rows, in one row or two, or by a profile."""

from pathlib import Path

import pytest

from stationdesk.core.errors import FileRefused
from stationdesk.core.i18n import Phrase
from stationdesk.core.ledger import Instant, Line, Prose, SheetField
from stationdesk.sheets.header import find_header
from stationdesk.sheets.mapping import Profile, columns_of, load_profile, match, normal, save_profile

FIELDS = (
    SheetField("reported_at", Phrase("", "Reported"), Instant(), ("报警时间", "报警日期时间"), required=True),
    SheetField("place", Phrase("", "Place"), Line(), ("警情地址", "事发地点")),
    SheetField("content", Phrase("", "Content"), Prose(), ("报警内容", "简要警情")),
    SheetField("phone", Phrase("", "Phone"), Line(mask=True), ("报警电话",), wanted=False),
    SheetField("first_kind", Phrase("", "First kind"), Line(), ("接警报警类别", "接警类别")),
    SheetField("kind", Phrase("", "Kind"), Line(), ("反馈报警类别", "类别")),
)


@pytest.mark.parametrize(
    "text",
    ["报警时间", " 报警 时间 ", "报警时间：", "*报警时间", "【报警时间】",
     "报\n警时间", "报警时间（年月日时分）", "报警时间(必填)", "Reported", "REPORTED_AT", "ｒｅｐｏｒｔｅｄ"],
)  # fmt: skip
def test_a_header_is_known_however_it_is_dressed(text: str) -> None:
    assert match([text], FIELDS) == {"reported_at": 0}


def test_each_column_is_used_once_and_an_exact_header_wins() -> None:
    headers = ["类别（大类）", "接警类别", "反馈报警类别", "类别"]

    assert match(headers, FIELDS) == {"first_kind": 1, "kind": 2}


def test_personal_columns_stay_out_until_they_are_ticked() -> None:
    headers = ["报警时间", "报警电话"]

    assert "phone" not in match(headers, FIELDS)
    assert match(headers, FIELDS, personal=True)["phone"] == 1


def test_a_missing_required_column_is_refused_by_name() -> None:
    with pytest.raises(FileRefused, match="Reported"):
        columns_of(["警情地址", "报警内容"], FIELDS, Profile())


def test_the_header_is_found_below_title_rows() -> None:
    rows = [
        (1, ["青坪镇派出所接处警登记", None, None]),
        (3, ["统计时间：2026-11", None, None]),
        (4, ["报警时间", "警情地址", "报警内容"]),
        (5, ["2026-11-20 21:05", "东市", "打架"]),
    ]

    header = find_header(rows, [(0, 0, 0, 2)], FIELDS, Profile())

    assert header.texts == ("报警时间", "警情地址", "报警内容")
    assert header.rows_before == 3


def test_a_header_of_two_rows_is_joined_under_its_groups() -> None:
    rows = [
        (1, ["报警时间", "接警报警", None, "反馈报警", None]),
        (2, ["报警时间", "类别", "类型", "类别", "类型"]),
        (3, ["2026-11-20 21:05", "刑事", "盗窃", "纠纷", "邻里"]),
    ]
    merges = [(0, 1, 0, 2), (0, 3, 0, 4), (0, 0, 1, 0)]

    header = find_header(rows, merges, FIELDS, Profile())

    assert header.texts == ("报警时间", "接警报警类别", "接警报警类型", "反馈报警类别", "反馈报警类型")
    assert columns_of(header.texts, FIELDS, Profile()) == {"reported_at": 0, "first_kind": 1, "kind": 3}


def test_without_any_known_header_the_first_wide_row_is_taken() -> None:
    rows = [(1, ["标题", None, None]), (2, ["甲", "乙", "丙"]), (3, ["1", "2", "3"])]

    assert find_header(rows, [], FIELDS, Profile()).texts == ("甲", "乙", "丙")
    assert find_header([], [], FIELDS, Profile()).texts == ()


def test_a_profile_names_its_columns() -> None:
    profile = Profile("takoma", columns={"reported_at": "received", "content": "type", "kind": "type"})
    headers = [None, "event.no.", "Type", "received"]

    assert columns_of(headers, FIELDS, profile) == {"reported_at": 3, "content": 2, "kind": 2}
    with pytest.raises(FileRefused, match="beat"):
        columns_of(headers, FIELDS, Profile("takoma", columns={"reported_at": "received", "place": "beat"}))


def test_a_fixed_value_stands_in_for_a_required_column() -> None:
    profile = Profile("x", fixed={"reported_at": "2026-11-20 21:05"})

    assert columns_of(["警情地址"], FIELDS, profile) == {"place": 0}


def test_a_profile_is_kept_and_read_back(tmp_path: Path) -> None:
    profile = Profile(
        "塔科马 / 2018", "incidents", {"reported_at": "received"}, {"kind": {"Traffic Stop": "TR"}},
        {"source": "01"}, "警情", personal=True,
    )  # fmt: skip

    file = save_profile(profile, tmp_path / "profiles")

    assert file.parent == tmp_path / "profiles"
    assert load_profile(file, "incidents") == profile


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"[]",
        b'{"name": 1}',
        b'{"columns": {"a": 1}}',
        b'{"unknown": "x"}',
        b'{"values": {"a": "b"}}',
        b"\xff\xfe\x00",
    ],
)
def test_a_broken_profile_is_refused(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "a.json"
    file.write_bytes(content)

    with pytest.raises(FileRefused, match="cannot be read"):
        load_profile(file, "incidents")


def test_a_profile_of_another_ledger_is_refused(tmp_path: Path) -> None:
    file = save_profile(Profile("a", "station.people"), tmp_path)

    with pytest.raises(FileRefused, match="another ledger"):
        load_profile(file, "incidents")


def test_normalising_is_stable() -> None:
    assert normal(normal("报警时间（Ａ）：")) == normal("报警时间(a)")
