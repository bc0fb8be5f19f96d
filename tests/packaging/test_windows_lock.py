"""What goes to Windows: its lock agrees with lock.txt, and the allow-list has a word on every wheel."""

from __future__ import annotations

from zipfile import ZipFile

import pytest

from release import fetching
from release.allowed import Rule, allow_list, dead_patterns
from release.pins import pins
from release.places import LOCK, PACKAGING, STANDINS, WINDOWS_LOCK
from release.refusing import BuildRefused


def test_the_windows_lock_holds_the_versions_of_the_lock_but_for_named_exceptions():
    locked = fetching.locked(WINDOWS_LOCK)

    assert {name: entry.version for name, entry in locked.items()} == fetching.wanted_versions(pins())


def test_every_file_of_the_windows_lock_is_one_that_the_lock_means():
    told, everywhere = pins(), fetching.locked(LOCK)

    for name, entry in fetching.locked(WINDOWS_LOCK).items():
        assert len(entry.hashes) == 1, name
        assert name in told.exceptions or entry.hashes <= everywhere[name].hashes, name


def test_the_windows_lock_holds_no_address():
    assert "://" not in WINDOWS_LOCK.read_text("utf-8")


def test_exceptions_and_what_is_left_out_are_named_by_the_lock():
    told, everywhere = pins(), fetching.locked(LOCK)

    assert told.exceptions.keys() | told.left_out <= everywhere.keys()


def test_the_lock_is_read_for_the_python_of_the_copy(tmp_path):
    lock = tmp_path / "lock.txt"
    pin = "numpy=={} ; python_full_version {} '3.12' \\\n    --hash=sha256:" + "a" * 64 + "\n"
    lock.write_text(pin.format("2.4", "<") + pin.format("2.5", ">="), "utf-8")

    assert fetching.locked(lock, "3.11")["numpy"].version == "2.4"
    assert fetching.locked(lock, "3.12")["numpy"].version == "2.5"


def test_a_marker_that_cannot_be_judged_stops_the_build(tmp_path):
    lock = tmp_path / "lock.txt"
    lock.write_text("colorama==0.4.6 ; sys_platform == 'win32' \\\n", "utf-8")

    with pytest.raises(BuildRefused, match="sys_platform"):
        fetching.locked(lock)


def test_the_allow_list_names_every_wheel_and_no_other():
    assert allow_list().wheels.keys() == fetching.locked(WINDOWS_LOCK).keys()


def test_a_wheel_nobody_thought_about_stops_the_build():
    with pytest.raises(BuildRefused, match="newcomer"):
        allow_list().rule("newcomer")


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("numpy/_core/multiarray.py", True),
        ("numpy/_core/tests/test_api.py", False),
        ("numpy/_core/_multiarray_tests.cp311-win_amd64.pyd", True),
        ("numpy/_core/_umath_tests.cp311-win_amd64.pyd", False),
        ("numpy/_core/lib/npymath.lib", False),
    ],
)
def test_a_wheel_brings_its_modules_and_not_their_tests(name, kept):
    assert allow_list().rule("numpy").keeps(name) is kept


def test_only_named_parts_of_qt_ship():
    essentials = allow_list().rule("pyside6-essentials")

    assert essentials.keeps("PySide6/Qt6Widgets.dll")
    assert not essentials.keeps("PySide6/Qt6Quick.dll")
    assert not essentials.keeps("PySide6/opengl32sw.dll")


def test_none_of_qts_modules_that_are_under_the_gpl_ship():
    gpl_only = ("Charts", "DataVisualization", "Graphs", "VirtualKeyboard", "Lottie", "Quick3D", "HttpServer",
                "NetworkAuth", "ShaderTools", "Scxml", "Qml", "Sql", "Designer")  # fmt: skip
    addons, essentials = allow_list().rule("pyside6-addons"), allow_list().rule("pyside6-essentials")

    for module in gpl_only:
        for file in (f"PySide6/Qt{module}.pyd", f"PySide6/Qt6{module}.dll"):
            assert not addons.keeps(file), file
            assert not essentials.keeps(file), file


def test_every_file_of_the_program_is_of_a_kind_that_ships():
    program = allow_list().program
    left = {
        path.relative_to(PACKAGING.parent).as_posix()
        for room in ("stationdesk", "resources")
        for path in (PACKAGING.parent / room).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }

    stays = {name for name in left if not program.keeps(name)}
    assert stays == {name for name in left if name.startswith("stationdesk/rostering/benchmark/")}
    assert stays


def test_a_pattern_that_keeps_nothing_is_noticed(tmp_path):
    wheel = tmp_path / "tiny-1.0-py3-none-any.whl"
    with ZipFile(wheel, "w") as archive:
        archive.writestr("tiny.py", "")

    assert dead_patterns(wheel, Rule(("tiny.py", "renamed.py"))) == ["renamed.py"]


def test_the_stand_ins_serve_only_what_is_left_out():
    assert {path.name for path in STANDINS.iterdir() if path.is_dir()} - {"__pycache__"} <= pins().left_out
