"""Every report of a station full of hostile texts: read back from the PDF letter for letter."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from stationdesk.core.document import Document
from stationdesk.core.ledger import Scope
from stationdesk.desk import Desk
from stationdesk.printing.fonts import MARK
from stationdesk.printing.pdf import write_pdf
from stationdesk.printing.text import clean
from tests.faults.hostile_station import (
    CONTENT,
    PLACE,
    hostile_desk,
    in_every_ledger,
    make_hostile_station,
)
from tests.faults.hostile_texts import HOSTILE, kept
from tests.printing.conftest import Printed, squash

MONTH = (date(2026, 11, 1), date(2026, 11, 30))
ON_ONE_LINE = 40
"""A register's cell breaks a longer text between pages; the record's own sheet shows it whole."""


@pytest.fixture(scope="module")
def station(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Desk, dict[str, int]]]:
    folder = tmp_path_factory.mktemp("hostile") / "station"
    ids = make_hostile_station(folder)
    with hostile_desk(folder) as desk:
        yield desk, ids


def paper(document: Document, folder: Path) -> Printed:
    path = folder / "report.pdf"
    return Printed(path, write_pdf(document, path, bundled_only=True))


def words(out: Printed) -> str:
    return squash("".join(out.pages))


def expected(text: str, out: Printed) -> str:
    """The text after the documented cleaning, and the mark for what no face has."""
    missing = set(out.result.missing_glyphs)
    return squash("".join(MARK if letter in missing else letter for letter in clean(text)))


def assert_only_text(out: Printed) -> None:
    assert out.images() == []
    assert all("/Annots" not in page for page in out.reader.pages)
    raw = out.path.read_bytes()
    assert not [
        word for word in (b"/JavaScript", b"/URI", b"/Launch", b"/GoToR", b"/EmbeddedFile") if word in raw
    ]


@pytest.mark.parametrize("name", HOSTILE)
def test_the_sheet_of_a_record_says_its_text_letter_for_letter(
    station: tuple[Desk, dict[str, int]], tmp_path: Path, name: str
) -> None:
    desk, ids = station

    out = paper(desk.report("incidents.sheet", record=ids[name]), tmp_path)

    content, place = kept(HOSTILE[name], CONTENT), kept(HOSTILE[name], PLACE)
    assert expected(content, out) in out.body()
    assert expected(place, out) in out.body()
    assert_only_text(out)


def test_the_register_of_all_of_them_says_each(station: tuple[Desk, dict[str, int]], tmp_path: Path) -> None:
    desk, _ = station

    out = paper(desk.report("incidents.register", first=MONTH[0], last=MONTH[1]), tmp_path)

    said = words(out)
    lost = [
        name for name, text in HOSTILE.items()
        if len(text) <= ON_ONE_LINE and expected(kept(text, CONTENT), out) not in said
    ]  # fmt: skip
    assert lost == []
    assert_only_text(out)


@pytest.fixture(scope="module")
def records(station: tuple[Desk, dict[str, int]]) -> dict[str, int]:
    """A record of each ledger, full of some of the texts."""
    desk, ids = station
    return in_every_ledger(desk) | {"incidents": ids["qt document"]}


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_every_other_report_is_written_with_them(
    station: tuple[Desk, dict[str, int]], records: dict[str, int], tmp_path: Path, language: str
) -> None:
    desk, _ = station

    for name, _, report in desk.reports():
        record = records[name.rpartition(".")[0]] if report.scope is Scope.RECORD else None
        span = {} if record else {"first": MONTH[0], "last": MONTH[1]}
        if name == "incidents.receipt":
            continue  # refuses a call that is no accepted case
        texts = {one.name: HOSTILE["qt document"] for one in report.texts}
        out = paper(
            desk.report(name, record=record, texts=texts or None, language=language, **span), tmp_path
        )
        assert_only_text(out)
        if texts:
            assert expected(HOSTILE["qt document"], out) in words(out)


def test_a_long_text_is_on_paper_within_two_seconds(
    station: tuple[Desk, dict[str, int]], tmp_path: Path
) -> None:
    desk, ids = station

    out = paper(desk.report("incidents.sheet", record=ids["many less-than signs"]), tmp_path)

    assert words(out).count("<") >= CONTENT
