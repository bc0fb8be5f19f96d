"""The whole release: payload, setup, the folder for the stick, and the package for Debian if wanted."""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Sequence
from pathlib import Path

from release import checking, debian, installer, payload, sealing, signing
from release.notes import notes
from release.places import DIST, OUT
from release.stick import make_stick, setup_name


def make_release(arguments: Sequence[str]) -> None:
    """Make everything that one version is handed out as."""
    chosen = _options().parse_args(arguments)
    installer.check_version(chosen.version)
    told = notes(chosen.version)  # not after a quarter of an hour
    setup = chosen.out / setup_name(chosen.version)
    OUT.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(dir=OUT) as scratch:
        folder = Path(scratch) / "payload"
        payload.make_payload(
            chosen.version,
            folder,
            python=chosen.python,
            embeddable=chosen.embeddable,
            test_build=chosen.test_build,
        )
        print(checking.table(folder), flush=True)
        installer.make_setup(folder, chosen.version, setup, fast=chosen.fast, signing=chosen.sign)
        beside = _packages(chosen.version, chosen.out, fast=chosen.fast) if chosen.deb else ()
        stick = chosen.out / f"StationDesk-{chosen.version}"
        make_stick(
            setup, folder / "program" / "licenses", chosen.version, stick,
            notes=told, beside=beside, key=chosen.seal, command=chosen.seal_with,
        )  # fmt: skip
    for made in (setup, *beside):
        print(f"{made.stat().st_size / 1e6:.1f} MB  {made}")


def seal(arguments: Sequence[str]) -> None:
    """Sign the list of a folder for the stick, on whichever computer the county's key is."""
    options = argparse.ArgumentParser(prog="make_release.py seal")
    _sealing(options)
    options.add_argument("folder", type=Path, help="such as dist/StationDesk-1.2.3")
    chosen = options.parse_args(arguments)
    print(sealing.seal(chosen.folder, key=chosen.seal, command=chosen.seal_with))


def _options() -> argparse.ArgumentParser:
    options = argparse.ArgumentParser(prog="make_release.py")
    options.add_argument("--version", required=True, help="such as 1.2.3")
    options.add_argument("--out", type=Path, default=DIST, help="folder to write to")
    options.add_argument("--fast", action="store_true", help="quick compression, for tests")
    options.add_argument("--deb", action="store_true", help="the package for Debian 12 too")
    options.add_argument("--sign", help=f"a command for Windows' signatures, such as: {signing.EXAMPLE}")
    _sealing(options)
    options.add_argument("--python", type=Path, help="the CPython that lends its standard library")
    options.add_argument("--embeddable", type=Path, help="python.org's zip to take its binaries from")
    options.add_argument(
        "--test-build", action="store_true", help="mark what is doubtful instead of refusing it"
    )
    return options


def _sealing(options: argparse.ArgumentParser) -> None:
    one = options.add_mutually_exclusive_group()
    one.add_argument("--seal", type=Path, metavar="KEY", help="the county's private Ed25519 key, a PEM file")
    one.add_argument(
        "--seal-with", metavar="COMMAND", help=f"a command that signs, such as: {sealing.EXAMPLE}"
    )


def _packages(version: str, out: Path, *, fast: bool) -> tuple[Path, ...]:
    made = out / debian.package_name(version)
    debian.make_package(version, made, fast=fast)
    return (made,)
