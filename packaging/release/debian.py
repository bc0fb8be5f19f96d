"""The package for Debian 12: /opt/stationdesk, one command, a menu entry; the same bytes each time."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Sequence
from pathlib import Path

from release import linux_payload
from release.installer import check_version
from release.manifest import MOMENT, set_times
from release.places import LINUX, OUT, ROOT
from release.refusing import run

_COLOUR = "#1D5FD1"  # as in packaging/icon.py
_DRAWING = ROOT / "resources" / "icons" / "shield-check-fill.svg"
_PYTHON = "python3.11"


def package_name(version: str) -> str:
    """The file's name, as Debian's tools would call it."""
    return f"stationdesk_{version}_amd64.deb"


def make_package(version: str, target: Path, *, fast: bool = False) -> None:
    """Make the package `target`."""
    check_version(version)
    OUT.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(dir=OUT) as scratch:
        root = Path(scratch) / "root"
        program = root / "opt" / "stationdesk"
        packages = linux_payload.fill(version, program)
        install_files(root)
        write_control(root, version, [_PYTHON, *packages])
        pack(root, target, fast=fast)


def pack(root: Path, target: Path, *, fast: bool) -> None:
    """Put what lies in `root` into a package; modes and times are the same everywhere."""
    set_times(root)
    root.chmod(0o755)
    (root / "opt" / "stationdesk" / "stationdesk").chmod(0o755)
    target.parent.mkdir(parents=True, exist_ok=True)
    # One thread: several cut the archive into other pieces on another computer.
    packed = ["-Zgzip", "-z1"] if fast else ["-Zxz", "-z6"]
    moment = f"SOURCE_DATE_EPOCH={MOMENT}"
    how = ["env", moment, "dpkg-deb", "--root-owner-group", "--threads-max=1", *packed]
    run([*how, "--build", str(root), str(target)])


def write_control(root: Path, version: str, depends: Sequence[str]) -> None:
    """Tell dpkg what this is."""
    size = sum(path.lstat().st_size for path in root.rglob("*") if path.is_file())
    text = (LINUX / "control.in").read_text(encoding="utf-8")
    (root / "DEBIAN").mkdir()
    (root / "DEBIAN" / "control").write_text(
        text.format(version=version, kilobytes=-(-size // 1024), depends=", ".join(depends)), encoding="utf-8"
    )


def install_files(root: Path) -> None:
    """Lay out the command, the menu, the icon, what a backup is called, and the copyright."""
    share = root / "usr" / "share"
    for source, target in (
        (LINUX / "stationdesk", root / "opt" / "stationdesk" / "stationdesk"),
        (LINUX / "stationdesk.desktop", share / "applications" / "stationdesk.desktop"),
        (LINUX / "stationdesk.xml", share / "mime" / "packages" / "stationdesk.xml"),
        (ROOT / "LICENSE", share / "doc" / "stationdesk" / "copyright"),
        (LINUX / "README.txt", share / "doc" / "stationdesk" / "README"),
    ):
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, target)
    icon = share / "icons" / "hicolor" / "scalable" / "apps" / "stationdesk.svg"
    icon.parent.mkdir(parents=True)
    icon.write_text(_DRAWING.read_text(encoding="utf-8").replace("currentColor", _COLOUR), encoding="utf-8")
    command = root / "usr" / "bin" / "stationdesk"
    command.parent.mkdir(parents=True)
    command.symlink_to("/opt/stationdesk/stationdesk")
