"""What stands on each page, and how rows and lines share it."""

import dataclasses
import itertools
import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from stationdesk.core.document import (
    Align,
    Chart,
    ChartKind,
    Document,
    Facts,
    Figure,
    Heading,
    Layout,
    PageBreak,
    Paragraph,
    Row,
    Series,
    Signatures,
    Table,
    TableColumn,
    Title,
)
from stationdesk.printing.page import MM, OFFICIAL
from stationdesk.printing.pdf import write_pdf
from tests.faults.hostile_texts import HOSTILE
from tests.printing.conftest import STAMP, Printed, squash

COLUMNS = (TableColumn("编号", 1), TableColumn("摘要", 5), TableColumn("起数", 1, Align.RIGHT))
SUMMARY = "村民因排水沟走向发生争执，民警到场后会同村调解主任现场调解，双方达成口头协议。"


def rows(count: int, text: str = SUMMARY) -> tuple[Row, ...]:
    return tuple(Row((f"第{number}号", text, str(number))) for number in range(1, count + 1))


@pytest.mark.parametrize("layout", Layout)
def test_every_page_can_be_answered_for(layout: Layout, printed: Callable[..., Printed]) -> None:
    out = printed(Table(COLUMNS, rows(120)), layout=layout)

    assert out.result.pages > 2
    for number, page in enumerate(out.pages, 1):
        words = squash(page)
        assert f"—{number}—" in words
        for said in dataclasses.astuple(STAMP):
            assert squash(str(said)) in words


def test_the_head_of_a_table_is_repeated(printed: Callable[..., Printed]) -> None:
    out = printed(Table(COLUMNS, rows(120)))

    assert all("编号摘要起数" in squash(page) for page in out.pages)
    assert [f"第{number}号" in out.body() for number in range(1, 121)] == [True] * 120


def test_a_months_roster_is_one_page(printed: Callable[..., Printed]) -> None:
    columns = tuple(TableColumn(f"第{number}列", 1, Align.CENTRE) for number in range(11))
    month = tuple(Row(tuple("李卫东、孙晓梅"[: 2 + number % 6] for number in range(11))) for _ in range(31))

    out = printed(
        Title("青坪镇派出所2026年12月值班表", "填报单位：青坪镇派出所　制表日期：2026年11月28日"),
        Table(columns, month, notes=("值班时间8:30至次日8:30",), rows_a_page=31),
        Signatures((("签发人", ""), ("制表人", "李卫东"))),
        layout=Layout.LANDSCAPE,
    )

    assert out.result.pages == 1


def test_a_register_has_ten_rows_a_page(printed: Callable[..., Printed]) -> None:
    out = printed(Title("接处警登记簿"), Table(COLUMNS, rows(35), rows_a_page=10), layout=Layout.LANDSCAPE)

    assert [len(re.findall(r"第\d+号", page)) for page in out.pages] == [10, 10, 10, 5]


def test_a_register_never_leaves_its_signatures_alone(printed: Callable[..., Printed]) -> None:
    signatures = Signatures((("制表", ""), ("审核", ""), ("签发", "")))
    for count in range(8, 32):
        table = Table(COLUMNS, rows(count, "简要"), notes=("注",), rows_a_page=10)
        out = printed(Title("簿"), table, signatures, layout=Layout.LANDSCAPE)
        assert f"第{count}号" in out.pages[-1]


@pytest.mark.parametrize("count", range(18, 34))
def test_signatures_never_go_over_to_a_page_of_their_own(count: int, printed: Callable[..., Printed]) -> None:
    signatures = Signatures((("制表人", ""), ("审核人", "")))

    out = printed(Title("考核表"), Table(COLUMNS, rows(count, "短")), signatures, layout=Layout.LANDSCAPE)

    assert f"第{count}号" in squash(out.pages[-1])
    assert "制表人" in squash(out.pages[-1])


@pytest.mark.parametrize("count", range(20, 30))
def test_a_note_never_goes_over_to_a_page_without_its_table(
    count: int, printed: Callable[..., Printed]
) -> None:
    table = Table(COLUMNS, rows(count, "短"), notes=("各计一次。",))

    out = printed(Title("按调解人"), table, Heading("主要特点"), layout=Layout.LANDSCAPE)

    assert f"第{count}号" in squash(next(page for page in out.pages if "各计一次" in squash(page)))


