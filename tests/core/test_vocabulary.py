"""The vocabulary stays small: a property that only one ledger needs has no place in it."""

from dataclasses import fields

import pytest

from stationdesk.core import ledger

MOST_FIELDS = {
    ledger.Ledger: 21,
    ledger.Column: 8,
    ledger.Filter: 5,
    ledger.Field: 12,
    ledger.Action: 15,
    ledger.Detail: 3,
    ledger.Report: 9,
    ledger.Import: 4,
    ledger.Board: 4,
    ledger.Tile: 7,
}


@pytest.mark.parametrize("declared", MOST_FIELDS, ids=lambda declared: declared.__name__)
def test_a_declaration_has_no_more_properties_than_its_ten_ledgers_need(declared: type) -> None:
    names = [one.name for one in fields(declared)]

    assert len(names) <= MOST_FIELDS[declared], names
