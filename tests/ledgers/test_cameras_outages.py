"""Several cameras gone at once are one line on the home page and have one cause."""

from stationdesk.core.ledger import DueItem
from stationdesk.ledgers.cameras.rules.watched import Answered, FaultState
from tests.ledgers.line_desk import Lines


def outages(lines: Lines) -> list[DueItem]:
    return [item for item in lines.desk.due() if item.ledger == "cameras"]


def test_one_cause_is_said_for_all_of_the_village_that_fell_together(lines: Lines) -> None:
    steady = [lines.register() for _ in range(2)]
    lines.see(dict.fromkeys(steady, Answered.OK))
    fallen = [lines.register() for _ in range(3)]
    elsewhere = lines.register(village=lines.elsewhere)
    lines.fall(*fallen, elsewhere)
    (group, alone) = outages(lines)
    fault = lines.report(fallen[1], kind="offline")
    lines.act("say_cause", fallen[0], cause="power", whole_group=True)

    assert "3 cameras" in str(group.title)
    assert "Offline" in str(alone.title)
    assert lines.causes() == {**dict.fromkeys(fallen, "power"), elsewhere: None}
    assert lines.fault(fault)["state"] is FaultState.EXTERNAL


def test_all_silent_at_once_are_one_line_of_the_stations_own_and_one_cause(lines: Lines) -> None:
    everybody = [*(lines.register() for _ in range(3)), lines.register(village=lines.elsewhere),
                 lines.register(village=None)]  # fmt: skip
    lines.fall(*everybody)

    (item,) = outages(lines)
    lines.act("say_cause", everybody[-1], cause="network", whole_group=True)

    assert "5 cameras silent at once" in str(item.title)
    assert lines.causes() == dict.fromkeys(everybody, "network")
    assert outages(lines) == []


def test_a_fault_on_one_of_them_takes_the_line_of_the_others_not_away(lines: Lines) -> None:
    steady = lines.register()
    lines.see({steady: Answered.OK})
    fallen = [lines.register() for _ in range(2)]
    lines.fall(*fallen)

    lines.report(fallen[0], kind="offline")
    (item,) = outages(lines)
    lines.report(fallen[1], kind="offline")

    assert "2 cameras" in str(item.title)
    assert item.record == fallen[1]
    assert "1" in str(item.note)
    assert outages(lines) == []
