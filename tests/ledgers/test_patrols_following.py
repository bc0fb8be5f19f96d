"""From an activity or village work to an incident or a hazard: entered once, linked both ways."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from stationdesk.core.errors import StationError
from stationdesk.core.ledger import Link
from stationdesk.ledgers.patrols.rules.states import Became
from tests.ledgers.patrol_desk import Walks
from tests.ledgers.small_station import refused

FOUND = "校门口摊点占用消防通道"
AS: dict[Became, tuple[str, dict[str, str]]] = {
    Became.INCIDENT: ("incidents", {"category": "CR.theft"}),
    Became.HAZARD: ("rectifications", {"hazard_kind": "fire.escape"}),
}


def links(walks: Walks, ledger: str, record: int) -> list[tuple[str, int]]:
    details = {one.name: parts for one, parts in walks.desk.details(ledger, record)}
    return [(one.ledger, one.record) for one in details["links"] if isinstance(one, Link)]


def _entered(walks: Walks, ledger: str, **more: Any) -> int:
    village = walks.villages["甲一村"]
    if ledger == "activities":
        return walks.new("activities.register", kind="school", village=village, content=FOUND, **more)
    person = walks.people["周小兰"]
    return walks.new("work.register", person=person, kind="visit", village=village, content=FOUND, **more)


@pytest.mark.parametrize("became", list(AS), ids=lambda one: one.name.lower())
@pytest.mark.parametrize("ledger", ["activities", "work"])
def test_what_came_to_light_is_entered_once_and_each_shows_the_other(
    walks: Walks, ledger: str, became: Became
) -> None:
    record = _entered(walks, ledger)
    goal, needed = AS[became]

    walks.act(f"{ledger}.raise_from", record, became=became, **needed)

    ((led_to, made),) = links(walks, f"patrols.{ledger}", record)
    assert led_to == goal
    assert (f"patrols.{ledger}", record) in links(walks, goal, made)
    kept = walks.desk.record(goal, made)
    assert FOUND in (kept.get("content"), kept.get("description"))
    assert kept["village_id"] == walks.villages["甲一村"]


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"became": Became.NOTE}, "became"),
        ({"became": Became.HAZARD}, "hazard_kind"),
        ({"became": Became.HAZARD, "hazard_kind": "fire.escape", "found_at": timedelta(days=1)}, "found_at"),
        ({"became": Became.HAZARD, "hazard_kind": "fire.escape", "found_at": -timedelta(days=1)}, "found_at"),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_made(
    walks: Walks, values: dict[str, Any], field: str
) -> None:
    record = _entered(walks, "activities")
    if "found_at" in values:
        values = values | {"found_at": walks.now + values["found_at"]}

    with pytest.raises(StationError) as refusal:
        walks.act("activities.raise_from", record, **values)

    assert refused(refusal) == {field}
    assert links(walks, "patrols.activities", record) == []


def test_the_time_is_asked_for_when_the_day_has_passed(walks: Walks) -> None:
    record = _entered(walks, "work", worked_on=walks.today - timedelta(days=2))

    assert walks.desk.defaults("patrols.work.raise_from", record)["found_at"] is None
