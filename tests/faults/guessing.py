"""Row 20. Guessing a password: five are tried, then ten minutes in which not even the right one is."""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any

from stationdesk.core.errors import NotAllowed, RuleBroken
from stationdesk.core.passwords import check_password
from stationdesk.core.resources import resource
from stationdesk.store import slots
from stationdesk.store.attempts import LOCKED_SECONDS, MOST, Locked
from stationdesk.store.gate import Gate
from stationdesk.store.slots import STRONG
from tests.faults.figures import Figure, Size, figure, together
from tests.faults.stations import NOW
from tests.guarded_station import NAMES, PASSWORDS, Role, make_guarded

PROCESSES = 4
SLOWEST_KIB, SLOWEST_ROUNDS = 64 * 1024, 3  # some 250 ms on an office PC
WEAK = (
    "",
    "1234567",
    "abcdefgh",
    "Abcdefgh",
    "password12",
    "Password1!",
    "qwertyuiop",
    "1111111111",
    "1qaz2wsx3edc",
)
# Started as often as the guesser likes: each start reads the count anew and may not gain a guess by it.
GUESS = """
import sys
from pathlib import Path
from stationdesk.core.errors import NotAllowed
from stationdesk.store import slots
from stationdesk.store.gate import Gate
tried = []
unwrap = slots.unwrap
slots.unwrap = lambda *args: tried.append(1) or unwrap(*args)
for guess in range(int(sys.argv[2])):
    try:
        Gate(Path(sys.argv[1])).enter(int(sys.argv[3]), f"guess-{guess}")
    except NotAllowed:
        pass
print(len(tried))
"""


def measure(size: Size) -> Figure:
    """20,000 guesses: at most five in each ten minutes, over restarts, processes and set clocks."""
    with tempfile.TemporaryDirectory() as room:
        folder = Path(room) / "station"
        make_guarded(folder, lambda: NOW)
        person = Gate(folder).person_named(NAMES[Role.CHIEF])
        one_after_other = _guesses(folder, person, size.of(20_000, 600))
        at_once = _at_once(folder, Gate(folder).person_named(NAMES[Role.OFFICER]), size.of(50, 12))
        return together((one_after_other, at_once, _rules()))


@contextmanager
def _counted() -> Iterator[list[Any]]:
    tried: list[Any] = []
    unwrap = slots.unwrap

    def count(*args: Any) -> Any:
        tried.append(args)
        return unwrap(*args)

    slots.unwrap = count
    try:
        yield tried
    finally:
        slots.unwrap = unwrap


def _guesses(folder: Path, person: int, guesses: int) -> Figure:
    """Spread over three windows, the program started anew for each; no clock that can be set is asked."""
    step = 3 * LOCKED_SECONDS / guesses
    running, missed = 0.0, []
    with _counted() as tried:
        for guess in range(guesses):
            running += step
            gate = Gate(folder, partial(float, running))
            try:
                gate.enter(person, f"guess-{guess}")
                missed.append("a guess was right")
            except NotAllowed:
                pass
        windows = int(running // LOCKED_SECONDS) + 1
        try:
            Gate(folder, lambda: running).enter(person, PASSWORDS[Role.CHIEF])
            missed.append("the right password opened a locked person")
        except Locked:
            pass
        most = windows * MOST
        missed += [f"{len(tried)} tried in {windows} windows"] if len(tried) > most else []
        evaluated = len(tried)
    Gate(folder, lambda: running + LOCKED_SECONDS + 1).enter(person, PASSWORDS[Role.CHIEF])
    return figure(f"{guesses} guesses, {evaluated} tried in {windows} windows of ten minutes", missed)


def _at_once(folder: Path, person: int, guesses: int) -> Figure:
    command = [sys.executable, "-c", GUESS, str(folder), str(guesses), str(person)]
    asked = [subprocess.Popen(command, stdout=subprocess.PIPE, text=True) for _ in range(PROCESSES)]
    tried = sum(int(one.communicate()[0]) for one in asked)
    return figure(
        f"{PROCESSES} programs at once: {tried} tried", [] if tried <= MOST else [f"{tried} tried at once"]
    )


def _rules() -> Figure:
    """Weak and common passwords are refused; one trial costs what was promised."""
    common = resource("passwords", "common.txt").read_text(encoding="utf-8").split()
    missed = [f"“{one}” was taken" for one in (*WEAK, *common) if not _is_refused(one)]
    began = time.monotonic()
    slots.wrap(bytes(32), "Yun-7-tao-hua", "00000000-0000-0000-0000-000000000000", "password", 1, "", STRONG)
    cost = (time.monotonic() - began) * 1000
    cheap = STRONG.memory_kib < SLOWEST_KIB or STRONG.rounds < SLOWEST_ROUNDS
    missed += ["argon2id is cheaper than promised"] if cheap else []
    return figure(f"{len(common) + len(WEAK)} weak refused, argon2id {cost:.0f} ms", missed)


def _is_refused(password: str) -> bool:
    try:
        check_password(password)
    except RuleBroken:
        return True
    return False
