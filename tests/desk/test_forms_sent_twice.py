"""A form whose answer was lost is sent again: what it did is answered, and not done once more."""

from __future__ import annotations

from decimal import Decimal

import pytest

from stationdesk.core.errors import StationError
from stationdesk.core.ledger import Query
from stationdesk.desk import Desk


def call(desk: Desk, **more: object) -> dict[str, object]:
    typed = {"place": "东市", "category": "DI", "content": "两摊主争执"}
    return desk.defaults("incidents.register") | typed | more


def test_a_call_sent_twice_is_registered_once(practice_copy: Desk) -> None:
    before = practice_copy.count(Query("incidents"), 100_000)

    values = call(practice_copy)
    first = practice_copy.act("incidents.register", values, form="a" * 32)
    second = practice_copy.act("incidents.register", values, form="a" * 32)

    assert second == first
    assert practice_copy.count(Query("incidents"), 100_000) == before + 1


def test_a_dispatch_sent_twice_is_answered_and_not_refused(practice_copy: Desk) -> None:
    made = practice_copy.act("incidents.register", call(practice_copy))
    values = practice_copy.defaults("incidents.dispatch", made.record)
    values["people"] = (practice_copy.actor.person,)

    first = practice_copy.act(
        "incidents.dispatch", values, record=made.record, version=made.version, form="b" * 32
    )
    second = practice_copy.act(
        "incidents.dispatch", values, record=made.record, version=made.version, form="b" * 32
    )

    assert second == first


@pytest.mark.parametrize("text", ["NaN", "Infinity", "1e30"])
def test_an_amount_beyond_all_measure_is_refused_in_words(practice_copy: Desk, text: str) -> None:
    with pytest.raises(StationError, match="cannot be understood"):
        practice_copy.act("incidents.register", call(practice_copy, longitude=Decimal(text)))


def test_a_voided_village_is_not_chosen_for_a_new_call(practice_copy: Desk) -> None:
    chief = next(one for one in practice_copy.people_who_may_act() if one.role.name == "CHIEF")
    practice_copy.act_as(chief.person)
    made = practice_copy.act(
        "station.villages.register", practice_copy.defaults("station.villages.register") | {"name": "撤并村"}
    )
    practice_copy.act("station.villages.void", {"reason": "撤并"}, record=made.record)

    with pytest.raises(StationError, match="from the list"):
        practice_copy.act("incidents.register", call(practice_copy, village=made.record))
