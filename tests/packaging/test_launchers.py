"""What Windows reads of the launchers before it starts them. They are built with mingw, which Debian has."""

from __future__ import annotations

import shutil
import subprocess

import pytest

from release import checking
from release.forwarder import COMPILER, make_forwarder
from release.launchers import CONSOLE, WINDOW, make_launchers
from release.pe import X64, PeFile

pytestmark = pytest.mark.skipif(shutil.which(COMPILER) is None, reason=f"needs {COMPILER}")


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    built = tmp_path_factory.mktemp("launchers")
    make_launchers("2.10.3", built)
    return built


@pytest.mark.parametrize(("name", "console"), [(WINDOW, False), (CONSOLE, True)])
def test_a_launcher_is_an_x64_program_with_its_version(folder, name, console):
    program = PeFile.read(folder / f"{name}.exe")

    assert program.machine == X64
    assert program.is_console is console
    assert program.version() == (2, 10, 3, 0)
    assert program.wanted_windows <= (10, 0)
    assert program.timestamp == 0


@pytest.mark.parametrize("name", [WINDOW, CONSOLE])
def test_a_launcher_asks_for_no_administrator_and_knows_its_screen(folder, name):
    content = (folder / f"{name}.exe").read_bytes()

    assert b'<requestedExecutionLevel level="asInvoker"' in content
    assert b"PerMonitorV2" in content
    assert b">UTF-8</activeCodePage>" in content
    assert "所务台 StationDesk".encode("utf-16-le") in content
    assert "2.10.3".encode("utf-16-le") in content


def test_the_launchers_carry_the_icon_of_the_window(folder):
    pictures = (folder / "StationDesk.exe").read_bytes().count(b"\x89PNG\r\n")

    assert pictures == 8


def test_two_builds_of_the_launchers_are_the_same(folder, tmp_path):
    make_launchers("2.10.3", tmp_path)

    for name in (WINDOW, CONSOLE):
        assert (tmp_path / f"{name}.exe").read_bytes() == (folder / f"{name}.exe").read_bytes()


def test_a_launcher_needs_nothing_but_windows(folder):
    assert checking.faults(folder) == []


@pytest.fixture(scope="module")
def python(tmp_path_factory):
    """A library that offers three names, and a program that wants it."""
    built = tmp_path_factory.mktemp("python")
    (built / "python.c").write_text(
        "__declspec(dllexport) int Py_Main(void) { return 0; }\n"
        "__declspec(dllexport) int PyList_Type;\n"
        "__declspec(dllexport) int OPENSSL_Applink(void) { return 0; }\n"
        "int DllMain(void) { return 1; }\n"
    )
    (built / "wants.c").write_text("int Py_Main(void); int DllMain(void) { return Py_Main(); }\n")
    link = [COMPILER, "-shared", "-nostdlib", "-Wl,--entry=DllMain"]
    subprocess.run([*link, "-o", "python311.dll", "python.c"], cwd=built, check=True)
    subprocess.run([*link, "-o", "wants.pyd", "wants.c", "python311.dll"], cwd=built, check=True)
    return built


def test_the_forwarder_offers_what_the_versioned_library_offers(python, tmp_path):
    make_forwarder(python / "python311.dll", tmp_path / "python3.dll")

    made = PeFile.read(tmp_path / "python3.dll")
    assert made.exports() == ["PyList_Type", "Py_Main"]
    assert b"python311.Py_Main\0" in (tmp_path / "python3.dll").read_bytes()


def test_a_library_that_is_nowhere_is_a_fault(python, tmp_path):
    shutil.copyfile(python / "wants.pyd", tmp_path / "wants.pyd")

    assert checking.faults(tmp_path) == [
        "wants.pyd wants python311.dll, which is neither in the payload nor a part of Windows"
    ]
    shutil.copyfile(python / "python311.dll", tmp_path / "python311.dll")
    assert checking.faults(tmp_path) == []


def test_only_a_back_end_of_video_may_want_what_windows_n_lacks(python, tmp_path):
    content = (python / "wants.pyd").read_bytes().replace(b"python311.dll\0", b"mfplat.dll\0\0\0\0")
    back_end = tmp_path / "plugins" / "multimedia" / "ffmpegmediaplugin.dll"
    for path in (tmp_path / "Qt6Multimedia.dll", back_end):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)

    assert checking.faults(tmp_path) == [
        "Qt6Multimedia.dll wants mfplat.dll, so that nothing would start on Windows N"
    ]


def test_a_program_for_another_machine_is_a_fault(python, tmp_path):
    content = bytearray((python / "python311.dll").read_bytes())
    header = int.from_bytes(content[0x3C:0x40], "little")
    content[header + 4 : header + 6] = (0x14C).to_bytes(2, "little")
    (tmp_path / "python311.dll").write_bytes(content)

    assert checking.faults(tmp_path) == ["python311.dll is not for x64"]
