"""A record's text comes out letter for letter, wherever it stands."""

from collections.abc import Callable

import pytest

from stationdesk.core.document import (
    Align,
    Block,
    Chart,
    ChartKind,
    Facts,
    Heading,
    Layout,
    Paragraph,
    Row,
    Series,
    Signatures,
    Stamp,
    Table,
    TableColumn,
    Title,
)
from stationdesk.printing.fonts import MARK
from stationdesk.printing.text import clean
from tests.faults.hostile_texts import HOSTILE
from tests.printing.conftest import Printed, squash

COLUMNS = (TableColumn("编号", 1), TableColumn("内容", 5), TableColumn("备注", 1, Align.RIGHT))
HEAD = "编号内容备注"

BLOCKS: dict[str, Callable[[str], Block]] = {
    "title": lambda text: Title(text),
    "second title": lambda text: Title("题", text),
    "heading": lambda text: Heading(text),
    "subheading": lambda text: Heading(text, 2),
    "paragraph": lambda text: Paragraph((text,)),
    "plain paragraph": lambda text: Paragraph((text,), plain=True),
    "cell": lambda text: Table(COLUMNS, (Row(("1", text, "")),)),
    "strong cell": lambda text: Table(COLUMNS, (Row(("1", text, ""), strong=True),)),
    "struck cell": lambda text: Table(COLUMNS, (Row(("1", text, ""), struck=True),)),
    "register cell": lambda text: Table(COLUMNS, (Row(("1", text, "")),), rows_a_page=10),
    "column": lambda text: Table((TableColumn("甲", 1), TableColumn(text, 1)), (Row(("1", "2")),)),
    "caption": lambda text: Table(COLUMNS, (Row(("1", "2", "3")),), caption=text),
    "note": lambda text: Table(COLUMNS, (Row(("1", "2", "3")),), notes=(text,)),
    "empty table": lambda text: Table(COLUMNS, (), empty=text),
    "fact": lambda text: Facts((("事由", text), ("备注", "")), columns=1),
    "wide fact": lambda text: Facts((("事由", text),), wide=frozenset({0})),
    "label": lambda text: Facts(((text, ""), ("备注", "")), columns=1),
    "signature": lambda text: Signatures((("制表人", text), ("审核人", ""))),
    "office": lambda text: Signatures(((text, ""),)),
    "date": lambda text: Signatures((("制表人", ""),), text),
    "chart caption": lambda text: Chart(ChartKind.BARS, ("甲",), (Series("乙", (1.0,)),), text),
}


def expected(text: str, out: Printed) -> str:
    """The text after the documented cleaning, and the mark for what no face has."""
    missing = set(out.result.missing_glyphs)
    return squash("".join(MARK if letter in missing else letter for letter in clean(text)))


def test_there_are_enough_hostile_texts() -> None:
    assert len(HOSTILE) >= 52


def wrong(out: Printed) -> list[str]:
    """The names of the texts that cannot be read back."""
    body = out.body(HEAD)
    return [name for name, text in HOSTILE.items() if expected(text, out) not in body]


@pytest.mark.parametrize("place", BLOCKS)
def test_each_hostile_text_is_printed_as_it_is(place: str, printed: Callable[..., Printed]) -> None:
    blocks = [BLOCKS[place](text) for text in HOSTILE.values()]

    out = printed(*blocks)

    assert wrong(out) == []


@pytest.mark.parametrize("layout", [Layout.OFFICIAL, Layout.LANDSCAPE])
def test_each_hostile_text_is_printed_on_every_paper(layout: Layout, printed: Callable[..., Printed]) -> None:
    for place in ("paragraph", "cell", "signature"):
        out = printed(*(BLOCKS[place](text) for text in HOSTILE.values()), layout=layout)
        assert wrong(out) == []


@pytest.mark.parametrize("name", [name for name, text in HOSTILE.items() if 0 < len(text) < 30])
def test_hostile_labels_of_a_chart_are_printed(name: str, printed: Callable[..., Printed]) -> None:
    text = HOSTILE[name].replace("\n", " ")

    out = printed(Chart(ChartKind.LINES, (text,), (Series(text[:20], (1.0,)), Series("乙", (2.0,)))))

    assert squash(expected(text, out)[:20]) in squash("".join(out.pages))


def test_no_text_becomes_a_picture_a_link_or_an_action(printed: Callable[..., Printed]) -> None:
    paragraphs = [Paragraph((text,)) for text in HOSTILE.values() if len(text) < 400]
    table = Table(COLUMNS, tuple(Row(("1", text, "2")) for text in HOSTILE.values()))

    out = printed(*paragraphs, table)

    assert out.images() == []
    assert all("/Annots" not in page for page in out.reader.pages)
    assert not {"/OpenAction", "/AA", "/Names", "/AcroForm"} & set(out.reader.trailer["/Root"])
    raw = out.path.read_bytes()
    assert not [word for word in (b"/JavaScript", b"/URI", b"/Launch", b"/GoToR") if word in raw]


def test_a_hostile_stamp_stays_text(printed: Callable[..., Printed]) -> None:
    for text in HOSTILE.values():
        stamp = Stamp(text, text, text, text, text, "SD1:A:1:B", text, text[:20], text)
        out = printed(Paragraph(("正文",)), stamp=stamp)
        assert "正文" in squash("".join(out.pages))
        assert out.reader.metadata
        assert out.images() == []


def test_twenty_thousand_characters_in_one_cell_are_all_there(printed: Callable[..., Printed]) -> None:
    text = "".join(chr(0x4E00 + number % 500) for number in range(20_000))

    out = printed(BLOCKS["cell"](text))

    assert text in out.body(HEAD)
    assert out.result.pages > 5
