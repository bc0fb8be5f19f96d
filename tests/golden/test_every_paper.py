"""Every report of the practice station: its words as kept, its PDF saying the same, its faces embedded.

Written anew by `python -m pytest -n0 tests/golden --update-golden`; then read what changed.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from stationdesk.core.document import (
    Block,
    Cell,
    Document,
    Facts,
    Figure,
    Heading,
    Paragraph,
    Signatures,
    Table,
    Title,
)
from stationdesk.core.i18n import LANGUAGES
from stationdesk.core.plain_text import text_of
from stationdesk.desk import Desk
from stationdesk.desk.opening import open_desk
from stationdesk.ledgers import LEDGERS
from stationdesk.printing.pdf import write_pdf
from stationdesk.store.store import Store
from tests.conftest import StillClock, let_go
from tests.golden.practice import PAPERS, Paper
from tests.printing.conftest import Printed, squash

FOLDER = Path(__file__).parent / "practice"
MOST_PAGES = {
    "handovers.daily": 2, "handovers.sheet": 2, "roster.month": 1, "figures.year": 12, "figures.work": 6,
    "tasks.wall": 2, "rectifications.close_out_slip": 1, "incidents.receipt": 1,
}  # fmt: skip
"""A duty day on one page or two, a month's roster on one, a year on twelve at most."""
_OF_ITS_STATION = re.compile(r"SD1:[0-9A-Za-z:]+")
EVERY = pytest.mark.parametrize("paper", PAPERS, ids=lambda one: one.name)
SPOKEN = pytest.mark.parametrize("language", LANGUAGES)


@pytest.fixture(scope="module")
def desk(practice_folder: Path) -> Iterator[Desk]:
    opened = Store.open(practice_folder, clock=StillClock())
    yield open_desk(opened, LEDGERS, None, LANGUAGES[0])
    let_go(opened)


Made = Callable[[Paper, str], tuple[Document, Printed]]


@pytest.fixture(scope="module")
def made(desk: Desk, tmp_path_factory: pytest.TempPathFactory) -> Made:
    """A report and its file, made once for every test here."""
    folder = tmp_path_factory.mktemp("papers")
    kept: dict[tuple[str, str], tuple[Document, Printed]] = {}

    def make(paper: Paper, language: str) -> tuple[Document, Printed]:
        if (paper.name, language) not in kept:
            document = paper.made(desk, language)
            path = folder / f"{paper.name}.{language}.pdf"
            kept[paper.name, language] = document, Printed(path, write_pdf(document, path, bundled_only=True))
        return kept[paper.name, language]

    return make


@SPOKEN
@EVERY
def test_a_report_reads_as_kept(
    made: Made, request: pytest.FixtureRequest, paper: Paper, language: str
) -> None:
    document, _ = made(paper, language)
    text = _OF_ITS_STATION.sub("SD1", text_of(document))
    file = FOLDER / f"{paper.name}.{language}.txt"
    if request.config.getoption("--update-golden"):
        FOLDER.mkdir(exist_ok=True)
        file.write_text(text, encoding="utf-8")

    assert text == file.read_text(encoding="utf-8")


@SPOKEN
@EVERY
def test_its_pdf_says_what_the_report_says(made: Made, paper: Paper, language: str) -> None:
    document, printed = made(paper, language)
    body = printed.body()
    pieces = [squash(piece) for block in document.blocks for piece in _pieces(block)]

    said, wanted = Counter(body), Counter("".join(pieces))
    assert wanted - said == Counter()
    missing = [piece for piece in dict.fromkeys(pieces) if piece and piece not in body]
    assert len(missing) <= 12 * (printed.result.pages - 1), missing


@SPOKEN
@EVERY
def test_its_faces_are_in_the_file_and_its_pages_are_few(made: Made, paper: Paper, language: str) -> None:
    _, printed = made(paper, language)

    fonts = printed.fonts()
    assert fonts
    for font in fonts:
        held = font["/FontDescriptor"].get_object()
        assert {"/FontFile", "/FontFile2", "/FontFile3"} & set(held), font["/BaseFont"]
    assert printed.result.pages <= MOST_PAGES.get(paper.name, printed.result.pages)
    assert len(printed.reader.pages) == printed.result.pages


def test_every_report_has_its_text_and_no_text_is_left_over() -> None:
    kept = {file.name for file in FOLDER.iterdir()}

    assert kept == {f"{paper.name}.{language}.txt" for paper in PAPERS for language in LANGUAGES}


def _pieces(block: Block) -> Iterator[str]:
    """The words of a block, as they are drawn one after another."""
    match block:
        case Title():
            yield from (block.text, block.second, block.left, block.right)
        case Heading():
            yield block.text
        case Paragraph():
            yield "".join(_words(part) for part in block.parts)
        case Facts():
            yield from (words for label, value in block.pairs for words in (label, _words(value)))
        case Signatures():
            yield from (words for place in block.places for words in place)
        case Table():
            yield block.caption
            yield from (column.title for column in block.columns)
            yield from (_words(cell) for row in block.rows for cell in row.cells)
            yield from block.notes if block.rows else (block.empty,)


def _words(cell: Cell) -> str:
    return cell.text if isinstance(cell, Figure) else cell
