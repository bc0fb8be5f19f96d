"""The chain of a fault, its limit, causes from outside, planned stops, and one cause for a village."""

from datetime import timedelta

import pytest

from stationdesk.core.errors import RuleBroken
from stationdesk.core.ledger import Query
from stationdesk.ledgers.cameras.actions import observing
from stationdesk.ledgers.cameras.actions.living import Retired
from stationdesk.ledgers.cameras.rules.states import Lifecycle
from stationdesk.ledgers.cameras.rules.watched import Answered, FaultState, Level, LineState
from tests.ledgers.line_desk import Lines


def test_a_fault_goes_from_report_to_acceptance(lines: Lines) -> None:
    fault = lines.report(lines.register(), kind="black")
    states = [lines.fault(fault)["state"]]

    for step, more in (("confirm", {}), ("assign", {"contractor": "县广电"}), ("begin_repair", {}),
                       ("repaired", {"result": "更换电源"}), ("accept", {})):  # fmt: skip
        lines.clock.forward(seconds=3600)
        lines.step(step, fault, **more)
        states.append(lines.fault(fault)["state"])

    assert states == [FaultState.REPORTED, FaultState.CONFIRMED, FaultState.ASSIGNED, FaultState.REPAIRING,
                      FaultState.REPAIRED, FaultState.ACCEPTED]  # fmt: skip
    assert lines.fault(fault)["ended_at"] == lines.clock()


@pytest.mark.parametrize(("level", "hours"), [(Level.KEY, 24), (Level.USUAL, 72), (Level.REMOTE, 120)])
def test_a_level_has_its_hours_and_then_it_is_overdue(lines: Lines, level: Level, hours: int) -> None:
    fault = lines.report(lines.register(), kind="black", level=level)
    late = Query("cameras.faults", (("overdue", True),))

    assert lines.fault(fault)["due_at"] == lines.clock() + timedelta(hours=hours)
    lines.clock.forward(seconds=hours * 3600)
    assert lines.desk.count(late) == 0
    lines.clock.forward(seconds=1)
    assert lines.desk.count(late) == 1


def test_the_limit_stands_still_while_an_external_cause_lasts(lines: Lines) -> None:
    fault = lines.report(lines.register(), kind="black")
    lines.step("external", fault, cause="power")

    lines.clock.forward(seconds=200 * 3600)

    assert lines.desk.count(Query("cameras.faults", (("overdue", True),))) == 0
    assert lines.fault(fault)["state"] is FaultState.EXTERNAL


def test_what_the_station_has_to_mend_is_no_external_cause(lines: Lines) -> None:
    fault = lines.report(lines.register(), kind="black")

    with pytest.raises(RuleBroken, match="no external cause"):
        lines.step("external", fault, cause="equipment")


def test_no_step_is_skipped(lines: Lines) -> None:
    fault = lines.report(lines.register(), kind="black")

    for step, more in (("repaired", {}), ("accept", {}), ("assign", {"contractor": "县广电"})):
        with pytest.raises(RuleBroken, match="confirm it first"):
            lines.step(step, fault, **more)


def test_the_same_fault_is_not_reported_twice(lines: Lines) -> None:
    camera = lines.register()
    lines.report(camera, kind="black")

    with pytest.raises(RuleBroken, match="open on this camera"):
        lines.report(camera, kind="black")


def test_a_bad_repair_goes_back_to_the_contractor(lines: Lines) -> None:
    fault = lines.report(lines.register(), kind="black")
    for step, more in (("confirm", {}), ("assign", {"contractor": "县广电"}), ("repaired", {})):
        lines.step(step, fault, **more)

    lines.step("send_back", fault, reason="仍黑屏")

    assert (lines.fault(fault)["state"], lines.fault(fault)["repaired_at"]) == (FaultState.ASSIGNED, None)


def test_the_limit_stands_in_the_chain_where_it_ran_out(lines: Lines) -> None:
    fault = lines.report(lines.register(), kind="black", level=Level.KEY)
    lines.clock.forward(seconds=30 * 3600)
    lines.step("confirm", fault)

    steps = {one.name: parts for one, parts in lines.desk.details("cameras.faults", fault)}["timeline"]

    assert [str(one.title) for one in steps] == ["Reported", "Limit", "Confirmed"]


