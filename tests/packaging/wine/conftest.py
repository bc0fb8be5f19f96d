"""One Windows computer for all tests of a worker; each installs into a folder of its own."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.made_once import made_once
from tests.packaging.wine.computer import NEEDED, Computer, Ended, make_computer, missing
from tests.packaging.wine.small import OLD, make_small_setups


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Without Wine and the rest nothing here can be tried, and the reason says what is missing."""
    if lacking := missing():
        reason = (
            f"needs {', '.join(lacking)} of {', '.join(NEEDED)}: bootstrap.py test installs them on Debian"
        )
        for item in items:
            if Path(__file__).parent in item.path.parents:
                item.add_marker(pytest.mark.skip(reason=reason))


@dataclass(frozen=True)
class Copy:
    """Where one installed copy lies, and the questions that every test asks of it."""

    computer: Computer
    setups: Path
    folder: Path

    @property
    def program(self) -> Path:
        return self.folder / "program"

    @property
    def launcher(self) -> Path:
        return self.folder / "StationDesk.exe"

    @property
    def holder(self) -> Path:
        """A program that keeps a file open for writing, as a setup at work does."""
        return self.setups / "stand-in.exe"

    def setup(self, version: str) -> Path:
        return self.setups / f"{version}-setup.exe"

    def install(self, version: str, *words: str, limit: int | None = None) -> Ended:
        """Run a setup silently for this user. /D= comes last, in pieces: NSIS wants it without quotes."""
        where = f"/D={self.computer.told(self.folder)}".split(" ")
        return self.computer.run(self.setup(version), "/S", "/CurrentUser", *words, *where, limit=limit)

    def uninstall(self, *words: str) -> Ended:
        """Run the uninstaller where it is: only so does it tell its exit code, and it then stays itself."""
        where = f"_?={self.computer.told(self.folder)}".split(" ")
        return self.computer.run(self.folder / "uninstall.exe", "/S", *words, *where)

    def version(self) -> str:
        """What the installed launcher says; it fails where no program can be started."""
        ended = self.computer.run(self.folder / "stationdesk-cli.exe", "--version")
        assert ended.code == 0, ended
        return ended.said

    def names(self) -> set[str]:
        return {found.name for found in self.folder.iterdir()}


WHOLE = {"program", "StationDesk.exe", "stationdesk-cli.exe", "uninstall.exe", "setup.log"}


@pytest.fixture(scope="session")
def small_setups(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return made_once(tmp_path_factory, "small-setups", make_small_setups, "setups")


@pytest.fixture(scope="session")
def computer(tmp_path_factory: pytest.TempPathFactory, small_setups: Path) -> Iterator[Computer]:
    """Kept switched on by a stand-in that waits: each start of Windows would take two seconds."""
    made = Computer(
        made_once(tmp_path_factory, "computer", make_computer, "prefix"), small_setups / "stand-in.exe"
    )
    yield made
    made.shut_down()


@pytest.fixture
def copy(computer: Computer, small_setups: Path) -> Iterator[Copy]:
    """A place for a copy, with Chinese and a space in its path; nothing is there yet."""
    place = computer.drive / "派出所 软件"
    yield Copy(computer, small_setups, place / "所务台")
    shutil.rmtree(place, ignore_errors=True)
    for link in computer.home.rglob("*.lnk"):
        link.unlink()


@pytest.fixture
def machine_copy(computer: Computer, small_setups: Path) -> Iterator[Copy]:
    """The old version, installed for everybody where it lies by itself."""
    installed = Copy(computer, small_setups, computer.drive / "Program Files" / "StationDesk")
    assert computer.run(installed.setup(OLD), "/S", "/AllUsers").code == 0
    yield installed
    own = computer.home / "AppData" / "Local" / "StationDesk"
    for leftover in (installed.folder, computer.drive / "ProgramData" / "StationDesk", own):
        shutil.rmtree(leftover, ignore_errors=True)
