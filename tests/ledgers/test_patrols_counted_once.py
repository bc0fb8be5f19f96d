"""A joint patrol that is entered as an activity as well: told, linked, and counted once."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from stationdesk.core.errors import StationError
from stationdesk.core.ledger import Tone
from tests.ledgers.patrol_desk import Walks
from tests.ledgers.small_station import refused


def joint_patrol(walks: Walks, **more: Any) -> int:
    """A joint patrol of today in a village, over."""
    units = ({"unit": walks.units["镇政府"], "headcount": 3},)
    return walks.entered(kind="joint", units=units, village=walks.villages["甲一村"], **more)


def as_activity(walks: Walks, **more: Any) -> int:
    """The same, entered as an activity."""
    typed = {
        "kind": "joint_patrol", "held_on": walks.today, "village": walks.villages["甲一村"],
        "units": ({"unit": walks.units["镇政府"], "headcount": 3},),
    }  # fmt: skip
    return walks.new("activities.register", **typed | more)


def joint_patrols(walks: Walks) -> int:
    """How many the period's report of joint work counts."""
    document = walks.desk.report("patrols.joint", first=date(2026, 11, 1), last=date(2026, 11, 30))
    return int(document.data["patrols"])


def test_an_activity_that_belongs_to_a_patrol_is_not_counted_again(walks: Walks) -> None:
    patrol = joint_patrol(walks)
    as_activity(walks, patrol=patrol)
    other = as_activity(walks, village=walks.villages["乙一村"])

    assert joint_patrols(walks) == 2
    assert walks.rows("patrols.activities", of_patrol=False) == [other]
    walks.desk.act("patrols.void", {"reason": "登记有误"}, record=patrol)
    assert joint_patrols(walks) == 2


def test_the_form_of_an_activity_tells_the_patrol_of_that_day(walks: Walks) -> None:
    patrol = joint_patrol(walks)
    typed = {"kind": "joint_patrol", "held_on": walks.today, "village": walks.villages["甲一村"]}

    advice = walks.desk.advise("patrols.activities.register", typed)
    elsewhere = walks.desk.advise(
        "patrols.activities.register", typed | {"village": walks.villages["乙一村"]}
    )
    other_kind = walks.desk.advise("patrols.activities.register", typed | {"kind": "school"})

    assert advice.proposals == {"patrol": patrol}
    assert [(one.tone, one.ledger, one.record) for one in advice.notices] == [(Tone.WARN, "patrols", patrol)]
    assert not elsewhere.notices
    assert not other_kind.notices


def test_an_activity_belongs_to_a_patrol_of_its_day(walks: Walks) -> None:
    patrol = joint_patrol(walks)

    with pytest.raises(StationError) as other_day:
        as_activity(walks, patrol=patrol, held_on=walks.today - timedelta(days=2))

    assert refused(other_day) == {"patrol"}


def test_patrol_and_activity_open_each_other(walks: Walks) -> None:
    patrol = joint_patrol(walks)
    activity = as_activity(walks, patrol=patrol)

    def linked(ledger: str, record: int) -> list[tuple[str, int]]:
        parts: Any = {detail.name: parts for detail, parts in walks.desk.details(ledger, record)}
        return [(one.ledger, one.record) for one in parts["links"]]

    assert linked("patrols", patrol) == [("patrols.activities", activity)]
    assert linked("patrols.activities", activity) == [("patrols", patrol)]
