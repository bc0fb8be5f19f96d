"""Cleaning of text, and lines broken the Chinese way."""

from itertools import accumulate, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stationdesk.printing.fonts import Role
from stationdesk.printing.lettering import Typesetter
from stationdesk.printing.text import NOT_FIRST, NOT_LAST, broken, clean, may_break, one_line


def lines(text: str, measure: int, first: int | None = None) -> list[str]:
    ends = [0, *accumulate(1 if letter.isascii() else 2 for letter in text)]
    return [text[start:end] for start, end, _ in broken(text, ends, measure, first)]


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("青坪镇", "青坪镇"),
        ("甲\r\n乙\r丙\u2028丁", "甲\n乙\n丙\n丁"),
        ("a\tb\u00a0c\u3000d", "a b c\u3000d"),
        ("\x00\x1b\x7f\x9f", "\ufffd" * 4),
        ("\u202e\u200b\ufeff\u00ad", "\ufffd" * 4),
        ("\ud800\ufffe\ufdd0\U0010ffff", "\ufffd" * 4),
        ("\ue000\U0001f6a8é", "\ue000\U0001f6a8é"),
    ],
)
def test_cleaning_changes_only_what_cannot_be_seen(text: str, cleaned: str) -> None:
    assert clean(text) == cleaned


def test_one_line_has_no_line_end() -> None:
    assert one_line("甲\r\n乙") == "甲 乙"


def test_a_closing_mark_never_begins_a_line() -> None:
    assert lines("一二三四。五", 8) == ["一二三", "四。五"]
    assert lines("一二三四？五", 9) == ["一二三", "四？五"]


def test_a_closing_mark_may_hang_out_by_its_empty_half() -> None:
    assert lines("一二三四。五", 9) == ["一二三四。", "五"]


def test_an_opening_mark_never_ends_a_line() -> None:
    assert lines("一二三（四）", 8) == ["一二三", "（四）"]


def test_words_and_numbers_stay_whole() -> None:
    assert lines("共有12,345.6起", 8) == ["共有", "12,345.6", "起"]
    assert lines("湘M-A1234警车", 9) == ["湘M-A1234", "警车"]


def test_a_word_wider_than_the_measure_is_cut() -> None:
    assert lines("abcdefghij", 4) == ["abcd", "efgh", "ij"]


def test_dashes_stay_together() -> None:
    assert lines("一二三——四", 8) == ["一二三", "——四"]


def test_the_first_line_may_be_shorter() -> None:
    assert lines("一二三四五", 6, 2) == ["一", "二三四", "五"]


def test_a_character_wider_than_the_measure_stands_alone() -> None:
    assert lines("一二", 1) == ["一", "二"]


def test_an_empty_text_is_one_empty_line() -> None:
    assert lines("", 8) == [""]


@given(st.text(alphabet="一二三，。（）《》——……ab1 .", max_size=60), st.integers(3, 30))
def test_breaking_loses_nothing_and_keeps_to_the_measure(text: str, measure: int) -> None:
    found = lines(text, measure)

    assert "".join(found) == text
    for line in found:
        width = sum(1 if letter.isascii() else 2 for letter in line)
        assert width <= measure + 1 or len(line) == 1


@given(st.text(alphabet="一二三四五六，。（）《》", min_size=8, max_size=60))
def test_marks_stand_where_they_may(text: str) -> None:
    found = lines(text, 24)

    for before, after in pairwise(found):
        breakable = [may_break(*pair) for pair in pairwise((before + after)[:12])]
        if any(breakable[4:]):
            assert before[-1] not in NOT_LAST
            assert after[0] not in NOT_FIRST


def test_the_words_of_a_head_are_parted_evenly() -> None:
    lettering = Typesetter(bundled_only=True).lettering(Role.HEI)

    assert [line.length for line in lettering.balanced("上年同期", 9, 28)] == [2, 2]
    assert [line.length for line in lettering.balanced("本年累计起数", 9, 38)] == [3, 3]
    assert [line.length for line in lettering.balanced("类别", 9, 28)] == [2]
    assert [line.length for line in lettering.balanced("Urgent help", 9, 34)] == [7, 4]


def test_a_box_to_tick_stays_with_its_words() -> None:
    assert lines("改正☑于十日", 6) == ["改正", "☑于十", "日"]
