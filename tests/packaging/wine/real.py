"""Two setups of the program itself, made for tests: the same program under two versions."""

from __future__ import annotations

import shutil
from pathlib import Path

from release import fetching, licences
from release.allowed import allow_list
from release.installer import make_setup
from release.launchers import make_launchers
from release.manifest import set_times, write_manifest
from release.payload import compile_program, copy_program, make_payload
from release.stdlib import Host

OLD, NEW = "0.0.1", "0.0.2"


def make_real_setups(folder: Path, host: Host) -> None:
    """Fill `folder` with both; the libraries are unpacked, compiled and looked at once."""
    payload = folder / "payload"
    # Whether the standard library fits a release is asked when a release is made.
    make_payload(OLD, payload, python=host.command, test_build=True)
    make_setup(payload, OLD, setup_of(folder, OLD), fast=True)
    _tell_version(payload, NEW, host)
    make_setup(payload, NEW, setup_of(folder, NEW), fast=True)
    shutil.rmtree(payload)


def setup_of(folder: Path, version: str) -> Path:
    return folder / f"{version}-setup.exe"


def _tell_version(payload: Path, version: str, host: Host) -> None:
    """Let a payload be another version, wherever it tells one."""
    program = payload / "program"
    copy_program(version, allow_list(), program / "app")
    compile_program(host, program, program / "runtime" / "Lib" / "site-packages")
    licences.collect(fetching.wheels(), version, program)
    told = (program / "version.txt").read_bytes().replace(OLD.encode(), version.encode(), 1)
    (program / "version.txt").write_bytes(told)
    make_launchers(version, payload)
    write_manifest(program)
    set_times(payload)
