"""A checkout of its own for set-up: the real bootstrap, a lock of one tiny library, no network."""

import hashlib
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from zipfile import ZipFile

import pytest

PACKAGING = Path(__file__).parents[2] / "packaging"
PROGRAM = """\
import json, os, sys
from pathlib import Path
import tiny_library

if sys.argv[1] == "practice":
    folder = Path(sys.argv[sys.argv.index("--data") + 1])
    folder.mkdir()
    (folder / "station.db").touch()
print(json.dumps(["stationdesk", *sys.argv[1:], os.environ.get("QT_QPA_PLATFORM", "")]))
"""


@dataclass(frozen=True)
class Checkout:
    """A copy of the set-up beside a program that only repeats how it was called."""

    folder: Path
    wheels: Path

    @property
    def practice(self) -> Path:
        return self.folder / "home" / "StationDesk" / "practice"

    @property
    def venv(self) -> Path:
        return self.folder / ".venv"

    def command(self, *arguments: str) -> list[str]:
        return [sys.executable, str(self.folder / "packaging" / "bootstrap.py"), *arguments]

    def environment(self, **variables: str) -> dict[str, str]:
        kept = {name: value for name, value in os.environ.items() if not name.startswith("PIP_")}
        for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
            kept.pop(name, None)
        home = str(self.folder / "home")
        local = {"PIP_NO_INDEX": "1", "PIP_FIND_LINKS": str(self.wheels), "PIP_CONFIG_FILE": os.devnull}
        return {**kept, **local, "XDG_DATA_HOME": home, "LOCALAPPDATA": home, **variables}

    def start(self, *arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            self.command(*arguments),
            env=self.environment(**variables),
            capture_output=True,
            encoding="utf-8",
            check=False,
        )

    def ask_for(self, version: str) -> Path:
        """Lock this version of the tiny library and return its wheel."""
        wheel = self.wheels / f"tiny_library-{version}-py3-none-any.whl"
        _write_wheel(wheel, version)
        digest = hashlib.sha256(wheel.read_bytes()).hexdigest()
        lock = self.folder / "packaging" / "lock.txt"
        lock.write_text(f"tiny-library=={version} \\\n    --hash=sha256:{digest}\n", "utf-8")
        return wheel

    def installed(self) -> str:
        """Name the installed version of the tiny library; empty when there is none."""
        found = next(self.venv.rglob("tiny_library-*.dist-info"), None)
        return found.name.removesuffix(".dist-info").split("-")[1] if found else ""


@pytest.fixture
def checkout(tmp_path: Path) -> Checkout:
    """A fresh clone, never started."""
    return _clone(tmp_path)


@pytest.fixture(scope="session")
def started_once(tmp_path_factory: pytest.TempPathFactory) -> tuple[Checkout, str]:
    """A checkout after its first start with a screen, and what that printed; to look at only."""
    once = _clone(tmp_path_factory.mktemp("started-once"))
    done = once.start("run", "--lang", "en", DISPLAY=":9")
    assert done.returncode == 0, done.stderr
    return once, done.stdout


@pytest.fixture
def ready(started_once: tuple[Checkout, str], tmp_path: Path) -> Checkout:
    """A checkout that was set up before."""
    folder = tmp_path / "checkout"
    shutil.copytree(started_once[0].folder, folder, symlinks=True)
    shutil.copytree(started_once[0].wheels, tmp_path / "wheels")
    return Checkout(folder, tmp_path / "wheels")


def _clone(parent: Path) -> Checkout:
    folder = parent / "checkout"
    shutil.copytree(PACKAGING, folder / "packaging", ignore=shutil.ignore_patterns("__pycache__"))
    (folder / "stationdesk").mkdir()
    (folder / "stationdesk" / "__main__.py").write_text(PROGRAM, "utf-8")
    clone = Checkout(folder, parent / "wheels")
    clone.wheels.mkdir()
    clone.ask_for("1.0")
    return clone


def _write_wheel(path: Path, version: str) -> None:
    described = f"tiny_library-{version}.dist-info"
    with ZipFile(path, "w") as wheel:
        wheel.writestr("tiny_library.py", "")
        wheel.writestr(
            f"{described}/METADATA", f"Metadata-Version: 2.1\nName: tiny-library\nVersion: {version}\n"
        )
        wheel.writestr(f"{described}/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
        wheel.writestr(f"{described}/RECORD", "")
