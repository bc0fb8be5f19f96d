"""What the setup unpacks: two launchers, and `program` with the runtime, the libraries and ourselves."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterable
from pathlib import Path

from release import checking, fetching, licences, stdlib
from release.allowed import AllowList, allow_list, beside_the_interpreter, shipped
from release.compiling import compile_all
from release.importing import missing_modules
from release.launchers import make_launchers
from release.manifest import set_times, write_manifest
from release.pins import Pins, pins
from release.places import ROOT, STANDINS
from release.refusing import BuildRefused
from release.runtime import make_runtime
from release.stdlib import Host

TEST_BUILD = "TEST BUILD"
_LIBRARIES = Path("runtime", "Lib", "site-packages")
_VERSION = re.compile(r'^__version__ = "[^"]*"$', re.MULTILINE)


def make_payload(
    version: str,
    folder: Path,
    *,
    python: Path | None = None,
    embeddable: Path | None = None,
    test_build: bool = False,
) -> None:
    """Fill `folder` anew; what is doubtful is refused, or marked where a test build is wanted."""
    told, allowed = pins(), allow_list()
    host = stdlib.host(told, python)
    shutil.rmtree(folder, ignore_errors=True)
    program = folder / "program"
    program.mkdir(parents=True)
    doubts = make_runtime(told, host, allowed.stdlib_drop, program / "runtime", embeddable)
    if doubts and not test_build:
        raise BuildRefused("This would not be a release (--test-build marks it): " + "; ".join(doubts) + ".")
    wheels = fetching.wheels()
    _unpack(wheels, allowed, program)
    stand_in(program / _LIBRARIES)
    copy_program(version, allowed, program / "app")
    compile_program(host, program, program / _LIBRARIES)
    licences.collect(wheels, version, program)
    _write_version(version, told, doubts, program / "version.txt")
    make_launchers(version, folder)
    write_manifest(program)
    set_times(folder)
    if faults := [*checking.faults(folder), *missing_modules(program, host)]:
        raise BuildRefused("The payload is not fit to ship:\n" + "\n".join(faults))


def _unpack(wheels: dict[str, Path], allowed: AllowList, program: Path) -> None:
    for name, wheel in sorted(wheels.items()):
        rule = allowed.rule(name)
        for inside, content in shipped(wheel, rule):
            _write(program / _LIBRARIES / inside, content)
        for inside, content in beside_the_interpreter(wheel, rule):
            _write(program / "runtime" / Path(inside).name, content)


def stand_in(libraries: Path) -> None:
    """Lay our own stand-ins beside the libraries that ask for what does not ship."""
    for path in sorted(STANDINS.rglob("*.py")):
        _write(libraries / path.relative_to(STANDINS), path.read_bytes())


def copy_program(version: str, allowed: AllowList, app: Path) -> None:
    """Copy the program and its resources, and tell it its version."""
    for path in sorted(_sources()):
        name = path.relative_to(ROOT).as_posix()
        if allowed.program.keeps(name):
            _write(app / name, path.read_bytes())
    own = app / "stationdesk" / "__init__.py"
    text, changed = _VERSION.subn(f'__version__ = "{version}"', own.read_text(encoding="utf-8"))
    if changed != 1:
        raise BuildRefused("stationdesk/__init__.py holds no line with __version__.")
    own.write_bytes(text.encode())


def _sources() -> Iterable[Path]:
    for room in ("stationdesk", "resources"):
        yield from (path for path in (ROOT / room).rglob("*") if path.is_file() and path.suffix != ".pyc")


def compile_program(host: Host, program: Path, libraries: Path) -> None:
    """Our own modules keep their source beside them; of a library only the bytecode ships."""
    foreign = sorted(libraries.rglob("*.py"))
    wanted = {path: (path.with_suffix(".pyc"), path.relative_to(libraries).as_posix()) for path in foreign}
    for path in sorted((program / "app").rglob("*.py")):
        cached = path.parent / "__pycache__" / f"{path.stem}.cpython-311.pyc"
        wanted[path] = (cached, path.relative_to(program / "app").as_posix())
    compile_all(host, wanted)
    for path in foreign:
        path.unlink()


def _write_version(version: str, told: Pins, doubts: list[str], target: Path) -> None:
    lines = [f"version={version}", f"python={told.python}"]
    lines += [f"{TEST_BUILD}: {doubt}" for doubt in doubts]
    target.write_bytes("".join(f"{line}\r\n" for line in lines).encode())


def _write(target: Path, content: bytes) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(content)