def test_a_table_that_nearly_fits_is_set_tighter(printed: Callable[..., Printed]) -> None:
    signatures = Signatures((("制表人", ""), ("审核人", "")))

    for count, pages in ((20, 1), (25, 1), (40, 2)):
        table = Table(COLUMNS, rows(count, "短"))
        out = printed(Title("考核表"), table, signatures, layout=Layout.LANDSCAPE)
        assert out.result.pages == pages


def test_a_register_does_not_begin_in_a_narrow_rest(printed: Callable[..., Printed]) -> None:
    for lines in range(1, 30):
        before = [Paragraph((f"行{number}",)) for number in range(lines)]
        out = printed(*before, Table(COLUMNS, rows(31), rows_a_page=31), layout=Layout.LANDSCAPE)
        assert sum("第1号" in page and "第31号" in page for page in out.pages) == 1


def test_a_registers_long_row_takes_the_height_it_needs(printed: Callable[..., Printed]) -> None:
    long = (*rows(3), Row(("第4号", SUMMARY * 30, "")), *rows(3))

    out = printed(Table(COLUMNS, long * 40, rows_a_page=10), layout=Layout.LANDSCAPE)

    assert out.body("编号摘要起数").count(SUMMARY * 30) == 40


def test_an_empty_table_says_so(printed: Callable[..., Printed]) -> None:
    assert "本期无" in printed(Table(COLUMNS, ())).body()
    assert "None" in printed(Table(COLUMNS, (), empty="None")).body()


def test_figures_are_printed_by_their_text(printed: Callable[..., Printed]) -> None:
    out = printed(
        Paragraph(("接报", Figure("240"), "起")),
        Table(COLUMNS, (Row(("1", "合计", Figure("97")), strong=True),)),
        Facts((("在线", Figure("116/118")),)),
    )

    assert "接报240起" in out.body()
    assert "97" in out.body()
    assert "116/118" in out.body()


def test_without_a_title_the_documents_own_is_printed(printed: Callable[..., Printed]) -> None:
    assert printed(Paragraph(("正文",))).body().startswith("试验正文")


def test_a_page_break_begins_a_page(printed: Callable[..., Printed]) -> None:
    out = printed(Paragraph(("甲",)), PageBreak(), Paragraph(("乙",)))

    assert out.result.pages == 2
    assert "乙" in out.pages[1]


def test_a_document_without_content_is_one_page(printed: Callable[..., Printed]) -> None:
    assert printed().result.pages == 1


def test_a_heading_never_stands_alone_at_the_foot(printed: Callable[..., Printed]) -> None:
    for lines in range(30, 50):
        before = [Paragraph((f"行{number}",), plain=True) for number in range(lines)]
        out = printed(*before, Heading("一、标题"), Table(COLUMNS, rows(30)))
        page = next(page for page in out.pages if "一、标题" in page)
        assert "第1号" in page


def test_an_official_page_has_22_lines_of_28_characters(printed: Callable[..., Printed]) -> None:
    text = "永" * (28 * 22 - 2)

    out = printed(Title("题"), PageBreak(), Paragraph((text,)), layout=Layout.OFFICIAL)
    second = [line for line in out.pages[1].splitlines() if set(line) == {"永"}]

    assert out.result.pages == 2
    assert [len(line) for line in second] == [26] + [28] * 21
    assert round(OFFICIAL.body.leading * 22 / MM) == 225


def test_official_lines_end_at_the_margin(printed: Callable[..., Printed]) -> None:
    out = printed(Paragraph(("永" * 280,)), layout=Layout.OFFICIAL)

    for _, right, *_ in (box for box in boxes(out) if box[4].startswith("永永永")):
        assert right <= 184 * MM + 0.5


def test_labels_are_parted_in_the_documents_language(tmp_path: Path) -> None:
    for language, label in (("zh_CN", "Made by："), ("en", "Made by: ")):
        blocks = (Signatures((("Made by", "Li"),)),)
        document = Document("a", "A", Layout.PORTRAIT, blocks, STAMP, language=language)
        result = write_pdf(document, tmp_path / "a.pdf", bundled_only=True)
        assert squash(label) in Printed(tmp_path / "a.pdf", result).body()


def test_the_practice_mark_and_the_draft_stand_on_every_page(printed: Callable[..., Printed]) -> None:
    for layout in Layout:
        stamp = dataclasses.replace(STAMP, mark="演练", watermark="草稿")
        out = printed(Table(COLUMNS, rows(120)), layout=layout, stamp=stamp)
        assert all("演练" in page and "草稿" in squash(page) for page in out.pages)


