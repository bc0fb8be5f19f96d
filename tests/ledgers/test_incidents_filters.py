"""Yes-or-no filters of the list: no is all that yes leaves out."""

from __future__ import annotations

import pytest

from stationdesk.core.ledger import Flag, Query
from stationdesk.ledgers.incidents.ledger import FILTERS
from tests.ledgers.incident_desk import Calls

FLAGS = [one.name for one in FILTERS if isinstance(one.kind, Flag)]


@pytest.mark.parametrize("name", FLAGS)
def test_yes_and_no_part_the_list_in_two(calls: Calls, name: str) -> None:
    calls.register()
    calls.closed()
    calls.handled(source="visit.station")

    yes, no = (calls.desk.count(Query("incidents", ((name, flag),))) for flag in (True, False))

    assert yes + no == 3
    if name == "unfinished":
        assert (yes, no) == (2, 1)
