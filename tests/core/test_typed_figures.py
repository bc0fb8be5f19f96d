"""A percentage people type is read as they write it; what cannot be is refused with what was meant."""

import pytest

from stationdesk.core.comparison import ImpossibleChange
from stationdesk.core.typed_figures import check_typed


@pytest.mark.parametrize(
    "text",
    [
        "两抢案件同比下降300%。",
        "同比下降了约３００％",
        "环比减少 100.5%",
        "盗窃降低百分之三百",
        "下降百分之一百二十点五",
        "降幅达 1,200％",
        "案件下降百分之250",
        "减少了3倍",
        "同比 -300%",
        "同比−101%，环比持平",
        "调解率下降120个百分点",
        "Theft fell by 300%.",
        "Calls DECREASED by 150 percent",
        "a drop? no: dropped 2 times",
        "好转：上升20%，但诈骗减少200%",
        "下降5%，其中网络诈骗下降500%",
    ],
)
def test_a_fall_of_more_than_all_of_it_is_refused(text: str) -> None:
    with pytest.raises(ImpossibleChange):
        check_typed(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "同比下降75%",
        "下降100%，本期为零",
        "上升300%",
        "由400%降至300%",
        "下降到120%",
        "投入下降后上升300%",
        "下降12.5个百分点",
        "减少，共完成率120%",
        "预算执行 100%-300%",
        "减少5起，增加300%",
        "百分之百到位",
        "下降百分之百",
        "fell by 20%, rose by 300%",
        "fell to 120%",
        "降雨量300%",
        "2026-11-20 18:00",
        "减少一半",
        "下降了很多" * 5000,
    ],
)
def test_what_can_be_is_left_alone(text: str) -> None:
    check_typed(text)


def test_the_refusal_says_what_was_probably_meant() -> None:
    with pytest.raises(ImpossibleChange, match=r"4 times.*−75%"):
        check_typed("可防性案件下降百分之三百")
