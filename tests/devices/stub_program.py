"""The stub devices in a process of their own, so that they and the sweep do not wait for each other."""

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import cycle, islice
from pathlib import Path

from stationdesk.core.stream_address import StreamAddress
from stationdesk.devices.answers import AnswerKind, Target
from tests.devices.stubs import Stubs

ROOT = Path(__file__).parents[2]
ALL, DEAD = 1_118, 134
MANNERS = {
    "ok": AnswerKind.OK,
    "hevc": AnswerKind.OK,
    "401": AnswerKind.UNAUTHORISED,
    "404": AnswerKind.NOT_FOUND,
    "503": AnswerKind.ERROR,
    "rubbish": AnswerKind.RUBBISH,
    "half": AnswerKind.RUBBISH,
    "flood": AnswerKind.RUBBISH,
    "refused": AnswerKind.REFUSED,
    "hang-up": AnswerKind.REFUSED,
    "nowhere": AnswerKind.NO_ADDRESS,
}


@contextmanager
def stub_program() -> Iterator[Stubs]:
    """Stubs as in `stubs.running`, but what they have seen stays in their process."""
    program = subprocess.Popen(
        [sys.executable, "-m", "tests.devices.stubs"],
        cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    with program:
        assert program.stdin is not None
        assert program.stdout is not None
        try:
            yield Stubs(*json.loads(program.stdout.readline()))
        finally:
            program.stdin.close()


def county(stubs: Stubs, manners: tuple[str, ...] = tuple(MANNERS)) -> dict[Target, AnswerKind]:
    """1,118 cameras and the state of each; every eighth or so is dead, half silent, half a black hole."""
    others = cycle(manners)
    places = {round(place * ALL / DEAD): kind for place, kind in enumerate(islice(cycle("sb"), DEAD))}
    made = {}
    for number in range(ALL):
        if number in places:
            where = stubs.hole(number) if places[number] == "b" else stubs.at("silent", f"/{number}")
            made[Target(number, where)] = AnswerKind.TIMEOUT
        else:
            manner = next(others)
            made[Target(number, _address(stubs, manner, number))] = MANNERS[manner]
    return made


def _address(stubs: Stubs, manner: str, number: int) -> StreamAddress | None:
    if manner == "nowhere":
        return None
    return stubs.nobody() if manner == "refused" else stubs.at(manner, f"/{number}")
