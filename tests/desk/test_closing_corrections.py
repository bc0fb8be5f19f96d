"""What is corrected after a month was closed is told in the next one, once."""

from __future__ import annotations

from stationdesk.desk import Desk
from tests.desk.closing_book import (
    AUGUST,
    JULY,
    OCTOBER,
    SEPTEMBER,
    close,
    correcting_lines,
    register,
    void,
)


def test_a_correction_is_told_once_in_the_next_report_and_kept_with_it(desk: Desk) -> None:
    close(desk, AUGUST)
    late = register(desk, AUGUST.replace(day=25))
    number = desk.record("incidents", late)["number"]

    line = next(one for one in correcting_lines(desk, SEPTEMBER) if "刑事" in one and "本期" in one)
    assert line == f"更正：2026年8月 刑事 本期 3→4（2026-11-21更正，{number}）"
    close(desk, SEPTEMBER)

    assert correcting_lines(desk, OCTOBER) == []
    assert line in correcting_lines(desk, SEPTEMBER)


def test_what_was_put_back_after_it_was_told_is_told_again(desk: Desk) -> None:
    close(desk, JULY)
    late = register(desk, JULY.replace(day=25))
    close(desk, AUGUST)
    void(desk, late)

    assert any("2026年7月 刑事 本期 4→3" in line for line in correcting_lines(desk, SEPTEMBER))


def test_a_second_edition_needs_no_correction_of_its_own_month(desk: Desk) -> None:
    close(desk, AUGUST)
    register(desk, AUGUST)
    close(desk, AUGUST)

    assert correcting_lines(desk, SEPTEMBER) == []


def test_nothing_is_told_where_nothing_changed(desk: Desk) -> None:
    close(desk, AUGUST)
    register(desk, SEPTEMBER)

    assert correcting_lines(desk, SEPTEMBER) == []
