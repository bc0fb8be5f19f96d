"""A copy's whole life on a Windows made of Wine: `python -m tests.packaging.cycle OLD.exe NEW.exe`.

The two are setups of the real program, the second of a later version. A picture of its window goes to
out/cycle/. `--short` goes only the steps that every run of the suite goes.
Ends with "N passed, 0 failed", and with 1 when something failed.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

from tests.packaging.wine.computer import Computer, make_computer, missing
from tests.packaging.wine.life import Life
from tests.packaging.wine.screen import screen
from tests.packaging.wine.steps import FULL, SHORT


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def main() -> int:
    """Run the steps on a computer of their own."""
    parser = argparse.ArgumentParser(prog="python -m tests.packaging.cycle", description=__doc__)
    parser.add_argument("old", type=Path)
    parser.add_argument("new", type=Path)
    parser.add_argument("--short", action="store_true")
    chosen = parser.parse_args()
    if lacking := missing():
        _say(f"missing here: {', '.join(lacking)}; bootstrap.py test installs them on Debian")
        return 2
    with tempfile.TemporaryDirectory() as scratch:
        make_computer(Path(scratch) / "prefix")
        computer = Computer(Path(scratch) / "prefix")
        with screen() as shown:
            life = Life(computer, chosen.old.absolute(), chosen.new.absolute(), shown, _say)
            for step in SHORT if chosen.short else FULL:
                step(life)
        computer.shut_down()
    _say(f"{life.passed} passed, {life.failed} failed")
    return 1 if life.failed else 0


if __name__ == "__main__":
    sys.exit(main())
