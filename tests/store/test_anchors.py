"""The codes on paper: what they are made of, which are wrong, and what moves them."""

import pytest

from stationdesk.core.actor import Actor
from stationdesk.ledgers.incidents.records import Incident
from stationdesk.store.store import Store
from tests.store.calls import call, keep


def test_an_anchor_is_station_entry_and_hash(store: Store, officer: Actor) -> None:
    keep(store, officer)

    anchor = store.anchor()
    assert anchor is not None
    mark, station, seq, code = anchor.text.split(":")

    assert (mark, station, int(seq)) == ("SD1", store.identity.uuid[:8], anchor.seq)
    assert len(code) == 16


@pytest.mark.parametrize(
    "wrong",
    ["", "SD1", "SD1:zzzzzzzz:1:AAAAAAAAAAAAAAAA", "{0}:1:AAAAAAAAAAAAAAAA", "{0}:99999:AAAAAAAAAAAAAAAA"],
)
def test_a_wrong_anchor_is_said_to_be_wrong(store: Store, wrong: str) -> None:
    assert not store.verify([wrong.format(f"SD1:{store.identity.uuid[:8]}")]).ok


def test_a_print_moves_no_anchor(store: Store, officer: Actor) -> None:
    before = store.anchor()
    with store.transaction(officer, "print.pdf") as tx:
        tx.note(document="2026-11 incidents")

    assert store.anchor() == before


def test_the_newest_entries_are_checked_quickly(store: Store, officer: Actor) -> None:
    with store.transaction(officer, "incidents.register") as tx:
        tx.add(call())
    for number in range(30):
        with store.transaction(officer, "incidents.change") as tx:
            tx.get(Incident, 1).content = f"第{number}次"

    assert store.verify(newest=10).entries == 10
    assert store.verify(newest=10).ok
