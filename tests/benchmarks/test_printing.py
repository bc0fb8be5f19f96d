"""Promises P8 and P9 of printing, and that a hostile text costs no more than a harmless one."""

import random
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from stationdesk.core.document import (
    Align,
    Document,
    Layout,
    Paragraph,
    Row,
    Stamp,
    Table,
    TableColumn,
    Title,
)
from stationdesk.printing.pdf import render, write_pdf
from tests.benchmarks.by_hand import write_by_hand

pytestmark = [pytest.mark.benchmark, pytest.mark.timeout(900)]

ROWS = 10_000
HEADS = ("序号", "接警时间", "来源", "地点", "类别", "简要警情", "出警人", "用时", "结果", "反馈时间")
SHARES = (4.0, 8.0, 6.0, 9.0, 8.0, 30.0, 10.0, 6.0, 7.0, 8.0)
CENTRED = frozenset({0, 1, 2, 8, 9})
STAMP = Stamp(
    station="青坪镇派出所",
    period="统计期：2026年",
    counting_rule="统计口径：按接警时间，不含骚扰和误报",
    made_by="制表：李卫东",
    data_as_of="数据截至 2026-12-31 08:12:33",
    anchor="SD1:QPZ:001234:ABCDEFGHJKMNPQRS",
)
Ratio = Callable[..., Any]


def ledger() -> list[tuple[str, ...]]:
    """Ten thousand rows, every summary another one, of 2,500 different hanzi."""
    chance = random.Random(11)
    hanzi = [bytes([row, cell]).decode("gb2312") for row in range(0xB0, 0xCA) for cell in range(0xA1, 0xFF)
             if (row, cell) < (0xD7, 0xFA)]  # fmt: skip

    def words(count: int) -> str:
        return "".join(chance.choices(hanzi, k=count))

    villages = [words(4) + "村" for _ in range(24)]
    kinds = [words(4) for _ in range(40)]
    people = [words(3) for _ in range(20)]
    return [
        (
            str(number),
            f"11-{1 + number % 30:02} {number % 24:02}:{number % 60:02}",
            chance.choice(("110", "来所", "电话", "12345")),
            chance.choice(villages),
            chance.choice(kinds),
            f"{words(chance.randrange(8, 24))}，{words(chance.randrange(6, 20))}。",
            "、".join(chance.sample(people, 2)),
            f"{chance.randrange(4, 60)}分",
            chance.choice(("调解", "移交", "立案", "处警完毕")),
            f"11-{1 + number % 30:02} {number % 23:02}:{number % 59:02}",
        )
        for number in range(1, ROWS + 1)
    ]


@pytest.fixture(scope="module")
def rows() -> list[tuple[str, ...]]:
    return ledger()


@pytest.fixture(scope="module")
def document(rows: list[tuple[str, ...]]) -> Document:
    columns = tuple(
        TableColumn(head, share, Align.CENTRE if number in CENTRED else Align.LEFT)
        for number, (head, share) in enumerate(zip(HEADS, SHARES, strict=True))
    )
    table = Table(columns, tuple(map(Row, rows)))
    return Document("ledger", "接处警登记簿", Layout.LANDSCAPE, (Title("接处警登记簿"), table), STAMP)


