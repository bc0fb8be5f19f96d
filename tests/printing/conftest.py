"""A document printed with the bundled faces, and what can be read back from its file."""

import re
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from stationdesk.core.document import Block, Document, Layout, Stamp
from stationdesk.printing.pdf import PrintResult, write_pdf

STAMP = Stamp(
    station="青坪镇派出所",
    period="统计期：2026年11月",
    counting_rule="统计口径：按接警时间，不含骚扰和误报",
    made_by="制表：李卫东",
    data_as_of="数据截至 2026-12-01 08:12:33",
    anchor="SD1:QPZ:001234:ABCDEFGHJKMNPQRS",
    program="StationDesk 0.1.0",
)


@dataclass(frozen=True)
class Printed:
    """A file and what was said about it."""

    path: Path
    result: PrintResult

    @property
    def reader(self) -> PdfReader:
        return PdfReader(self.path)

    @cached_property
    def pages(self) -> list[str]:
        """What poppler reads from each page, in the order in which it was drawn."""
        command = ["pdftotext", "-raw", "-enc", "UTF-8", str(self.path), "-"]
        read = subprocess.run(command, check=True, capture_output=True).stdout.decode()
        return read.split("\f")[:-1]

    def body(self, head: str = "") -> str:
        """The text of all pages without white space, their furniture and their repeated table head.

        The furniture is drawn before all else, the page's number last of it.
        """
        squashed = [squash(page) for page in self.pages]
        bodies = [page.split(f"—{number}—", 1)[1] for number, page in enumerate(squashed, 1)]
        return bodies[0] + "".join(body.removeprefix(head) for body in bodies[1:])

    def fonts(self) -> list[Any]:
        """Every font of every page and form, each descendant in place of its parent."""
        found = [
            font.get_object()
            for page in self.reader.pages
            for resources in _resources(page["/Resources"].get_object())
            for font in resources.get("/Font", {}).values()
        ]
        return [
            font["/DescendantFonts"][0].get_object() if "/DescendantFonts" in font else font for font in found
        ]

    def images(self) -> list[Any]:
        return [
            drawn
            for page in self.reader.pages
            for resources in _resources(page["/Resources"].get_object())
            for drawn in resources.get("/XObject", {}).values()
            if drawn.get_object()["/Subtype"] == "/Image"
        ]

    def picture(self, page: int = 1, dpi: int = 60) -> bytes:
        """The page's grey values, a byte a dot, without the header."""
        command = ["pdftoppm", "-r", str(dpi), "-gray", "-f", str(page), "-l", str(page), str(self.path)]
        raw = subprocess.run(command, check=True, capture_output=True).stdout
        return re.sub(rb"\AP5\s+\d+\s+\d+\s+\d+\s", b"", raw)


def _resources(resources: Any) -> Iterator[Any]:
    yield resources
    for drawn in resources.get("/XObject", {}).values():
        inner = drawn.get_object().get("/Resources")
        if inner:
            yield from _resources(inner.get_object())


def squash(text: str) -> str:
    """Text without white space: a line end on paper is not one of the text."""
    return "".join(text.split())


@pytest.fixture
def printed(tmp_path: Path) -> Callable[..., Printed]:
    """Print blocks, or a whole document."""

    def write(*blocks: Block, layout: Layout = Layout.PORTRAIT, stamp: Stamp = STAMP) -> Printed:
        document = Document("report", "试验", layout, blocks, stamp)
        path = tmp_path / f"{document.name}.pdf"
        return Printed(path, write_pdf(document, path, bundled_only=True))

    return write
