"""A list on paper whatever its records hold, and however many they are."""

import gc
import tracemalloc
from collections.abc import Iterator
from pathlib import Path

import pytest
from pypdf import PdfReader
from sqlalchemy import select

from stationdesk.core.i18n import CHINESE
from stationdesk.core.ledger import Query
from stationdesk.desk import Desk
from stationdesk.desk.list_paper import list_document
from stationdesk.desk.opening import open_desk
from stationdesk.jobs.print_report import write_report
from stationdesk.ledgers import LEDGERS
from stationdesk.ledgers.incidents.records import Incident
from stationdesk.ledgers.station.records import Village
from stationdesk.printing.fonts import MARK
from stationdesk.printing.pdf import write_pdf
from stationdesk.printing.text import clean
from tests.benchmarks import ledger_rows
from tests.benchmarks.million import OFFICER, Speech, new_store
from tests.conftest import let_go
from tests.faults.hostile_station import PLACE, hostile_desk, make_hostile_station
from tests.faults.hostile_texts import HOSTILE, kept
from tests.ledgers import incident_desk
from tests.printing.conftest import Printed, squash

ON_ONE_LINE = 40
FEW, MANY = 300, 1_800
A_ROW = 6 << 10  # bytes; a row in memory, in the file and on its way


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    folder = tmp_path_factory.mktemp("hostile") / "station"
    make_hostile_station(folder)
    with hostile_desk(folder) as desk:
        yield desk


def on_paper(text: str, out: Printed) -> str:
    """The text after the documented cleaning, and the mark for what no face has."""
    missing = set(out.result.missing_glyphs)
    return squash("".join(MARK if letter in missing else letter for letter in clean(text)))


@pytest.mark.parametrize("search", ["", "a"])
def test_what_records_say_is_plain_text_in_a_printed_list(hostile: Desk, tmp_path: Path, search: str) -> None:
    query = Query("incidents", search=search, order=hostile.ledger("incidents").order)
    document = list_document(hostile, query, ("number", "place", "content"))
    out = Printed(tmp_path / "list.pdf", write_pdf(document, tmp_path / "list.pdf", bundled_only=True))

    raw = out.path.read_bytes()
    assert out.images() == []
    assert all("/Annots" not in page for page in out.reader.pages)
    assert not [word for word in (b"/JavaScript", b"/URI", b"/Launch", b"/EmbeddedFile") if word in raw]
    if not search:
        words = squash("".join(out.pages))
        short = [text for text in HOSTILE.values() if len(text) <= ON_ONE_LINE]
        lost = [text for text in short if on_paper(kept(text, PLACE), out) not in words]
        assert lost == []


def test_a_hostile_search_is_told_as_it_was_typed(hostile: Desk, tmp_path: Path) -> None:
    typed = "<b>{count}</b>"
    document = list_document(hostile, Query("incidents", search=typed))

    out = Printed(tmp_path / "a.pdf", write_pdf(document, tmp_path / "a.pdf", bundled_only=True))

    assert squash(typed) in squash("".join(out.pages))


def peak_of(desk: Desk, path: Path) -> tuple[int, int]:
    """(rows, bytes at most) of printing every call."""
    gc.collect()
    tracemalloc.start()
    try:
        document = list_document(desk, Query("incidents", order=desk.ledger("incidents").order))
        write_report(desk, document, path)
        return document.data["rows"], tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


def test_a_long_list_takes_a_few_kilobytes_a_row(tmp_path: Path) -> None:
    store = new_store(tmp_path / "station")
    incident_desk.set_up(store)
    with store.reading(OFFICER) as tx:
        villages = [(one.id, one.area_id) for one in tx.session.scalars(select(Village))]
    land = ledger_rows.Land(Speech(20), villages, (), (), MANY)
    desk = open_desk(store, LEDGERS, None, CHINESE)

    peaks = [peak_of(desk, tmp_path / "warm.pdf")]  # the typefaces are read once
    for first, last in ((0, FEW), (FEW, MANY)):
        with store.transaction(OFFICER, "incidents.import") as tx:
            tx.add_many(Incident, [ledger_rows.call(land, number) for number in range(first, last)])
        peaks.append(peak_of(desk, tmp_path / f"{last}.pdf"))
    let_go(store)

    _, (few, little), (many, much) = peaks
    assert (few, many) == (FEW, MANY)
    assert (much - little) / (many - few) < A_ROW, peaks
    assert len(PdfReader(tmp_path / f"{MANY}.pdf").pages) > 50
