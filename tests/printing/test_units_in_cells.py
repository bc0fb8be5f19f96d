"""How a change and its unit share a cell that is too narrow for both in one line."""

from collections.abc import Callable

import pytest

from stationdesk.core.document import Align, Row, Table, TableColumn
from tests.printing.conftest import Printed

NARROW = (TableColumn("指标", 6), TableColumn("同比", 0.85, Align.RIGHT))


def cell_lines(out: Printed) -> list[str]:
    return [line.strip() for line in out.pages[0].splitlines()]


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ("+18.33个百分点", ["+18.33", "个百分点"]),
        ("\u2212101.50个百分点*", ["\u2212101.50", "个百分点*"]),
    ],
)
def test_a_unit_is_never_cut(change: str, told: list[str], printed: Callable[..., Printed]) -> None:
    lines = cell_lines(printed(Table(NARROW, (Row(("化解率", change)),))))

    assert all(one in lines for one in told), lines


def test_what_is_not_a_change_is_broken_as_before(printed: Callable[..., Printed]) -> None:
    lines = cell_lines(printed(Table(NARROW, (Row(("门牌", "12号院东侧排水沟")),))))

    assert "12" not in lines


def test_a_change_with_room_enough_stays_in_one_line(printed: Callable[..., Printed]) -> None:
    wide = (TableColumn("指标", 1), TableColumn("同比", 1))

    assert any(
        "+18.33个百分点" in line
        for line in cell_lines(printed(Table(wide, (Row(("化解率", "+18.33个百分点")),))))
    )
