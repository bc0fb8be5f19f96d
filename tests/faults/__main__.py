"""Print the table of the thirty rows: `python -m tests.faults [--reduced] [--rows 1,2,9]`.

Each row runs in a process of its own, so that what one breaks is not laid to another. Ends with 1 when a
figure is not as asked.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
from collections import Counter
from typing import Any

from tests.faults.figures import FULL, REDUCED
from tests.faults.rows import ROWS, Row, measured

MARK = "figure: "
YES, NO, NOT_HERE = "yes", "**no**", "–"
HEAD = "| # | fault | asked | measured | ok | s |\n|---|---|---|---|---|---|"


def main() -> int:
    """Run the rows asked for, one after the other."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--reduced", action="store_true", help="the sample that CI runs")
    parser.add_argument("--rows", default="", help="only these, between commas")
    parser.add_argument("--one", type=int, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.one:
        return _one(asked.one, reduced=asked.reduced)
    wanted = {int(one) for one in asked.rows.split(",") if one}
    _say(HEAD)
    count: Counter[str] = Counter()
    for row in ROWS:
        if not wanted or row.number in wanted:
            count.update(_told(row, reduced=asked.reduced))
    _say(f"\n{count[YES]} as asked, {count[NO]} not, {count[NOT_HERE]} not measured on this computer")
    return 1 if count[NO] else 0


def _told(row: Row, *, reduced: bool) -> list[str]:
    """Print a row's lines; what each of them says."""
    command = [sys.executable, "-m", "tests.faults", "--one", str(row.number), *["--reduced"] * reduced]
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    run = subprocess.run(command, capture_output=True, text=True, check=False, env=environment)
    lines = [json.loads(line[len(MARK) :]) for line in run.stdout.splitlines() if line.startswith(MARK)]
    if run.returncode or not lines:
        _say(f"| {row.number} | {row.fault} | {row.asked} | broke off | {NO} | |")
        sys.stderr.write(run.stderr[-4000:])
        return [NO]
    return [_line(row, told) for told in lines]


def _line(row: Row, told: dict[str, Any]) -> str:
    ok = NOT_HERE if told["lacks"] else YES if told["good"] else NO
    _say(f"| {row.number} | {row.fault} | {row.asked} | {told['measured']} | {ok} | {told['seconds']:.1f} |")
    for one in told["missed"][:5]:
        _say(f"|   |   |   | ↳ {one} |   |   |")
    return ok


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def _one(number: int, *, reduced: bool) -> int:
    row = next(one for one in ROWS if one.number == number)
    for each in measured(row, REDUCED if reduced else FULL):
        told = {
            "measured": each.found.measured, "good": each.found.good, "missed": each.found.missed,
            "seconds": each.seconds, "lacks": each.lacks,
        }  # fmt: skip
        _say(MARK + json.dumps(told, ensure_ascii=False))
    return 0


if __name__ == "__main__":
    sys.exit(main())