def test_nothing_stands_outside_its_place(printed: Callable[..., Printed]) -> None:
    table = Table(COLUMNS, tuple(Row(("1", text, "2")) for text in HOSTILE.values()), caption="表")
    facts = [Facts((("事由", text), ("备注", ""))) for text in HOSTILE.values()]
    chart = Chart(ChartKind.BARS, ("甲",) * 12, (Series("乙", (1.0,) * 12),) * 3)
    for layout in Layout:
        out = printed(table, *facts, chart, chart, chart, layout=layout)
        foot = max(bottom for _, _, _, bottom, word in boxes(out) if word.startswith("—"))
        width, height = map(float, out.reader.pages[0].mediabox[2:])
        furniture = {word for page in printed(layout=layout).pages for word in page.split()}
        for left, right, top, bottom, word in boxes(out):
            assert left >= 0
            assert right <= width
            assert top >= 0
            assert bottom <= height
            if bottom > foot + 1 and not re.fullmatch(r"[—\d]+", word):
                assert word in furniture


@pytest.mark.skipif(not shutil.which("zbarimg"), reason="reads the code with zbar")
@pytest.mark.parametrize("layout", Layout)
def test_the_anchor_is_read_back_from_a_grey_scan(
    layout: Layout, printed: Callable[..., Printed], tmp_path: Path
) -> None:
    out = printed(Table(COLUMNS, rows(60)), layout=layout)

    for page in range(1, out.result.pages + 1):
        picture = tmp_path / "scan"
        subprocess.run(
            ["pdftoppm", "-r", "150", "-gray", "-singlefile", "-f", str(page), str(out.path), str(picture)],
            check=True,
        )
        read = subprocess.run(
            ["zbarimg", "-q", "--raw", f"{picture}.pgm"], capture_output=True, check=True, text=True
        )
        assert read.stdout.strip() == STAMP.anchor


def test_bars_can_be_told_apart_in_grey(printed: Callable[..., Printed]) -> None:
    series = tuple(Series(name, (10.0,)) for name in ("甲", "乙", "丙"))

    grey = printed(Chart(ChartKind.BARS, ("一",), series)).picture(dpi=100)

    dark = sum(60 < value < 120 for value in grey)
    pale = sum(200 < value < 225 for value in grey)
    assert dark > 800
    assert pale > 800


def boxes(out: Printed) -> list[tuple[float, float, float, float, str]]:
    """Each word with its left, right, top and bottom, in points from the upper left corner."""
    command = ["pdftotext", "-bbox", str(out.path), "-"]
    html = subprocess.run(command, check=True, capture_output=True).stdout.decode()
    found = re.findall(
        r'<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*?)</word>', html
    )
    return [(float(x0), float(x1), float(y0), float(y1), word) for x0, y0, x1, y1, word in found]


@pytest.mark.parametrize("layout", [Layout.OFFICIAL, Layout.PORTRAIT])
def test_lines_to_write_on_stand_under_words_and_are_as_wide_as_the_text(
    layout: Layout, printed: Callable[..., Printed]
) -> None:
    def ruled(lines: int) -> list[tuple[float, float]]:
        page = printed(Paragraph(("（由撰写人填写）",), to_write=lines), layout=layout).reader.pages[0]
        drawn = page.get_contents().get_data().decode("latin-1")
        spans = re.findall(r"0\.5 w (\S+) (\S+) m (\S+) \2 l S", drawn)
        return [(float(right) - float(left), float(foot)) for left, foot, right in spans]

    none, three = ruled(0), ruled(3)
    added = three[len(none) :]
    assert len(added) == 3
    assert len({width for width, _ in added}) == 1
    if layout is Layout.OFFICIAL:
        assert added[0][0] == pytest.approx(156 * MM, abs=0.1)
    feet = [foot for _, foot in added]
    assert all(upper - lower >= 16 for upper, lower in itertools.pairwise(feet))


def test_three_who_sign_a_report_stand_in_one_row(printed: Callable[..., Printed]) -> None:
    signed = Signatures((("制表人", ""), ("审核人", ""), ("签发", "")))
    page = printed(signed, layout=Layout.OFFICIAL).reader.pages[0]
    heights = re.findall(r"0\.5 w \S+ (\S+) m \S+ \1 l S", page.get_contents().get_data().decode("latin-1"))

    assert len(heights) == 3
    assert len(set(heights)) == 1
