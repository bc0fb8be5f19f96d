"""The setup: a payload and packaging/windows/stationdesk.nsi, put together by makensis."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path

from PIL import Image

from release.launchers import CONSOLE, WINDOW
from release.manifest import MOMENT
from release.places import PACKAGING, WINDOWS
from release.refusing import BuildRefused, run
from release.signing import sign

LICENCES = ("licence_zh_CN.txt", "licence_en.txt")
_ICON = WINDOWS / "stationdesk.ico"
_PICTURE, _BLUE = (164, 314), (233, 240, 252)
_VERSION = re.compile(r"\d{1,4}\.\d{1,4}\.\d{1,4}")


def make_setup(
    payload: Path, version: str, target: Path, *, fast: bool = False, signing: str | None = None
) -> None:
    """Make `target` of what `payload` holds; `fast` compresses quickly, for tests."""
    check_version(version)
    if not (payload / "program").is_dir():
        raise BuildRefused(f"{payload} is no payload: make_release.py payload makes one.")
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        told = {
            "VERSION": version,
            "PAYLOAD": str(_staged(payload, folder / "payload", signing)),
            "OUTFILE": str(target.absolute()),
            "LICENCES": str(_licences(folder / "licences")),
            "ICON": str(_ICON),
            "PICTURE": str(_picture(folder / "picture.bmp")),
            **_measured(payload),
        }
        if signing is not None:
            told["SIGN"] = str(_signing_script(folder / "sign", signing))
        _set_time(folder / "picture.bmp")
        run(_makensis(told, fast=fast), cwd=WINDOWS)
    if signing is not None:
        sign(target, signing)


def check_version(version: str) -> None:
    """Refuse what Windows, Debian and the list of an update do not all take for a version."""
    if _VERSION.fullmatch(version) is None:
        raise BuildRefused(f"{version} is not a version such as 1.2.3.")


def _set_time(file: Path) -> None:
    """The setup keeps the time of every file in it; this one was drawn just now."""
    os.utime(file, (MOMENT, MOMENT))


def _makensis(told: dict[str, str], *, fast: bool) -> list[str]:
    defined = [f"-D{name}={value}" for name, value in told.items()]
    return [
        "makensis",
        "-V2",
        "-WX",
        "-INPUTCHARSET",
        "UTF8",
        *defined,
        *(["-DFAST"] * fast),
        "stationdesk.nsi",
    ]


def _staged(payload: Path, folder: Path, signing: str | None) -> Path:
    """The payload with launchers that may be signed; its `program` is only pointed to."""
    folder.mkdir()
    (folder / "program").symlink_to(payload.absolute() / "program", target_is_directory=True)
    for name in (WINDOW, CONSOLE):
        launcher = Path(shutil.copy2(payload / f"{name}.exe", folder))
        if signing is not None:
            sign(launcher, signing)
    return folder


def _licences(folder: Path) -> Path:
    """The licence texts as the licence page wants them: marked as UTF-8, with Windows' line ends."""
    folder.mkdir()
    for name in LICENCES:
        text = (WINDOWS / name).read_text(encoding="utf-8")
        (folder / name).write_text(text, encoding="utf-8-sig", newline="\r\n")
    return folder


def _picture(target: Path) -> Path:
    """What stands beside the first and the last page: the program's icon on its light blue."""
    picture = Image.new("RGB", _PICTURE, _BLUE)
    with Image.open(_ICON) as icon:
        shield = icon.convert("RGBA").resize((96, 96), Image.Resampling.LANCZOS)
    picture.paste(shield, ((_PICTURE[0] - 96) // 2, 56), shield)
    picture.save(target)
    return target


def _measured(payload: Path) -> dict[str, str]:
    """What the setup asks of a disk and of a folder's path; a file takes whole clusters of 4 KiB."""
    program = payload / "program"
    clusters = sum(-(-file.stat().st_size // 4096) for file in _files(payload))
    longest = max(len(str(file.relative_to(program))) for file in _files(program))
    return {"SIZE_KB": str(4 * clusters), "LONGEST": str(longest)}


def _files(folder: Path) -> Iterable[Path]:
    return (path for path in folder.rglob("*") if path.is_file())


def _signing_script(script: Path, command: str) -> Path:
    """What makensis calls for the uninstaller, which exists only inside the setup."""
    words = [sys.executable, str(PACKAGING / "make_release.py"), "sign", "--sign", command]
    script.write_text(f'#!/bin/sh\nexec {shlex.join(words)} "$1"\n', encoding="utf-8")
    script.chmod(0o755)
    return script
