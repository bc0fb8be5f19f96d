"""The folder that goes onto the county's stick: the setup, two texts, one sheet of paper, the list."""

from __future__ import annotations

import shutil
from pathlib import Path

from release.guide import write_guide
from release.manifest import set_times
from release.refusing import BuildRefused
from release.sealing import seal, write_list

GUIDE, NOTES = "安装说明.pdf", "发布说明.txt"
LICENCES = {"index.zh_CN.txt": "许可清单.txt", "index.en.txt": "LICENCES.txt"}


def setup_name(version: str) -> str:
    """What the program looks for on a stick (stationdesk/jobs/updating/release.py)."""
    return f"StationDesk-{version}-x64-setup.exe"


def make_stick(
    setup: Path,
    licences: Path,
    version: str,
    folder: Path,
    *,
    notes: str,
    beside: tuple[Path, ...] = (),
    key: Path | None = None,
    command: str | None = None,
) -> None:
    """Fill `folder` anew and sign its list where a key or a command is given.

    `licences` is the folder of the payload that holds the indexes, `notes` what is new; `beside` are further
    files to hand out.
    """
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    shutil.copyfile(setup, folder / setup_name(version))
    for name, shown in LICENCES.items():
        if not (licences / name).is_file():
            raise BuildRefused(f"{licences} holds no {name}: the payload is not whole.")
        shutil.copyfile(licences / name, folder / shown)
    for other in beside:
        shutil.copyfile(other, folder / other.name)
    # Notepad of 2018 takes a text for UTF-8 only by its mark, and needs Windows' line ends.
    (folder / NOTES).write_text(notes, encoding="utf-8-sig", newline="\r\n")
    write_guide(version, folder / GUIDE)
    write_list(folder)
    if key or command:
        seal(folder, key=key, command=command)
    set_times(folder)
