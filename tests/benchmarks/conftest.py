"""Ratios instead of times: both sides in one run, turn about, and one table at the end.

`pytest tests/benchmarks --benchmark` measures; without the option the benchmarks are left out.
"""

import gc
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from statistics import median
from time import perf_counter
from typing import Any

import pytest

Side = Callable[[], Any]
_MEASURED = pytest.StashKey[list["Measured"]]()


@dataclass(frozen=True)
class Measured:
    """One promise kept or broken; `ratio` is ours divided by theirs, median by median."""

    name: str
    ours: float
    theirs: float
    limit: float

    @property
    def ratio(self) -> float:
        return self.ours / self.theirs

    def line(self) -> str:
        kept = "" if self.ratio <= self.limit else "  BROKEN"
        times = f"{_time(self.ours):>10} {_time(self.theirs):>10}"
        return f"{self.name:<64} {times} {self.ratio:8.2f} {self.limit:8.2f}{kept}"


def _time(seconds: float) -> str:
    return f"{seconds * 1e6:.0f} µs" if seconds < 1e-3 else f"{seconds * 1e3:.1f} ms"


Ratio = Callable[..., Measured]


@pytest.fixture
def ratio(request: pytest.FixtureRequest) -> Iterator[Ratio]:
    """`ratio(name, ours, theirs, limit)` fails the test, at its end, where ours is over limit × theirs.

    "At least n times faster" is a limit of 1/n. Each side runs once unmeasured, then `rounds` times
    in turn; medians are compared. A side that returns a float has measured itself.
    """
    broken: list[str] = []

    def measure(name: str, ours: Side, theirs: Side, limit: float, rounds: int = 7) -> Measured:
        took: tuple[list[float], list[float]] = ([], [])
        for turn in range(rounds + 1):
            for side, times in zip((ours, theirs), took, strict=True):
                seconds = _run(side)
                if turn:
                    times.append(seconds)
        measured = Measured(name, median(took[0]), median(took[1]), limit)
        request.config.stash.setdefault(_MEASURED, []).append(measured)
        if measured.ratio > limit:
            broken.append(measured.line())
        return measured

    yield measure
    assert not broken, "\n".join(broken)


def _run(side: Side) -> float:
    gc.collect()
    gc.disable()
    try:
        start = perf_counter()
        told = side()
        seconds = perf_counter() - start
    finally:
        gc.enable()
    return told if isinstance(told, float) else seconds


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if config.getoption("--benchmark"):
        return
    left_out = [item for item in items if item.get_closest_marker("benchmark")]
    if left_out:
        config.hook.pytest_deselected(items=left_out)
        items[:] = [item for item in items if item not in set(left_out)]


def pytest_terminal_summary(terminalreporter: Any, config: pytest.Config) -> None:
    measured = config.stash.get(_MEASURED, [])
    if measured:
        terminalreporter.section("what is promised about speed")
        header = f"{'promise':<64} {'ours':>10} {'theirs':>10} {'ratio':>8} {'limit':>8}"
        terminalreporter.write_line(header)
        for one in measured:
            terminalreporter.write_line(one.line())
