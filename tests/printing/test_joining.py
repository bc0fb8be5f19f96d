"""Several PDFs as one: every page as it was, a mark for each, the same bytes again."""

import io
import subprocess
from pathlib import Path

import pytest
from pypdf import PdfReader

from stationdesk.core.document import Block, Document, Layout, Paragraph, Stamp
from stationdesk.printing.joining import Bound, join
from stationdesk.printing.pdf import render
from tests.faults.hostile_texts import HOSTILE

LAYOUTS = (Layout.PORTRAIT, Layout.LANDSCAPE, Layout.OFFICIAL)


def made(title: str, layout: Layout, *blocks: Block) -> Bound:
    document = Document(title, title, layout, blocks, Stamp(station="青坪镇派出所"))
    return Bound(title, render(document, bundled_only=True)[0])


@pytest.fixture
def three() -> list[Bound]:
    titles = ("值班表", "村庄𠮷", "endobj 5 0 R stream")
    return [
        made(title, layout, *(Paragraph((f"第{n}段 {title}",)) for n in range(80)))
        for title, layout in zip(titles, LAYOUTS, strict=True)
    ]


def pictures(content: bytes, folder: Path) -> list[bytes]:
    folder.mkdir()
    (folder / "in.pdf").write_bytes(content)
    subprocess.run(["pdftoppm", "-r", "30", "-gray", "in.pdf", "p"], cwd=folder, check=True)
    return [page.read_bytes() for page in sorted(folder.glob("p*"))]


def test_every_page_looks_as_it_did_and_reads_back(three: list[Bound], tmp_path: Path) -> None:
    joined = join(three, "2026-10 全部报表")

    read = PdfReader(io.BytesIO(joined), strict=True)
    whole = [PdfReader(io.BytesIO(one.content)) for one in three]
    assert [page.extract_text() for page in read.pages] == [
        page.extract_text() for one in whole for page in one.pages
    ]
    before = [page for n, one in enumerate(three) for page in pictures(one.content, tmp_path / str(n))]
    assert pictures(joined, tmp_path / "joined") == before
    assert read.metadata is not None
    assert read.metadata.title == "2026-10 全部报表"


def test_a_mark_leads_to_the_first_page_of_each(three: list[Bound]) -> None:
    read = PdfReader(io.BytesIO(join(three, "全")))
    counts = [len(PdfReader(io.BytesIO(one.content)).pages) for one in three]

    assert [one.title for one in read.outline] == [one.title for one in three]
    assert [read.get_destination_page_number(one) for one in read.outline] == [
        sum(counts[:place]) for place in range(3)
    ]


def test_the_same_files_give_the_same_bytes(three: list[Bound]) -> None:
    assert join(three, "全") == join(three, "全")


def test_what_records_say_changes_nothing_in_the_file() -> None:
    bound = [made(f"{n}", Layout.PORTRAIT, Paragraph((text,))) for n, text in enumerate(HOSTILE)]

    read = PdfReader(
        io.BytesIO(join([Bound(text, one.content) for text, one in zip(HOSTILE, bound, strict=True)], "全"))
    )

    assert len(read.pages) == sum(len(PdfReader(io.BytesIO(one.content)).pages) for one in bound)
    assert not any("/Annots" in page or "/AA" in page for page in read.pages)
    assert len(read.outline) == len(HOSTILE)


def test_a_foreign_file_is_refused() -> None:
    with pytest.raises(ValueError, match="table"):
        join([Bound("x", b"%PDF-1.7 not ours")], "全")
