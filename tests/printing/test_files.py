"""The file: its fonts, its bytes, what it says of itself, and how it is put in place."""

import dataclasses
import errno
import os
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from stationdesk.core.document import (
    Chart,
    ChartKind,
    Document,
    Facts,
    Heading,
    Layout,
    Paragraph,
    Row,
    Series,
    Signatures,
    Table,
    TableColumn,
    Title,
)
from stationdesk.core.errors import StoreUnavailable
from stationdesk.printing.pdf import write_pdf
from tests.printing.conftest import STAMP, Printed

EVERYTHING = (
    Title("警情月报", "（2026年11月）"),
    Heading("一、总体情况"),
    Heading("（一）六类警情", 2),
    Paragraph(("本月接报警情240起。",)),
    Facts((("交班组", "A组"), ("接班组", "B组"))),
    Table(
        (TableColumn("编号", 1), TableColumn("摘要", 3)), (Row(("1", "𠮷")), Row(("2", "合计"), strong=True))
    ),
    Chart(ChartKind.BARS, ("甲", "乙"), (Series("本月", (1.0, 2.0)), Series("上月", (3.0, None)))),
    Chart(ChartKind.LINES, ("甲", "乙"), (Series("本月", (1.0, -2.5)),), "图", "起"),
    Signatures((("制表人", "李卫东"), ("签发人", "")), "2026年12月1日"),
)


@pytest.fixture
def document() -> Document:
    at = datetime(2026, 12, 1, 0, 12, tzinfo=UTC)
    return Document("report", "警情月报", Layout.OFFICIAL, EVERYTHING, STAMP, at=at)


@pytest.mark.parametrize("layout", Layout)
def test_every_font_of_every_page_is_embedded(layout: Layout, printed: Callable[..., Printed]) -> None:
    out = printed(*EVERYTHING, layout=layout)

    assert out.fonts()
    for font in out.fonts():
        descriptor = font["/FontDescriptor"].get_object()
        assert "/FontFile2" in descriptor
        assert "+" in str(font["/BaseFont"])
    assert len(out.result.faces) == len({str(font["/BaseFont"]) for font in out.fonts()})
    assert b"Helvetica" not in out.path.read_bytes()


def test_equal_documents_give_equal_bytes(document: Document, tmp_path: Path) -> None:
    first, second = tmp_path / "a.pdf", tmp_path / "b.pdf"

    write_pdf(document, first, bundled_only=True)
    write_pdf(dataclasses.replace(document, name="again"), second, bundled_only=True)

    assert first.read_bytes() == second.read_bytes()


def test_another_document_gives_other_bytes(document: Document, tmp_path: Path) -> None:
    first, second = tmp_path / "a.pdf", tmp_path / "b.pdf"
    write_pdf(document, first, bundled_only=True)

    stamp = dataclasses.replace(STAMP, anchor="SD1:QPZ:001235:ABCDEFGHJKMNPQRS")
    write_pdf(dataclasses.replace(document, stamp=stamp), second, bundled_only=True)

    assert first.read_bytes() != second.read_bytes()


def test_the_file_says_whose_it_is_and_of_when(document: Document, tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    write_pdf(document, path, bundled_only=True)

    about = Printed(path, write_pdf(document, path, bundled_only=True)).reader.metadata

    assert about
    assert about.title == "警情月报"
    assert about.author == "青坪镇派出所"
    assert about.creation_date == document.at


def test_a_full_disk_leaves_the_old_file(
    document: Document, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "月报.pdf"
    path.write_bytes(b"old")

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(StoreUnavailable, match=r"月报\.pdf could not be written"):
        write_pdf(document, path, bundled_only=True)

    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_missing_folder_is_a_circumstance(document: Document, tmp_path: Path) -> None:
    with pytest.raises(StoreUnavailable):
        write_pdf(document, tmp_path / "away" / "a.pdf", bundled_only=True)


def test_a_target_that_cannot_be_replaced_leaves_nothing_behind(document: Document, tmp_path: Path) -> None:
    folder = tmp_path / "a.pdf"
    folder.mkdir()

    with pytest.raises(StoreUnavailable):
        write_pdf(document, folder, bundled_only=True)

    assert list(tmp_path.iterdir()) == [folder]
