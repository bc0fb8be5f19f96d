"""A few months of hazards with figures worked out by hand, for the tests of R06."""

from datetime import date, time

from stationdesk.core.duty_day import instant
from stationdesk.ledgers.rectifications.rules.states import CheckResult, Severity
from tests.conftest import StillClock
from tests.ledgers.hazard_desk import CHIEF, OFFICER, SECOND, THIRD, Hazards


def at(clock: StillClock, month: int, day: int, hour: int = 10) -> None:
    clock.set(instant(date(2026, month, day), time(hour)))


def write_book(hazards: Hazards, clock: StillClock) -> dict[str, int]:
    """October: 2 carried over, 5 new, 1 reopened, 3 closed out, 1 voided, 4 open at the end.

    By kind: house 1+2+0−1−0=2, fire 1+2+1−2−1=1, road 0+1+0−0−0=1.
    """
    made: dict[str, int] = {}
    at(clock, 9, 10)
    made["august"] = hazards.register(
        kind="fire.power", description="配电箱无漏电保护", object="东市便民超市"
    )
    _close(hazards, made["august"])
    at(clock, 9, 20)
    made["slow"] = hazards.register(severity=Severity.SERIOUS, measures=("reinforce",))
    hazards.act("issue", made["slow"], due_on=date(2026, 10, 12), responsible_person="王大山")
    made["quick"] = hazards.register(
        kind="fire.escape", description="疏散通道堆放货物", object="镇集贸市场", measures=("clear",)
    )
    hazards.act("issue", made["quick"], due_on=date(2026, 10, 9))
    at(clock, 10, 8)
    hazards.act("progress", made["quick"], text="已清理大半")
    _finish(hazards, made["quick"])
    at(clock, 10, 15)
    hazards.be(CHIEF)
    hazards.act("reopen", made["august"], reason="漏电保护又被拆除", due_on=date(2026, 10, 30))
    hazards.be(OFFICER)
    _october(hazards, clock, made)
    at(clock, 10, 28)
    _finish(hazards, made["august"])
    at(clock, 11, 21)
    return made


def _october(hazards: Hazards, clock: StillClock, made: dict[str, int]) -> None:
    village = hazards.villages["东市村"]
    at(clock, 10, 16)
    made["slope"] = hazards.register(
        kind="house.slope", object="李家房屋", description="屋后切坡未护", village=village,
        measures=("move_out", "cordon"), interim="设置警戒线", occupants_moved=5, severity=Severity.GRAVE,
    )  # fmt: skip
    hazards.act("issue", made["slope"], due_on=date(2026, 11, 30))
    made["house"] = hazards.register(village=village, measures=("cordon",))
    _close(hazards, made["house"])
    made["wrong"] = hazards.register(kind="fire.gas", object="镇饭店", description="燃气报警")
    made["hose"] = hazards.register(
        kind="fire.equipment", object="镇饭店", description="灭火器失压", measures=("replace",)
    )
    made["road"] = hazards.register(kind="road.edge", object="河堤路", description="临水路段无护栏")
    hazards.act("hand_over", made["road"], handed_to="青坪镇人民政府", reason="不属本所管辖")
    at(clock, 10, 20)
    hazards.act("void", made["wrong"], reason="误报")


def _close(hazards: Hazards, record: int) -> None:
    hazards.act("issue", record)
    _finish(hazards, record)


def _finish(hazards: Hazards, record: int) -> None:
    hazards.act("ask_review", record)
    hazards.act("review", record, reviewers=hazards.pair(SECOND, THIRD), opinion="复查合格")
    hazards.act("propose_close", record)
    hazards.approve(record)


def sweep_houses(hazards: Hazards) -> int:
    """The S0 account: 3,861 houses, 11 hazards: 3 to demolish, 1 to reinforce, 7 to cordon off."""
    campaign = hazards.campaign(total=3861, starts_on=hazards.ago(30))
    for count in (1200, 1300, 1350):
        hazards.inspect(campaign=campaign, checked_count=count, inspected_on=hazards.ago(10))
    last = hazards.inspect(campaign=campaign, checked_count=11, result=CheckResult.HAZARDS)
    for place, measure in enumerate(("demolish",) * 3 + ("reinforce",) + ("cordon",) * 7):
        hazards.act(
            "from_inspection", last, object=f"自建房{place + 1}号", kind="house.structure",
            description="墙体开裂", measures=(measure,), interim="设置警戒", occupants_moved=place % 3 + 1,
        )  # fmt: skip
    return campaign
