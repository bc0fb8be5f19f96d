"""A copy's whole life on a Windows made of Wine: `python -m tests.packaging.cycle OLD.exe NEW.exe`.

The two are setups of the real program, the second of a later version. A picture of its window goes to
out/cycle/.
Ends with "N passed, 0 failed", and with 1 when something failed.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from tests.packaging.wine.computer import Computer, Ended, make_computer, missing
from tests.packaging.wine.screen import Screen, screen

USER_FOLDER = "派出所 软件/所务台"
PICTURES = Path("out", "cycle")


class Cycle:
    """The computer, the two setups, and the count of what was as it should be."""

    def __init__(self, computer: Computer, old: Path, new: Path, shown: Screen) -> None:
        self.computer, self.old, self.new, self.shown = computer, old, new, shown
        self.passed = self.failed = 0
        self.machine = computer.drive / "Program Files" / "StationDesk"
        self.own = computer.drive / USER_FOLDER
        self.records = computer.drive / "ProgramData" / "StationDesk" / "station"

    def expect(self, what: str, found: object, wanted: object = True) -> None:
        """Count and tell one fact."""
        good = found == wanted
        self.passed, self.failed = self.passed + good, self.failed + (not good)
        _say(f"ok    {what}" if good else f"FAIL  {what}: {found!r} instead of {wanted!r}")

    def setup(self, file: Path, *words: str, limit: int | None = None) -> int:
        return self.computer.run(file, "/S", *words, limit=limit).code

    def into_own(self, file: Path) -> int:
        return self.setup(file, "/CurrentUser", *f"/D={self.computer.told(self.own)}".split(" "))

    def tell(self, folder: Path, *words: str, **more: str) -> Ended:
        return self.computer.run(folder / "stationdesk-cli.exe", *words, **more)

    def version(self, folder: Path) -> str:
        return self.tell(folder, "--version").said.split()[-1]

    def self_test(self, folder: Path, platform: str) -> str:
        """Name the checks that failed; `none` when there is nothing to name."""
        out = self.computer.drive / "self-test.json"
        out.unlink(missing_ok=True)
        words = ("--self-test", "--platform", platform, "--out", str(self.computer.told(out)))
        code = self.tell(folder, *words, DISPLAY=self.shown.name).code
        if not out.exists():
            return f"nothing written, exit code {code}"
        checks = json.loads(out.read_text("utf-8"))["checks"]
        return ", ".join(one["name"] for one in checks if not one["ok"]) or "none"


def install(cycle: Cycle) -> None:
    """Everything that a first installation for everybody brings."""
    cycle.expect("install for everybody", cycle.setup(cycle.old, "/AllUsers"), 0)
    cycle.expect("every file is the one of the manifest", wrong_files(cycle.machine / "program"), [])
    links = sorted(found.parent.name for found in cycle.computer.drive.rglob("所务台*.lnk"))
    cycle.expect("shortcuts in the menu and on the desktop", links, ["Desktop", "Programs"])
    cycle.expect("self-test in a real window", cycle.self_test(cycle.machine, "windows"), "none")
    made = cycle.tell(cycle.machine, "practice", "--data", str(cycle.computer.told(cycle.records)))
    cycle.expect("the practice station is made by the installed copy", made.code, 0)


def keep_running(cycle: Cycle) -> None:
    """The window stands, and no setup takes the program away under it."""
    with cycle.computer.start(cycle.machine / "StationDesk.exe", DISPLAY=cycle.shown.name):
        stood = cycle.shown.until_drawn(PICTURES / "running.png")
        cycle.expect("the program's window stands on the screen (out/cycle/running.png)", stood)
        cycle.expect("and its log tells of no defect", defects(cycle), [])
        cycle.expect("an upgrade is refused while it runs", cycle.setup(cycle.new), 12)
        cycle.expect("and so is removing it", uninstall(cycle, cycle.machine), 12)
        cycle.computer.kill("StationDesk.exe")


def upgrade(cycle: Cycle) -> None:
    """The later version follows, whatever happens on the way; the records stay."""
    before = rows(cycle)
    cycle.expect("a full disk rolls the upgrade back", cycle.setup(cycle.new, limit=3_000_000), 13)
    cycle.expect("and the old version still answers", rows(cycle), before)
    cut = cycle.computer.cut_power_at("rename", 2, cycle.new, "/S")
    cycle.expect("the power is cut between the two renames", cut)
    cycle.expect("the next start of the program finishes it", bool(cycle.version(cycle.machine)))
    cycle.expect("the setup again, to the end", cycle.setup(cycle.new), 0)
    cycle.expect("every file is the one of the manifest", wrong_files(cycle.machine / "program"), [])
    cycle.expect("the records are read by the new version", rows(cycle), before)
    cycle.expect("there are records", len(before) > 10)
    cycle.expect("an older version is refused", cycle.setup(cycle.old), 11)


def refuse_damaged(cycle: Cycle) -> None:
    """A setup that is not whole never begins."""
    damaged = cycle.computer.drive / "damaged.exe"
    content = bytearray(cycle.new.read_bytes())
    damaged.write_bytes(content[: len(content) // 2])
    cycle.expect("half a setup is refused", cycle.setup(damaged), 2)
    content[len(content) * 2 // 3] ^= 1
    damaged.write_bytes(content)
    cycle.expect("one changed bit is refused", cycle.setup(damaged), 2)
    damaged.unlink()


def remove(cycle: Cycle) -> None:
    """The program goes and the records stay; then a copy for one user goes with its records."""
    cycle.computer.run(cycle.machine / "uninstall.exe", "/S")
    cycle.computer.shut_down()
    cycle.expect("nothing of the program is left", cycle.machine.exists(), False)
    cycle.expect("no shortcut is left", list(cycle.computer.drive.rglob("所务台*.lnk")), [])
    registry = (cycle.computer.prefix / "system.reg").read_text("utf-8", "replace")
    cycle.expect("the registry is as before", "stationdesk" in registry.lower(), False)
    cycle.expect("the records are still there", (cycle.records / "station.db").exists())
    cycle.expect("install for one user, Chinese and a space in the path", cycle.into_own(cycle.new), 0)
    cycle.expect("self-test without a screen", cycle.self_test(cycle.own, "offscreen"), "none")
    cycle.expect("a purge", uninstall(cycle, cycle.own, "/PURGE"), 0)
    cycle.expect(
        "only the uninstaller itself is left", [one.name for one in cycle.own.iterdir()], ["uninstall.exe"]
    )


STEPS: tuple[Callable[[Cycle], None], ...] = (install, keep_running, upgrade, refuse_damaged, remove)


def uninstall(cycle: Cycle, folder: Path, *words: str) -> int:
    """Uninstall in place, where the exit code is told."""
    where = f"_?={cycle.computer.told(folder)}".split(" ")
    return cycle.computer.run(folder / "uninstall.exe", "/S", *words, *where).code


def defects(cycle: Cycle) -> list[str]:
    """What the program's own log calls an error."""
    log = cycle.computer.home / "AppData" / "Local" / "StationDesk" / "stationdesk.log"
    return [line for line in log.read_text("utf-8").splitlines() if " ERROR " in line or " CRITICAL " in line]


