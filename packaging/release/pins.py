"""What versions.toml pins, typed."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from release.places import VERSIONS


@dataclass(frozen=True)
class Pins:
    """The Python of the Windows copy, and where the locks of Linux and Windows may differ."""

    python: str
    wheel: str
    wheel_sha256: str
    signer: str
    signed: date
    stdlib_sha256: str
    windows_build: int
    exceptions: dict[str, str]
    left_out: frozenset[str]

    @property
    def tag(self) -> str:
        """The name of this Python's files: python311."""
        major, minor, _ = self.python.split(".")
        return f"python{major}{minor}"


def pins(path: Path = VERSIONS) -> Pins:
    """Read versions.toml."""
    told: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8"))
    python = told["python"]
    return Pins(
        python=python["version"],
        wheel=python["wheel"],
        wheel_sha256=python["sha256"],
        signer=python["signer"],
        signed=python["signed"],
        stdlib_sha256=python["stdlib_sha256"],
        windows_build=told["windows"]["build"],
        exceptions=told["exceptions"],
        left_out=frozenset(told["left_out"]["names"]),
    )
