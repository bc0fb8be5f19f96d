"""Duties already served, repairs, and changes that meet something else on their way."""

from __future__ import annotations

from datetime import date

import pytest

from stationdesk.core.errors import NotAllowed, StationError
from stationdesk.core.ledger import Query
from stationdesk.ledgers.roster.rules.changes import ChangeState
from stationdesk.ledgers.roster.rules.plan import State
from tests.conftest import StillClock
from tests.ledgers.incident_desk import fields
from tests.ledgers.roster_changes import ONE, OTHER, agreed, days, pair, serving, state, substitute, swap
from tests.ledgers.roster_desk import JANUARY, OFFICERS, Rota


@pytest.fixture
def december(rota: Rota) -> int:
    return rota.signed()


def test_a_duty_already_served_is_corrected_only_by_a_chief(
    rota: Rota, december: int, clock: StillClock
) -> None:
    served = days(rota, ONE)[0]
    clock.set(clock.now.replace(month=12, day=28))

    with pytest.raises(StationError, match="only a chief corrects it"):
        substitute(rota, served, "吴志强")
    given = {"day": served, "from_person": rota.people[ONE], "to_person": rota.people["吴志强"]}
    rota.desk.actor = rota.officer_actor
    with pytest.raises(NotAllowed):
        rota.act("changes.correct", **given, reason="记录有误")
    rota.desk.actor = rota.chief_actor
    change = rota.act("changes.correct", **given, reason="当日临时顶班，补记")

    assert state(rota, change) is ChangeState.DONE
    assert rota.people["吴志强"] in serving(rota, served)


def test_an_approval_that_comes_too_late_wants_a_reason(rota: Rota, december: int, clock: StillClock) -> None:
    change = agreed(rota)
    clock.set(clock.now.replace(month=12, day=28))

    with pytest.raises(StationError) as refusal:
        rota.act("changes.approve", change)

    assert fields(refusal) == {"answer_note"}


def test_a_change_whose_duty_went_to_somebody_else_is_not_carried_out(rota: Rota, december: int) -> None:
    change = agreed(rota)
    rota.act("changes.withdraw", change)
    given = {"from_person": rota.people[ONE], "to_person": rota.people["吴志强"]}
    rota.act("changes.correct", **given, day=pair(rota)["day"], reason="临时抽调")

    with pytest.raises(StationError) as refusal:
        swap(rota)

    assert fields(refusal) == {"day"}


def test_a_repair_changes_many_duties_with_one_reason(rota: Rota, december: int) -> None:
    lost = days(rota, "王小军")[:3]
    rows = tuple(
        {"day": day, "post": rota.posts["值班辅警"], "before": rota.people["王小军"],
         "after": rota.people["郭强" if number % 2 else "罗军"]}
        for number, day in enumerate(lost)
    )  # fmt: skip

    with pytest.raises(StationError) as refusal:
        rota.act("changes.repair", changes=rows, reason="王小军住院")
    rota.act("changes.repair", changes=rows, reason="王小军住院", accept=True)

    assert fields(refusal) == {"accept"}
    assert rota.desk.count(Query("roster.changes", (("done", True),))) == len(rows)
    assert all(rota.people["王小军"] not in serving(rota, day) for day in lost)


def test_what_waits_is_told_to_those_who_can_end_it(rota: Rota, december: int) -> None:
    def waiting() -> list[str]:
        return [str(one.title) for one in rota.desk.due() if one.ledger == "roster.changes"]

    day = f"{pair(rota)['day']:%m-%d}"
    change = swap(rota)
    asked = waiting()
    rota.act("changes.agree", change)

    assert asked == [f"{OTHER} is to agree to a change of the duty of {day}"]
    assert waiting() == [f"Change of the duty of {day} waits for approval"]
    rota.desk.actor = rota.officer_actor
    assert waiting() == []


def test_a_change_on_the_last_day_is_judged_with_the_month_after(rota: Rota, december: int) -> None:
    rota.signed(JANUARY)
    last, first = date(2026, 12, 31), JANUARY
    officers = {rota.people[name]: name for name in OFFICERS}
    (tomorrow,) = serving(rota, first) & set(officers)
    (today,) = serving(rota, last) & set(officers)

    given = {"day": last, "from_person": today, "to_person": tomorrow}
    told = [str(one.phrase) for one in rota.desk.advise("roster.changes.substitute", given).notices]

    assert any(f"{officers[tomorrow]} has not rested yet" in one for one in told), told


def test_a_swap_over_two_months_marks_both(rota: Rota, december: int) -> None:
    january = rota.signed(JANUARY)
    last, first = date(2026, 12, 31), JANUARY
    (today,) = serving(rota, last) & {rota.people[name] for name in OFFICERS}
    (tomorrow,) = serving(rota, first) & {rota.people[name] for name in OFFICERS}
    change = rota.act(
        "changes.swap", day=last, from_person=today, other_day=first, to_person=tomorrow, reason="家中有事"
    )
    rota.act("changes.agree", change)

    rota.act("changes.approve", change)

    assert {rota.kept(one).state for one in (december, january)} == {State.CHANGED}
