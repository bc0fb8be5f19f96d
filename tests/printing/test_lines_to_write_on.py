"""Lines to write on by hand stand on one page with the words above them."""

import re
from collections.abc import Callable

import pytest

from stationdesk.core.document import Heading, Layout, Paragraph, Signatures
from tests.printing.conftest import Printed, squash

HINT = "由撰写人填写"


def ruled(out: Printed, page: int) -> int:
    drawn = out.reader.pages[page].get_contents().get_data().decode("latin-1")
    return len(re.findall(r"0\.5 w (\S+) (\S+) m (\S+) \2 l S", drawn))


@pytest.mark.parametrize("above", range(16, 23))
def test_they_never_part_over_two_pages(above: int, printed: Callable[..., Printed]) -> None:
    before = [Paragraph(("民警走访。",)) for _ in range(above)]
    bare = printed(*before, Paragraph((HINT,)), layout=Layout.OFFICIAL)
    out = printed(*before, Paragraph((HINT,), to_write=3), layout=Layout.OFFICIAL)

    written = next(number for number, page in enumerate(out.pages) if HINT in squash(page))
    assert ruled(out, written) - ruled(bare, 0) == 3


def test_more_than_half_a_page_of_them_runs_on(printed: Callable[..., Printed]) -> None:
    out = printed(Paragraph((HINT,), to_write=60), layout=Layout.OFFICIAL)

    assert out.result.pages > 1
    assert HINT in squash(out.pages[0])
    assert ruled(out, 0) > 10


@pytest.mark.parametrize("above", range(14, 23))
def test_heading_words_and_signatures_go_over_together(above: int, printed: Callable[..., Printed]) -> None:
    before = [Paragraph(("民警走访。",)) for _ in range(above)]
    signed = Signatures((("制表人", ""), ("审核人", ""), ("签发", "")))
    hint = Paragraph((HINT,), to_write=2)
    out = printed(*before, Heading("下步工作", 1), hint, signed, layout=Layout.OFFICIAL)

    last = squash(out.pages[-1])
    assert all(one in last for one in ("下步工作", HINT, "制表人"))


@pytest.mark.parametrize("above", range(17, 24))
def test_signatures_never_stand_on_a_page_alone(above: int, printed: Callable[..., Printed]) -> None:
    before = [Paragraph((f"第{number}处走访。",)) for number in range(above)]
    out = printed(*before, Signatures((("制表人", ""), ("签发", ""))), layout=Layout.OFFICIAL)

    assert f"第{above - 1}处走访" in squash(out.pages[-1])
    assert "制表人" in squash(out.pages[-1])
