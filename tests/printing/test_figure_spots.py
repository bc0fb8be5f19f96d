"""A printed number is found where it stands: what poppler reads in its box is the number."""

import subprocess
from math import ceil, floor
from pathlib import Path

import pytest

from stationdesk.core.document import (
    Block,
    Document,
    Facts,
    Figure,
    Layout,
    Paragraph,
    Row,
    Stamp,
    Table,
    TableColumn,
)
from stationdesk.core.figure_lines import figure_lines
from stationdesk.core.figure_spots import FigureSpot, spot_words
from stationdesk.core.ledger import Query
from stationdesk.printing.pdf import PrintResult, write_pdf

ROWS = Query("incidents")


def printed(path: Path, layout: Layout, *blocks: Block) -> tuple[Document, PrintResult]:
    document = Document("spots", "数字", layout, blocks, Stamp(station="青坪镇派出所"))
    return document, write_pdf(document, path, bundled_only=True)


def read_in(path: Path, spot: FigureSpot) -> str:
    """What poppler reads in a spot's box."""
    box = ["-x", f"{ceil(spot.left + 1)}", "-y", f"{spot.top:.0f}"]
    box += ["-W", f"{floor(spot.right - spot.left - 3)}", "-H", f"{spot.bottom - spot.top:.0f}"]
    page = str(spot.page + 1)
    command = ["pdftotext", "-f", page, "-l", page, *box, "-enc", "UTF-8", str(path), "-"]
    said = subprocess.run(command, check=True, capture_output=True).stdout.decode()
    return "".join(said.split())


@pytest.mark.parametrize("layout", [Layout.OFFICIAL, Layout.PORTRAIT, Layout.LANDSCAPE])
def test_each_number_of_a_text_is_read_in_its_box(tmp_path: Path, layout: Layout) -> None:
    parts = tuple(
        one for n in range(1, 60) for one in (f"第{n}个村本月接警", Figure(str(1000 + n), ROWS), "起，")
    )

    _, result = printed(tmp_path / "a.pdf", layout, Paragraph(parts))

    whole = [spot for spot in result.spots if len(spot.figure.text) == 4]
    assert len(result.spots) >= 59
    for spot in whole:
        assert read_in(tmp_path / "a.pdf", spot) in spot.figure.text
    assert sum(read_in(tmp_path / "a.pdf", spot) == spot.figure.text for spot in whole) >= 55


def test_each_number_of_a_table_and_a_form_is_read_in_its_box(tmp_path: Path) -> None:
    columns = (TableColumn("村", 1), TableColumn("接警", 1), TableColumn("处警", 1))
    rows = tuple(
        Row((f"村{n}", Figure(str(2000 + n), ROWS), Figure(str(5000 + n), ROWS))) for n in range(120)
    )
    pairs = (("接警", Figure("71", ROWS)), ("处警", "无"), ("有效", Figure("93", ROWS)))

    document, result = printed(tmp_path / "b.pdf", Layout.PORTRAIT, Table(columns, rows), Facts(pairs))

    assert len(result.spots) == 242
    assert {spot.page for spot in result.spots} == set(range(result.pages))
    assert [spot.figure for spot in result.spots] == document.figures()
    for spot in result.spots[::9]:
        assert read_in(tmp_path / "b.pdf", spot) == spot.figure.text
    assert all(read_in(tmp_path / "b.pdf", spot) == spot.figure.text for spot in result.spots[-2:])


def test_a_number_without_rows_has_no_spot(tmp_path: Path) -> None:
    _, result = printed(tmp_path / "c.pdf", Layout.PORTRAIT, Paragraph(("共", Figure("7"), "起")))

    assert result.spots == ()


def test_a_row_over_two_pages_answers_on_both(tmp_path: Path) -> None:
    columns = (TableColumn("经过", 5), TableColumn("起", 1))
    long = Row(("一二三四五六七八九十" * 900, Figure("7", ROWS)))

    _, result = printed(tmp_path / "d.pdf", Layout.PORTRAIT, Table(columns, (long,)))

    assert result.pages >= 2
    assert [spot.page for spot in result.spots] == list(range(result.pages))


def test_every_spot_says_which_number_it_is(tmp_path: Path) -> None:
    columns = (TableColumn("村", 1), TableColumn("接警", 1))
    table = Table(columns, (Row(("东村", Figure("3", ROWS))), Row(("西村", Figure("3", ROWS)))))

    document, result = printed(tmp_path / "e.pdf", Layout.PORTRAIT, table)

    assert spot_words(result.spots, figure_lines(document)) == ["东村 · 接警    3", "西村 · 接警    3"]
