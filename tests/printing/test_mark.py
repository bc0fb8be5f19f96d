"""The mark of a practice print is read whole, on every layout, in both languages."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from stationdesk.core.document import Document, Layout, Paragraph, Stamp, Title
from stationdesk.printing.pdf import write_pdf


@pytest.mark.parametrize("layout", list(Layout))
@pytest.mark.parametrize("mark", ["演练", "PRACTICE"])
def test_the_mark_is_whole(tmp_path: Path, layout: Layout, mark: str) -> None:
    stamp = Stamp(station="青坪镇派出所", period="2026年10月", mark=mark)
    document = Document(
        "marked", "警情分析月报", layout, (Title("警情分析月报"), Paragraph(("正文",))), stamp
    )

    write_pdf(document, tmp_path / "marked.pdf", bundled_only=True)

    text = subprocess.run(["pdftotext", tmp_path / "marked.pdf", "-"], capture_output=True, check=True).stdout
    assert mark in text.decode()
