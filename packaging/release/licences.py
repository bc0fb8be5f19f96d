"""program/licenses: the texts of everything that ships, and an index of them in Chinese and English."""

from __future__ import annotations

import json
import re
import zipfile
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from release import spdx, wording
from release.catalogue import Catalogue, catalogue, faults
from release.fetching import wheel_name
from release.licence_index import INDEXES
from release.places import LICENCES, ROOT
from release.refusing import BuildRefused

_IS_TEXT = re.compile(r"(licen[cs]e|copying|notice|authors|sboms/)", re.IGNORECASE)
_NOT_FOR_US = re.compile(r"Commercial|platformdirs\.cdx")
_LIBRARIES = Path("runtime", "Lib", "site-packages")
_MODULES = (".pyd", ".so")
_NEW_LINE = "\r\n"


def collect(
    wheels: Mapping[str, Path],
    version: str,
    program: Path,
    *,
    system: str = "windows",
    libraries: Path = _LIBRARIES,
    written: Callable[[str], str] = lambda text: text.replace("\n", _NEW_LINE),
) -> None:
    """Lay the texts and the index into program/licenses; BuildRefused when one is missing or is the GPL.

    `written` turns an index into what this system shows: its line ends, its paths.
    """
    told, folder = catalogue(system=system), program / "licenses"
    wrong, brought = faults(told, set(wheels)), dict[str, str]()
    for name, wheel in sorted(wheels.items()):
        texts = dict(_texts(wheel))
        if not texts and not told.wheels.get(name, "").startswith("LGPL"):
            wrong.append(f"{wheel.name} brings no licence")
        for file, content in texts.items():
            _write(folder / name / file, content)
            wrong += _material_faults(name, file, content, told)
            brought[f"{name}/{file}"] = content.decode("utf-8", "replace")
    wrong += wording.disagreements(told, brought)
    wrong += _said_otherwise(told, program / libraries)
    if wrong:
        raise BuildRefused("The licences are not in order:\n" + "\n".join(wrong))
    _copy_ours(told, folder)
    versions = {name: wheel_name(wheel)[1] for name, wheel in wheels.items()}
    for file, index in INDEXES.items():
        _write(folder / file, written(index(told, version, versions)).encode("utf-8-sig"))


def _texts(wheel: Path) -> Iterator[tuple[str, bytes]]:
    with zipfile.ZipFile(wheel) as archive:
        for inside in sorted(archive.namelist()):
            _, found, rest = inside.partition(".dist-info/")
            if found and _IS_TEXT.search(rest) and not rest.endswith("/") and not _NOT_FOR_US.search(inside):
                yield rest.removeprefix("licenses/"), archive.read(inside)


def _material_faults(name: str, file: str, content: bytes, told: Catalogue) -> Iterator[str]:
    """A bill of materials may name a component under the GPL only, which is then not linked in."""
    if not file.endswith(".json"):
        return
    for component in json.loads(content).get("components", []):
        for entry in component.get("licenses") or []:
            licence = entry.get("expression") or entry["license"].get("id", "")
            if licence and not spdx.free_of_gpl(licence) and name not in told.absent:
                yield f"{name} holds {component['name']} under {licence}"


def _said_otherwise(told: Catalogue, libraries: Path) -> Iterator[str]:
    for name, mark in told.absent.items():
        folder = libraries / {"pillow": "PIL"}.get(name, name)
        if any(mark.encode() in path.read_bytes() for path in folder.rglob("*") if path.suffix in _MODULES):
            yield f"{name} holds {mark}"
    for name, words in told.said.items():
        found = [path for path in libraries.rglob(name) if words.encode() in path.read_bytes()]
        if not found:
            yield f"{name} does not say “{words}”"


def _copy_ours(told: Catalogue, folder: Path) -> None:
    _write(folder / "StationDesk.txt", (ROOT / "LICENSE").read_bytes())
    for text in sorted({text for part in told.parts for text in part.texts}):
        _write(folder / "texts" / text, (LICENCES / text).read_bytes())
    for own in told.own:
        _write(folder / "resources" / own.file.parent.name / own.file.name, own.file.read_bytes())


def _write(target: Path, content: bytes) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(content)
