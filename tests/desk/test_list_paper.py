"""Any list on paper: what it was narrowed by, how many, nothing in clear that the list masks."""

import subprocess
from pathlib import Path

from pypdf import PdfReader

from stationdesk.core.document import Layout, Table
from stationdesk.core.ledger import Query, Secret
from stationdesk.desk import Desk
from stationdesk.desk.list_paper import filters_told, list_document
from stationdesk.jobs.print_report import write_report
from stationdesk.printing.pdf import render


def table_of(desk: Desk, query: Query) -> Table:
    found = [one for one in list_document(desk, query).blocks if isinstance(one, Table)]
    return found[0]


def test_every_ledger_prints_its_list(practice: Desk) -> None:
    for ledger in practice.ledgers:
        if practice.actor.role not in ledger.roles:
            continue
        document = list_document(practice, Query(ledger.name, order=ledger.order))

        assert document.layout is Layout.LANDSCAPE
        table = next(one for one in document.blocks if isinstance(one, Table))
        assert len(table.rows) == practice.count(Query(ledger.name), most=1_000_000)
        assert sum(column.width for column in table.columns) <= 729 or len(table.columns) == 1
        secret = {practice.say(one.title) for one in ledger.columns if isinstance(one.kind, Secret)}
        assert not secret & {column.title for column in table.columns}


def test_a_filter_and_a_search_are_told_and_met(practice: Desk) -> None:
    ledger = practice.ledger("incidents")
    chip = next(one for one in ledger.filters if one.kind is None)
    query = Query("incidents", ((chip.name, True),), search="邻居", order=ledger.order)

    told = filters_told(practice, query)

    assert told[0] == practice.say(chip.title)
    assert "邻居" in told[1]
    assert len(table_of(practice, query).rows) == practice.count(query, most=1_000_000)


def test_short_words_stand_on_one_line(practice: Desk) -> None:
    document = list_document(practice, Query("premises", order=practice.ledger("premises").order))
    table = next(one for one in document.blocks if isinstance(one, Table))
    content = render(document, bundled_only=True)[0]

    read = subprocess.run(
        ["pdftotext", "-layout", "-enc", "UTF-8", "-", "-"], input=content, capture_output=True, check=True
    ).stdout.decode()
    numbers = [row.cells[0] for row in table.rows]
    assert numbers
    assert all(str(number) in read for number in numbers)


def test_phones_and_numbers_of_persons_stay_masked(practice: Desk) -> None:
    query = Query("premises", order=practice.ledger("premises").order)
    clear = [
        str(practice.record("premises", row.id).get("landlord_phone") or "")
        for row in practice.rows(query, limit=500).rows
    ]

    said = str(table_of(practice, query).rows)

    assert "*" in said
    assert not [one for one in clear if one and one in said]


def test_a_list_without_rows_says_so(practice: Desk, tmp_path: Path) -> None:
    query = Query("incidents", search="没有这样的警情呢", order=practice.ledger("incidents").order)

    document = list_document(practice, query)

    assert document.data["rows"] == 0
    write_report(practice, document, tmp_path / "list.pdf")
    assert len(PdfReader(tmp_path / "list.pdf").pages) == 1
