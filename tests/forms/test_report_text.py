"""A report saved as .docx says what its Document says, word for word, and is whole XML whatever was typed."""

from __future__ import annotations

import html
import io
import zipfile
from datetime import date
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from stationdesk.core.document import Document, Figure, Layout, Paragraph, Row, Stamp, Table, TableColumn
from stationdesk.core.errors import StoreUnavailable
from stationdesk.desk import Desk
from stationdesk.forms.form import read_form
from stationdesk.forms.report_text import word_of
from stationdesk.jobs.print_report import write_word
from tests.faults.hostile_texts import HOSTILE
from tests.forms.parts import text_of

FIRST, LAST = date(2026, 10, 1), date(2026, 10, 31)


def test_every_word_and_figure_of_the_month_is_in_the_text(practice: Desk) -> None:
    document = practice.report("incidents.monthly", first=FIRST, last=LAST)
    made = word_of(document)
    words = html.unescape(text_of(made))

    assert made == word_of(document)
    assert read_form(made)
    at = 0
    for figure in document.figures():
        at = words.index(figure.text, at)
    for block in document.blocks:
        if isinstance(block, Table):
            assert all(note in words for note in block.notes)
            assert "".join(column.title for column in block.columns) in words
    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        assert document.stamp.station in archive.read("word/header1.xml").decode()
        assert document.stamp.anchor in archive.read("word/footer1.xml").decode()


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_text_breaks_no_part(name: str) -> None:
    text = HOSTILE[name]
    table = Table((TableColumn(text, 1),), (Row((Figure(text),)), Row(())), caption=text, notes=(text,))
    blocks = (Paragraph((text, Figure("1"))), table)
    made = word_of(Document("x", text, Layout.OFFICIAL, blocks, Stamp(text, text, text)))

    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        for part in archive.namelist():
            ET.fromstring(archive.read(part))


def test_a_text_that_cannot_be_written_is_refused_and_leaves_nothing(
    practice_copy: Desk, tmp_path: Path
) -> None:
    document = practice_copy.report("incidents.monthly", first=FIRST, last=LAST)
    (tmp_path / "taken").mkdir()

    with pytest.raises(StoreUnavailable):
        write_word(practice_copy, document, tmp_path / "taken")

    assert [one.name for one in tmp_path.iterdir() if one.suffix == ".part"] == []