def lifecycle(lines: Lines, camera: int) -> object:
    return lines.desk.record("cameras", camera)["lifecycle"]


def test_a_camera_is_in_repair_from_the_work_on_it_to_the_acceptance(lines: Lines) -> None:
    camera = lines.register()
    fault, other = lines.report(camera, kind="black"), lines.report(camera, kind="clock")
    for one in (fault, other):
        lines.step("confirm", one)
        lines.step("assign", one, contractor="县广电")
    assert lifecycle(lines, camera) is Lifecycle.IN_USE

    for one in (fault, other):
        lines.step("begin_repair", one)
    assert lifecycle(lines, camera) is Lifecycle.REPAIR
    lines.step("repaired", fault)
    lines.step("accept", fault)
    assert lifecycle(lines, camera) is Lifecycle.REPAIR
    lines.step("external", other, cause="power")

    assert lifecycle(lines, camera) is Lifecycle.IN_USE


def test_one_taken_out_of_use_meanwhile_is_not_brought_back_by_an_acceptance(lines: Lines) -> None:
    camera = lines.register()
    fault = lines.report(camera, kind="black")
    for step, more in (("confirm", {}), ("assign", {"contractor": "县广电"}), ("begin_repair", {}),
                       ("repaired", {})):  # fmt: skip
        lines.step(step, fault, **more)
    lines.act("retire", camera, how=Retired.OUT_OF_USE, reason="改造")

    lines.step("accept", fault)

    assert lifecycle(lines, camera) is Lifecycle.OUT_OF_USE


# --- intervals --------------------------------------------------------------------------------------


def test_a_sweep_writes_what_changed_in_one_entry_and_else_nothing(lines: Lines) -> None:
    three = [lines.register() for _ in range(3)]
    before = lines.entries()

    lines.see(dict.fromkeys(three, Answered.OK))
    first = lines.entries()
    for _ in range(3):
        lines.clock.forward(seconds=300)
        lines.see(dict.fromkeys(three, Answered.OK))

    assert (first - before, lines.entries() - first) == (1, 0)


def test_a_blip_is_kept_out_and_a_failure_counts_from_its_first_look(lines: Lines) -> None:
    one, other = lines.register(), lines.register()
    lines.see({one: Answered.OK, other: Answered.OK})
    lines.clock.forward(seconds=300)
    failed = lines.clock()
    assert lines.see({one: Answered.TIMEOUT, other: Answered.REFUSED}).doubted == (one, other)

    lines.clock.forward(seconds=60)
    assert lines.see({one: Answered.OK, other: Answered.REFUSED}, whole=False).doubted == ()

    assert [state for state, _ in lines.line(one)] == [LineState.UP]
    assert lines.line(other)[1:] == [(LineState.DOWN, failed)]


def test_the_time_this_pc_was_off_is_not_known(lines: Lines) -> None:
    camera = lines.register()
    lines.see({camera: Answered.OK})
    lines.clock.forward(seconds=300)
    last = lines.clock()
    lines.see({camera: Answered.OK})
    lines.clock.forward(seconds=8 * 3600)

    lines.see({camera: Answered.OK})

    assert lines.line(camera)[1:] == [(LineState.UNKNOWN, last), (LineState.UP, lines.clock())]


def test_a_camera_out_of_service_is_watched_no_longer(lines: Lines) -> None:
    camera = lines.register()
    lines.see({camera: Answered.OK})
    lines.void(camera)
    lines.clock.forward(seconds=300)

    lines.see({})

    with lines.reading() as tx:
        assert observing.open_interval(tx, camera) is None


def test_a_planned_stop_is_no_outage(lines: Lines) -> None:
    camera = lines.register()
    lines.see({camera: Answered.OK})
    lines.clock.forward(seconds=300)
    lines.act("plan_stop", camera, reason="道路改造")
    for _ in range(3):
        lines.clock.forward(seconds=300)
        lines.see({camera: Answered.TIMEOUT})
    lines.act("end_stop", camera)

    assert [state for state, _ in lines.line(camera)] == [
        LineState.UP,
        LineState.PLANNED,
        LineState.UNKNOWN,
    ]
