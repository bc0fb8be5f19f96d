"""How long the installed copy takes to its window: `python -m tests.packaging.start_ratio PAYLOAD`.

PAYLOAD is what `packaging/make_release.py payload` made. On one Windows made of Wine with a screen, by one
interpreter and over one station of forty calls, the window is opened by the copy as it is installed, by the
source tree laid beside it (its modules compiled, as after a first start), and bare with SQLAlchemy; in turn,
medians compared.
"""

from __future__ import annotations

import argparse
import compileall
import shutil
import sys
import tempfile
from pathlib import Path
from statistics import median
from time import perf_counter

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "packaging"))

from release.launchers import make_interpreter  # noqa: E402 - the parts of the build lie beside the tests
from tests.benchmarks.test_window_start import BARE, OURS, SHOW_BARE, WATCHED  # noqa: E402
from tests.desktop.made_station import make_station_with_calls  # noqa: E402
from tests.packaging.wine.computer import Computer, make_computer  # noqa: E402
from tests.packaging.wine.screen import screen  # noqa: E402

ROUNDS = 7
_SOURCE = 'import sys\nsys.path.insert(0, "C:/source")\n'
_WHOSE = "import stationdesk\nassert ('source' in stationdesk.__file__) is {source}, stationdesk.__file__\n"


def lay_out(payload: Path, computer: Computer) -> None:
    """The copy, the source tree and a station on drive C."""
    shutil.copytree(payload, computer.drive / "StationDesk")
    make_interpreter(computer.drive / "StationDesk" / "python.exe")
    for part in ("stationdesk", "resources"):
        left_out = shutil.ignore_patterns("__pycache__")
        shutil.copytree(ROOT / part, computer.drive / "source" / part, ignore=left_out)
    assert compileall.compile_dir(computer.drive / "source", quiet=1)
    make_station_with_calls(computer.drive / "station", 40)


def starts() -> dict[str, str]:
    """What each way of starting runs."""
    ours = OURS + WATCHED.format(name="window") + "begin()"
    return {
        "installed": _WHOSE.format(source=False) + ours,
        "source tree": _SOURCE + _WHOSE.format(source=True) + ours,
        "bare window": BARE + WATCHED.format(name="bare") + SHOW_BARE,
    }


def start(computer: Computer, code: Path, display: str) -> float:
    """Seconds until the window was painted."""
    began = perf_counter()
    ended = computer.run(
        computer.drive / "StationDesk" / "python.exe", str(computer.told(code)), "C:/station", "C:/pc",
        DISPLAY=display, QT_QPA_PLATFORM="windows",
    )  # fmt: skip
    assert ended.code == 0, ended.said
    return perf_counter() - began


def main() -> int:
    """Measure and tell."""
    options = argparse.ArgumentParser(prog="python -m tests.packaging.start_ratio", description=__doc__)
    options.add_argument("payload", type=Path)
    chosen = options.parse_args()
    with screen() as shown, tempfile.TemporaryDirectory(prefix="start-ratio-") as scratch:
        computer = Computer(Path(scratch) / "prefix")
        make_computer(computer.prefix)
        lay_out(chosen.payload, computer)
        took: dict[str, list[float]] = {}
        for turn in range(ROUNDS + 1):
            for name, code in starts().items():
                file = computer.drive / "start.py"
                file.write_text(code, "utf-8")
                seconds = start(computer, file, shown.name)
                if turn:
                    took.setdefault(name, []).append(seconds)
        computer.shut_down()
    medians = {name: median(times) for name, times in took.items()}
    for name, seconds in medians.items():
        sys.stdout.write(
            f"{name:<12} {seconds:6.2f} s  {seconds / medians['source tree']:5.2f} x the source\n"
        )
    return 0


if __name__ == "__main__":
    sys.exit(main())
