"""The words of make_release.py, each with its options."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping
from pathlib import Path

from release import checking, debian, fetching, installer, payload, pins, places, signing, whole

_LOCK_HEAD = """\
# What an installed copy on Windows holds: lock.txt, each as the one wheel that fits Python 3.11 on x64.
# Renewed by `python packaging/make_release.py lock-windows`.
"""


def make_payload(arguments: list[str]) -> None:
    """Make the payload in a folder."""
    options = argparse.ArgumentParser(prog="make_release.py payload")
    options.add_argument("--version", required=True, help="such as 1.2.3")
    options.add_argument("--out", type=Path, required=True, help="folder to fill anew")
    options.add_argument("--python", type=Path, help="the CPython that lends its standard library")
    options.add_argument("--embeddable", type=Path, help="python.org's zip to take its binaries from")
    options.add_argument(
        "--test-build", action="store_true", help="mark what is doubtful instead of refusing it"
    )
    chosen = options.parse_args(arguments)
    payload.make_payload(
        chosen.version,
        chosen.out,
        python=chosen.python,
        embeddable=chosen.embeddable,
        test_build=chosen.test_build,
    )
    print(checking.table(chosen.out))


def make_setup(arguments: list[str]) -> None:
    """Make the setup of a payload."""
    options = argparse.ArgumentParser(prog="make_release.py setup")
    options.add_argument("--payload", type=Path, required=True, help="what make_release.py payload filled")
    options.add_argument("--version", required=True, help="such as 1.2.3")
    options.add_argument("--out", type=Path, required=True, help="the setup to write")
    options.add_argument("--fast", action="store_true", help="quick compression, for tests")
    options.add_argument("--sign", help=f"a signing command, such as: {signing.EXAMPLE}")
    chosen = options.parse_args(arguments)
    installer.make_setup(chosen.payload, chosen.version, chosen.out, fast=chosen.fast, signing=chosen.sign)


def sign(arguments: list[str]) -> None:
    """Sign one file."""
    options = argparse.ArgumentParser(prog="make_release.py sign")
    options.add_argument("--sign", required=True, help=f"such as: {signing.EXAMPLE}")
    options.add_argument("file", type=Path)
    chosen = options.parse_args(arguments)
    signing.sign(chosen.file, chosen.sign)


def make_package(arguments: list[str]) -> None:
    """Make the package for Debian."""
    options = argparse.ArgumentParser(prog="make_release.py deb")
    options.add_argument("--version", required=True, help="such as 1.2.3")
    options.add_argument("--out", type=Path, required=True, help="the package to write")
    options.add_argument("--fast", action="store_true", help="quick compression, for tests")
    chosen = options.parse_args(arguments)
    debian.make_package(chosen.version, chosen.out, fast=chosen.fast)


def lock_windows(arguments: list[str]) -> None:
    """Renew requirements-win.txt."""
    argparse.ArgumentParser(prog="make_release.py lock-windows").parse_args(arguments)
    places.WINDOWS_LOCK.write_text(_LOCK_HEAD + fetching.renewed_lock(pins.pins()), encoding="utf-8")


COMMANDS: Mapping[str, Callable[[list[str]], None]] = {
    "--version": lambda arguments: whole.make_release(["--version", *arguments]),
    "seal": whole.seal,
    "payload": make_payload,
    "setup": make_setup,
    "sign": sign,
    "deb": make_package,
    "lock-windows": lock_windows,
}
