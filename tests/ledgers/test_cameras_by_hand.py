"""A month of random intervals and faults: whoever computes from the printed list finds the printed rates."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import ROUND_HALF_UP, Decimal, localcontext
from random import Random

import pytest

from stationdesk.core.actor import SYSTEM
from stationdesk.core.document import Document, Table
from stationdesk.ledgers.cameras.records import Fault, Interval
from stationdesk.ledgers.cameras.records.sweeps import ONLY, LastSweep
from stationdesk.ledgers.cameras.rules.watched import FaultState, Level, LineState
from tests.ledgers.line_desk import Lines

EAST = timezone(timedelta(hours=8))
NOVEMBER = datetime(2026, 11, 1, tzinfo=EAST)
NOW = datetime(2026, 12, 3, 4, 5, 6, tzinfo=UTC)
DAYS = [NOVEMBER + timedelta(days=day) for day in range(30)]
OUTSIDE = {"停电", "断网", "施工"}
_UP, _STATES = LineState.UP, (LineState.UP, LineState.DOWN, LineState.PLANNED, LineState.UNKNOWN)


def live(lines: Lines, chance: Random) -> None:
    """Six cameras with random pasts: some hung up within the month, some gone before its end."""
    lines.clock.set(NOW)
    cameras = [lines.register(village=chance.choice([None, lines.elsewhere])) for _ in range(6)]
    with lines.store.transaction(SYSTEM, "cameras.observe") as tx:
        for camera in cameras:
            for one in intervals(camera, chance):
                tx.add(one)
            for fault in faults(camera, chance):
                tx.add(fault)
        tx.session.add(LastSweep(id=ONLY, at=NOW))


def intervals(camera: int, chance: Random) -> Iterator[Interval]:
    at = NOVEMBER.astimezone(UTC) + timedelta(seconds=chance.randrange(-900_000, 900_000))
    last = chance.random() < 0.7
    for _ in range(chance.randrange(1, 30)):
        end = at + timedelta(seconds=chance.randrange(1, 300_000))
        state = chance.choices(_STATES, (5, 3, 1, 1))[0]
        cause = chance.choice(["power", "equipment", None]) if state is LineState.DOWN else None
        yield Interval(camera_id=camera, state=state, began_at=at, ended_at=end, answer=None, cause=cause)
        at = end
    if last:
        yield Interval(camera_id=camera, state=_UP, began_at=at, ended_at=None, answer=None)


def faults(camera: int, chance: Random) -> Iterator[Fault]:
    for _ in range(chance.randrange(4)):
        at = NOVEMBER.astimezone(UTC) + timedelta(seconds=chance.randrange(-400_000, 2_500_000))
        end = at + timedelta(seconds=chance.randrange(1, 900_000)) if chance.random() < 0.8 else None
        cause = chance.choice(["network", None])
        state = FaultState.ACCEPTED if end else FaultState.EXTERNAL if cause else FaultState.REPORTED
        yield Fault(camera_id=camera, kind="black", level=Level.USUAL, state=state, reported_at=at,
                    accepted_at=end, ended_at=end, cause=cause)  # fmt: skip


# --- the chief with the paper and a pencil ----------------------------------------------------------


@dataclass(frozen=True)
class Line:
    camera: str
    state: str
    began: datetime
    ended: datetime
    cause: str


def table(document: Document, caption: str) -> Table:
    return next(one for one in document.blocks if isinstance(one, Table) and one.caption.startswith(caption))


def read(document: Document) -> list[Line]:
    end = NOVEMBER + timedelta(days=30)
    return [
        Line(str(name), str(state), day(began), day(ended) if ended else end, str(cause))
        for name, state, began, ended, _, _, cause in (row.cells for row in table(document, "未在线").rows)
    ]


def day(text: object) -> datetime:
    return datetime.strptime(str(text), "%Y-%m-%d %H:%M:%S").replace(tzinfo=EAST)


def lost(lines: list[Line], since: datetime, until: datetime) -> dict[str, int]:
    found = dict.fromkeys(("faulty", "down", "outside", "excused", "rest"), 0)
    for line in lines:
        seconds = int((min(line.ended, until) - max(line.began, since)).total_seconds())
        kind = {"离线": "down", "在线（有故障）": "faulty"}.get(line.state, "rest")
        if seconds > 0:
            found[kind] += seconds
            found[{"down": "outside", "faulty": "excused"}.get(kind, "rest")] += (
                seconds if line.cause in OUTSIDE else 0
            )
    return found


def rates(lines: list[Line], cameras: int, since: datetime, until: datetime) -> list[Decimal | None]:
    """Online, without external causes; serviceable, without external causes: per cent, not rounded."""
    off = lost(lines, since, until)
    up = cameras * int((until - since).total_seconds()) - off["down"] - off["rest"]
    sound, known = up - off["faulty"], up + off["down"]
    parts = ((up, 0), (up, off["outside"]), (sound, 0), (sound, off["outside"] + off["excused"]))
    return [Decimal(100) * part / (known - less) if known - less else None for part, less in parts]


def printed(value: Decimal | None) -> str:
    return "—" if value is None else f"{value.quantize(Decimal('0.01'), ROUND_HALF_UP)}%"


@pytest.mark.parametrize("seed", range(5))
def test_a_month_of_random_intervals_computed_by_hand_from_the_paper(lines: Lines, seed: int) -> None:
    live(lines, Random(seed))

    paper = lines.desk.report("cameras.faults.availability", first=date(2026, 11, 1), last=date(2026, 11, 30))

    listed, each = read(paper), table(paper, "逐路").rows
    assert all(row.cells[4] for row in table(paper, "未在线").rows)
    with localcontext() as context:
        context.prec = 50
        by_day = [rates(listed, len(each), one, one + timedelta(days=1)) for one in DAYS]
        for row in table(paper, "逐日").rows[:-1]:
            assert list(row.cells[7:]) == [
                printed(one) for one in by_day[DAYS.index(day(f"{row.cells[0]} 00:00:00"))]
            ]
        for row in each:
            own = [line for line in listed if line.camera == row.cells[0]]
            assert list(row.cells[7:]) == [
                printed(one) for one in rates(own, 1, NOVEMBER, NOVEMBER + timedelta(days=30))
            ]
        means = [sum(known) / len(known) for rate in zip(*by_day, strict=True)
                 if (known := [one for one in rate if one is not None])]  # fmt: skip
        said = paper.data["online_rate"], paper.data["serviceable_rate"]
        assert said == (printed(means[0]), printed(means[2]))