def rows(cycle: Cycle) -> list[object]:
    """The incidents that the installed copy reads from the practice station, each with its version."""
    told = cycle.tell(cycle.machine, "--json", "list", "incidents")
    if told.code != 0:
        return [told]
    return [(row["id"], row["version"]) for row in json.loads(told.said)["rows"]]


def wrong_files(program: Path) -> list[str]:
    """The names in the manifest whose file is missing or another."""
    pairs = (line.split("  ", 1) for line in (program / "manifest.sha256").read_text("utf-8").splitlines())
    return [name for digest, name in pairs if _sha256(program / name) != digest]


def _sha256(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest() if file.is_file() else ""


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def main() -> int:
    """Run the steps on a computer of their own."""
    parser = argparse.ArgumentParser(prog="python -m tests.packaging.cycle", description=__doc__)
    parser.add_argument("old", type=Path)
    parser.add_argument("new", type=Path)
    chosen = parser.parse_args()
    if lacking := missing():
        _say(f"missing here: {', '.join(lacking)}; bootstrap.py test installs them on Debian")
        return 2
    with tempfile.TemporaryDirectory() as scratch:
        make_computer(Path(scratch) / "prefix")
        computer = Computer(Path(scratch) / "prefix")
        with screen() as shown:
            cycle = Cycle(computer, chosen.old.absolute(), chosen.new.absolute(), shown)
            for step in STEPS:
                step(cycle)
        computer.shut_down()
    _say(f"{cycle.passed} passed, {cycle.failed} failed")
    return 1 if cycle.failed else 0


if __name__ == "__main__":
    sys.exit(main())
