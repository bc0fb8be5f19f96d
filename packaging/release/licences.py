"""The licences of everything that ships, from the wheels themselves and from packaging/licences."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Mapping
from pathlib import Path

_IS_LICENCE = re.compile(r"(licen[cs]e|copying|notice|authors)", re.IGNORECASE)


def collect(wheels: Mapping[str, Path], program: Path) -> None:
    """Lay the licence texts of every wheel into program/licenses."""
    for name, wheel in sorted(wheels.items()):
        with zipfile.ZipFile(wheel) as archive:
            for inside in sorted(archive.namelist()):
                _, _, rest = inside.partition(".dist-info/")
                if rest and not inside.endswith("/") and _IS_LICENCE.search(rest):
                    target = program / "licenses" / name / Path(rest).name
                    target.parent.mkdir(parents=True, exist_ok=True)
                    target.write_bytes(archive.read(inside))
