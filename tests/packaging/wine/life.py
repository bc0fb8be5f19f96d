"""A copy's whole life on one computer: what is asked of it, and the count of what was as it should be."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from pathlib import Path

from tests.packaging.wine.computer import Computer, Ended
from tests.packaging.wine.screen import Screen

USER_FOLDER = "派出所 软件/所务台"


class Life:
    """The computer, the two setups, and the count of what was as it should be; `say` is told each fact."""

    def __init__(
        self, computer: Computer, old: Path, new: Path, shown: Screen, say: Callable[[str], None]
    ) -> None:
        self.computer, self.old, self.new, self.shown, self.say = computer, old, new, shown, say
        self.passed = self.failed = 0
        self.before: list[object] = []
        """The records as the old version read them."""
        self.machine = computer.drive / "Program Files" / "StationDesk"
        self.own = computer.drive / USER_FOLDER
        self.records = computer.drive / "ProgramData" / "StationDesk" / "station"

    def expect(self, what: str, found: object, wanted: object = True) -> None:
        """Count and tell one fact."""
        good = found == wanted
        self.passed, self.failed = self.passed + good, self.failed + (not good)
        self.say(f"ok    {what}" if good else f"FAIL  {what}: {found!r} instead of {wanted!r}")

    def setup(self, file: Path, *words: str, limit: int | None = None) -> int:
        return self.computer.run(file, "/S", *words, limit=limit).code

    def into_own(self, file: Path) -> int:
        return self.setup(file, "/CurrentUser", *f"/D={self.computer.told(self.own)}".split(" "))

    def uninstall(self, folder: Path, *words: str) -> int:
        """Uninstall in place, where the exit code is told."""
        where = f"_?={self.computer.told(folder)}".split(" ")
        return self.computer.run(folder / "uninstall.exe", "/S", *words, *where).code

    def tell(self, folder: Path, *words: str, **more: str) -> Ended:
        return self.computer.run(folder / "stationdesk-cli.exe", *words, **more)

    def version(self, folder: Path) -> str:
        return self.tell(folder, "--version").said.split()[-1]

    def self_test(self, folder: Path, platform: str, **more: str) -> str:
        """Name the checks that failed; `none` when there is nothing to name."""
        out = self.computer.drive / "self-test.json"
        out.unlink(missing_ok=True)
        words = ("--self-test", "--platform", platform, "--out", str(self.computer.told(out)))
        code = self.tell(folder, *words, DISPLAY=self.shown.name, **more).code
        if not out.exists():
            return f"nothing written, exit code {code}"
        checks = json.loads(out.read_text("utf-8"))["checks"]
        return ", ".join(one["name"] for one in checks if not one["ok"]) or "none"

    def rows(self) -> list[object]:
        """The incidents that the installed copy reads, each with its version."""
        told = self.tell(self.machine, "--json", "list", "incidents")
        if told.code != 0:
            return [told]
        return [(row["id"], row["version"]) for row in json.loads(told.said)["rows"]]

    def defects(self) -> list[str]:
        """What the program's own log calls an error."""
        log = self.computer.home / "AppData" / "Local" / "StationDesk" / "stationdesk.log"
        lines = log.read_text("utf-8").splitlines()
        return [line for line in lines if " ERROR " in line or " CRITICAL " in line]


def wrong_files(program: Path) -> list[str]:
    """The names in the manifest whose file is missing or another."""
    pairs = (line.split("  ", 1) for line in (program / "manifest.sha256").read_text("utf-8").splitlines())
    return [name for digest, name in pairs if _sha256(program / name) != digest]


def _sha256(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest() if file.is_file() else ""
