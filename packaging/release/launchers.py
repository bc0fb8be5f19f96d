"""StationDesk.exe and stationdesk-cli.exe: one small C program, built twice with mingw."""

from __future__ import annotations

import re
import shutil
import tempfile
from pathlib import Path

from release.forwarder import COMPILER, REPRODUCIBLE
from release.places import WINDOWS
from release.refusing import BuildRefused, run

WINDOW, CONSOLE = "StationDesk", "stationdesk-cli"
_RESOURCES = "x86_64-w64-mingw32-windres"
_CONSOLE = ("-mconsole", "-Wl,--subsystem,console:6.2")
_KINDS = {
    WINDOW: ("所务台", ("-mwindows", "-DWINDOWED", "-Wl,--subsystem,windows:6.2")),
    CONSOLE: ("所务台命令行", _CONSOLE),
}
_COMPILE = (COMPILER, "-std=c11", "-O2", "-Wall", "-Wextra", "-Werror", "-municode", *REPRODUCIBLE)


def make_launchers(version: str, folder: Path) -> list[Path]:
    """Build both into `folder`."""
    return [_built(name, version, folder / f"{name}.exe") for name in _KINDS]


def make_interpreter(target: Path) -> None:
    """Build a plain python.exe of the same runtime, to be laid beside `program` by tests; never shipped."""
    run([*_COMPILE, *_CONSOLE, "-DINTERPRETER", "-o", target.absolute(), "launcher.c"], cwd=WINDOWS)


def numbers(version: str) -> str:
    """The four numbers of a version resource: 1.2.3-rc1 is 1,2,3,0."""
    told = re.match(r"(\d{1,4})\.(\d{1,4})\.(\d{1,4})(?![\d.])", version)
    if told is None:
        raise BuildRefused(f"{version} is not a version such as 1.2.3.")
    return ",".join((*told.groups(), "0"))


def _built(name: str, version: str, target: Path) -> Path:
    description, flags = _KINDS[name]
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        for part in ("launcher.c", "finish.h", "stationdesk.ico", "stationdesk.manifest"):
            shutil.copyfile(WINDOWS / part, folder / part)
        text = (WINDOWS / "stationdesk.rc.in").read_text(encoding="utf-8")
        for word, value in {
            "NUMBERS": numbers(version), "VERSION": version, "NAME": name, "DESCRIPTION": description
        }.items():  # fmt: skip
            text = text.replace(f"@{word}@", value)
        (folder / "launcher.rc").write_text(text, encoding="utf-8")
        run([_RESOURCES, "launcher.rc", "-O", "coff", "-o", "launcher.res"], cwd=folder)
        run([*_COMPILE, *flags, "-o", target.absolute(), "launcher.c", "launcher.res"], cwd=folder)
    return target
