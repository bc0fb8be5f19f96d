"""Setups of a few kilobytes: the same script, launchers that only stand in for the program."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

from release.installer import make_setup
from release.places import WINDOWS
from tests.packaging.wine.computer import COMPILE, HERE

OLD, NEW, BROKEN = "1.0.0", "1.1.0", "1.2.0"
BIG = 1 << 20
_TIME = 1_700_000_000


def make_small_setups(folder: Path) -> None:
    """Fill `folder` with the setup of each version and with `stand-in.exe`."""
    folder.mkdir()
    (folder / "program").mkdir()  # without one the stand-in would say that its copy is incomplete
    stand_in = folder / "stand-in.exe"
    source = HERE / "programs" / "desk.c"
    subprocess.run([*COMPILE, "-municode", "-I", WINDOWS, "-o", stand_in, source], check=True)
    for version in (OLD, NEW, BROKEN):
        payload = folder / version
        make_small_payload(payload, stand_in, version)
        make_setup(payload, version, folder / f"{version}-setup.exe", fast=True)


def make_small_payload(payload: Path, stand_in: Path, version: str) -> None:
    """A program of four files: one with a Chinese name, one of a megabyte, one that only this version has."""
    program = payload / "program"
    chinese = program / "app" / "资源"
    chinese.mkdir(parents=True)
    (chinese / "说明 一.txt").write_text("青坪镇派出所", encoding="utf-8")
    (program / "app" / f"only-{version}.txt").touch()
    (program / "app" / "big.bin").write_bytes(os.urandom(BIG))
    (program / "version.txt").write_text(version, encoding="utf-8")
    if version == BROKEN:
        (program / "verdict.txt").write_text("5", encoding="utf-8")
    for name in ("StationDesk.exe", "stationdesk-cli.exe"):
        (payload / name).write_bytes(stand_in.read_bytes() + version.encode())
    for path in payload.rglob("*"):
        os.utime(path, (_TIME, _TIME))