def test_p8_a_long_ledger_against_its_limit(
    document: Document, rows: list[tuple[str, ...]], tmp_path: Path, ratio: Ratio
) -> None:
    ours, limit = tmp_path / "ours.pdf", tmp_path / "limit.pdf"

    ratio(
        "P8 ledger of 10,000 rows: against a PDF written by hand",
        lambda: write_pdf(document, ours, bundled_only=True),
        lambda: write_by_hand(HEADS, SHARES, rows, STAMP, limit, CENTRED),
        limit=1.5,
    )

    sizes = [float(path.stat().st_size) for path in (ours, limit)]
    ratio("P8 its size, a second a megabyte", lambda: sizes[0] / 1e6, lambda: sizes[1] / 1e6, limit=1.4)
    for path in (ours, limit):
        text = _squashed(path)
        assert all(row[5][:8] in text for row in rows[:: ROWS // 50])
        assert _fonts_embedded(path)


@pytest.mark.skipif(not shutil.which("soffice"), reason="compares with LibreOffice")
def test_p8_a_long_ledger_against_libreoffice(
    document: Document, rows: list[tuple[str, ...]], tmp_path: Path, ratio: Ratio
) -> None:
    import xlsxwriter

    book = tmp_path / "ledger.xlsx"
    with xlsxwriter.Workbook(book) as workbook:
        sheet = workbook.add_worksheet()
        sheet.set_landscape()
        sheet.repeat_rows(0)
        wrapped = workbook.add_format({"text_wrap": True, "border": 1})
        for number, row in enumerate((HEADS, *rows)):
            sheet.write_row(number, 0, row, wrapped)
        sheet.set_column(5, 5, 45)

    def convert() -> None:
        command = ["soffice", "--headless", "--convert-to", "pdf", "--outdir", tmp_path, book]
        subprocess.run(command, check=True, capture_output=True)

    ratio(
        "P8 the same against LibreOffice from a sheet",
        lambda: write_pdf(document, tmp_path / "ours.pdf", bundled_only=True),
        convert,
        limit=1 / 5,
    )


FIRST_PAGE = """
from pathlib import Path
from stationdesk.core.document import *
from stationdesk.printing.pdf import write_pdf
table = Table((TableColumn("编号", 1), TableColumn("摘要", 4)), (Row(("1", "排水沟纠纷")),) * 8)
text = Paragraph(("本月共接报警情240起，同比下降12.4%。",))
stamp = Stamp("青坪镇派出所", "2026年11月", "按接警时间", anchor="SD1:QPZ:001234:ABCDEFGHJKMNPQRS")
blocks = (Title("警情月报"), Heading("一、总体情况"), text, table)
write_pdf(Document("a", "警情月报", Layout.PORTRAIT, blocks, stamp), Path("first.pdf"), bundled_only=True)
"""


def test_p9_the_first_page_of_a_fresh_process(tmp_path: Path, ratio: Ratio) -> None:
    root = Path(__file__).parents[2]

    def run(program: str) -> None:
        whole = f"import sys; sys.path.insert(0, {str(root)!r}); {program}"
        subprocess.run([sys.executable, "-c", whole], check=True, cwd=tmp_path)

    run("import stationdesk.printing.pdf")
    ratio(
        "P9 first PDF of a fresh process: against Python + reportlab",
        lambda: run(f"exec({FIRST_PAGE!r})"),
        lambda: run("import reportlab.pdfgen.canvas"),
        limit=2,
        rounds=15,
    )

    assert len(PdfReader(tmp_path / "first.pdf").pages) == 1


@pytest.mark.parametrize(
    ("name", "hostile", "harmless"),
    [
        ("tags", "<b>" * 6_667, "永abc" * 5_000),
        ("signs", "<" * 20_000, "永" * 20_000),
        ("rare hanzi", "𠮷" * 20_000, "永" * 20_000),
        ("line ends", "永\n" * 10_000, "永" * 28 * 10_000),
    ],
)
def test_a_hostile_text_costs_no_more(name: str, hostile: str, harmless: str, ratio: Ratio) -> None:
    def printing(text: str) -> Callable[[], object]:
        document = Document("a", "a", Layout.PORTRAIT, (Paragraph((text,)),), STAMP)
        return lambda: render(document, bundled_only=True)

    limit = 3 if name == "rare hanzi" else 2
    ratio(f"20,000 characters of {name}: against hanzi", printing(hostile), printing(harmless), limit)


def _squashed(path: Path) -> str:
    read = subprocess.run(["pdftotext", "-raw", str(path), "-"], check=True, capture_output=True)
    return "".join(read.stdout.decode().split())


def _fonts_embedded(path: Path) -> bool:
    page = PdfReader(path).pages[3]
    fonts: Any = page["/Resources"].get_object()["/Font"].get_object()  # type: ignore[index]
    inner = [font.get_object()["/DescendantFonts"][0].get_object() for font in fonts.values()]
    return all("/FontFile2" in font["/FontDescriptor"].get_object() for font in inner)
