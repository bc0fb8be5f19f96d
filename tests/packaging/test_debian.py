"""The package for Debian: only what is asked for, every dependency named, the same bytes each time."""

import configparser
import os
import re
import shutil
import subprocess
import tomllib
from pathlib import Path

import PySide6
import pytest

from release import debian, elf, fetching, linux_payload
from release.allowed import allow_list
from release.catalogue import catalogue, faults
from release.licence_index import INDEXES
from release.manifest import set_times, write_manifest
from release.pins import pins
from release.places import LINUX, LOCK
from release.refusing import BuildRefused
from setup_steps.system import LIBRARIES
from stationdesk.store.files import CLAIMED

SHIPPED = set(fetching.locked(LOCK)) - pins().left_out
QT = Path(PySide6.__file__).parent

needs_readelf = pytest.mark.skipif(shutil.which("readelf") is None, reason="needs readelf (binutils)")
needs_dpkg = pytest.mark.skipif(shutil.which("dpkg-deb") is None, reason="needs dpkg-deb, that is Debian")


def _told(name: str) -> dict:
    return tomllib.loads((LINUX / name).read_text(encoding="utf-8"))


def test_there_is_a_rule_for_every_wheel_of_linux():
    known, _ = linux_payload.rules(allow_list())

    assert known.keys() >= SHIPPED
    assert not any(".pyd" in pattern or ".dll" in pattern for name in SHIPPED for pattern in known[name].keep)


def test_every_wheel_of_linux_has_a_licence_that_is_not_the_gpl():
    assert faults(catalogue(system="linux"), SHIPPED) == []


def test_only_linux_ships_the_libraries_of_x11_and_only_windows_the_runtime_of_microsoft():
    linux = {part.name for part in catalogue(system="linux").parts}
    windows = {part.name for part in catalogue().parts}

    assert linux - windows >= {"libxcb, libXau", "Wayland protocols"}
    assert windows - linux >= {"Visual C++ runtime", "CPython 3.11.7"}


def test_the_index_names_paths_of_linux():
    told = catalogue(system="linux")
    for index in INDEXES.values():
        text = linux_payload.as_on_linux(index(told, "1.2.3", dict.fromkeys(told.wheels, "1.0")))
        assert "/opt/stationdesk/runtime/lib/python3.11/site-packages/PySide6" in text
        assert "\\" not in text


@needs_readelf
@pytest.mark.skipif(not (QT / "Qt" / "lib").is_dir(), reason="needs the Qt of Linux")
def test_of_a_heap_of_libraries_only_those_asked_for_stay():
    heap = [*(QT / "Qt" / "lib").glob("libQt6[CNQ]*.so.6"), *(QT / "Qt" / "lib").glob("libicu*")]
    root = QT / "QtNetwork.abi3.so"

    asked = elf.needed([root, *heap])
    kept = {path.name for path in elf.asked_for([root], asked)}

    assert {"libQt6Core.so.6", "libQt6Network.so.6"} <= kept
    assert any(name.startswith("libicudata") for name in kept)
    assert "libQt6Quick.so.6" not in kept
    assert "libc.so.6" in asked[root]


@needs_readelf
def test_a_single_file_is_read_as_well():
    [needed] = elf.needed([QT / "QtCore.abi3.so"]).values()

    assert "libQt6Core.so.6" in needed
    assert elf.needed([]) == {}


def test_a_library_without_a_package_is_refused_and_so_is_an_idle_line():
    known = set(_told("depends.toml")["packages"])

    assert "libc6" in linux_payload.packages(known)
    with pytest.raises(BuildRefused, match=r"which package brings libnew\.so\.1"):
        linux_payload.packages(known | {"libnew.so.1"})
    with pytest.raises(BuildRefused, match=r"Nothing asks for libc\.so\.6 any more"):
        linux_payload.packages(known - {"libc.so.6"})


def test_the_package_asks_for_what_set_up_installs():
    assert set(LIBRARIES.values()) <= set(_told("depends.toml")["packages"].values())


def test_the_menu_speaks_both_languages_and_opens_backups():
    entry = configparser.ConfigParser(interpolation=None)
    entry.optionxform = str
    entry.read(LINUX / "stationdesk.desktop", encoding="utf-8")
    told = entry["Desktop Entry"]

    assert (told["Name"], told["Name[zh_CN]"]) == ("StationDesk", "派出所所务台")
    assert told["Exec"] == "/usr/bin/stationdesk %f"
    kind = told["MimeType"].strip(";")
    described = (LINUX / "stationdesk.xml").read_text(encoding="utf-8")
    assert re.search(rf'<mime-type type="{kind}">.*<glob pattern="\*{re.escape(CLAIMED)}"/>', described, re.S)


def test_what_a_link_points_to_is_neither_listed_nor_touched(tmp_path):
    foreign = tmp_path / "python3.11"
    foreign.write_text("Debian's own")
    foreign.chmod(0o755)
    before = foreign.stat()
    program = tmp_path / "program"
    program.mkdir()
    (program / "python3").symlink_to(foreign)
    (program / "ours").write_text("ours")

    assert write_manifest(program) == 1
    set_times(program)

    assert foreign.stat().st_mode == before.st_mode
    assert foreign.stat().st_mtime_ns == before.st_mtime_ns


@needs_dpkg
def test_the_same_files_make_the_same_package(tmp_path):
    packages = [_small(tmp_path / name, number) for number, name in enumerate(("here", "there"))]

    assert packages[0].read_bytes() == packages[1].read_bytes()


@needs_dpkg
def test_dpkg_reads_what_the_package_says(tmp_path):
    package = _small(tmp_path / "one", 0)

    told = subprocess.run(["dpkg-deb", "-f", package], check=True, capture_output=True, text=True).stdout
    listed = subprocess.run(["dpkg-deb", "-c", package], check=True, capture_output=True, text=True).stdout

    assert "Depends: python3.11, libc6" in told
    assert "Version: 1.2.3" in told
    assert "./usr/bin/stationdesk -> /opt/stationdesk/stationdesk" in listed
    assert re.search(r"-rwxr-xr-x root/root .* \./opt/stationdesk/stationdesk\n", listed)
    for name in ("applications/stationdesk.desktop", "doc/stationdesk/copyright"):
        assert re.search(rf"-rw-r--r-- root/root .* \./usr/share/{name}\n", listed)


def test_a_version_debian_could_not_compare_is_refused(tmp_path):
    with pytest.raises(BuildRefused, match="is not a version"):
        debian.make_package("1.2", tmp_path / "one.deb")


def _small(folder: Path, umask: int) -> Path:
    """A package of everything but the payload, made at another place with other rights."""
    root = folder / "root"
    before = os.umask(0o022 if umask else 0o077)
    try:
        (root / "opt" / "stationdesk").mkdir(parents=True)
        debian.install_files(root)
        debian.write_control(root, "1.2.3", ["python3.11", "libc6"])
        debian.pack(root, folder / "one.deb", fast=True)
    finally:
        os.umask(before)
    return folder / "one.deb"
