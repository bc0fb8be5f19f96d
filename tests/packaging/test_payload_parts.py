"""The small parts of a payload: manifest, bytecode, versions, the stand-in for pandas."""

from __future__ import annotations

import hashlib
import subprocess
import sys
import sysconfig
from pathlib import Path
from zipfile import ZipFile

import pytest

from release import checking, manifest
from release.compiling import compile_all
from release.forwarder import definition
from release.importing import missing_modules
from release.launchers import numbers
from release.places import STANDINS
from release.refusing import BuildRefused
from release.stdlib import Host


@pytest.fixture
def program(tmp_path):
    """A folder with three files, one of them with a Chinese name."""
    for name, words in {"b.txt": "two", "a/一.txt": "one", "a/c.txt": "three"}.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(words, "utf-8")
    return tmp_path


def test_the_manifest_is_what_sha256sum_checks(program):
    assert manifest.write_manifest(program) == 3

    lines = (program / "manifest.sha256").read_bytes().decode().splitlines()
    assert [line[66:] for line in lines] == ["a/c.txt", "a/一.txt", "b.txt"]
    assert lines[2] == f"{hashlib.sha256(b'two').hexdigest()}  b.txt"


def test_a_second_manifest_does_not_name_the_first(program):
    manifest.write_manifest(program)

    assert manifest.write_manifest(program) == 3


def test_every_file_gets_the_same_time_and_mode(program):
    (program / "b.txt").chmod(0o600)

    manifest.set_times(program)

    files = [path.stat() for path in program.rglob("*.txt")]
    assert {(file.st_mtime, file.st_mode & 0o777) for file in files} == {(1_577_836_800, 0o644)}


def test_bytecode_is_the_same_wherever_it_is_made(tmp_path):
    made = []
    for place in ("here", "over/there"):
        folder = tmp_path / place
        folder.mkdir(parents=True)
        for name in ("one.py", "two.py"):
            (folder / name).write_text('LETTERS = {"a", "b", "c"}\nprint("d" in LETTERS)\n', "utf-8")
        wanted = {folder / name: (folder / f"{name}c", f"lib/{name}") for name in ("one.py", "two.py")}
        compile_all(Host(Path(sys.executable), "", folder), wanted)
        made.append([(folder / f"{name}c").read_bytes() for name in ("one.py", "two.py")])

    assert made[0] == made[1]
    assert str(tmp_path).encode() not in made[0][0]


def test_a_module_that_does_not_compile_stops_the_build(tmp_path):
    source = tmp_path / "broken.py"
    source.write_text("def (:\n", "utf-8")

    with pytest.raises(BuildRefused, match=r"lib/broken\.py"):
        compile_all(Host(Path(sys.executable), "", tmp_path), {source: (tmp_path / "x.pyc", "lib/broken.py")})


@pytest.mark.parametrize(
    ("version", "expected"), [("1.2.3", "1,2,3,0"), ("0.10.0-rc1", "0,10,0,0"), ("12.0.45", "12,0,45,0")]
)
def test_a_version_becomes_four_numbers(version, expected):
    assert numbers(version) == expected


@pytest.mark.parametrize("version", ["1.2", "1.2.3.4", "v1.2.3", "1.2.34567", ""])
def test_what_is_no_version_is_refused(version):
    with pytest.raises(BuildRefused, match="not a version"):
        numbers(version)


def test_python3_dll_forwards_every_public_name_and_no_other():
    text = definition(["Py_Main", "_PyLong_New", "OPENSSL_Applink", "PyList_Type"], "python311")

    assert text.splitlines()[2:] == [
        "  PyList_Type=python311.PyList_Type",
        "  Py_Main=python311.Py_Main",
        "  _PyLong_New=python311._PyLong_New",
    ]


def test_sizes_are_told_by_part_with_the_largest_first(tmp_path):
    for name, size in {
        "StationDesk.exe": 5,
        "program/runtime/python311.dll": 30,
        "program/runtime/Lib/site-packages/numpy/a.pyc": 40,
        "program/runtime/Lib/site-packages/numpy.libs/b.dll": 60,
        "program/app/stationdesk/__init__.py": 20,
        "program/app/resources/fonts/song.ttf": 50,
    }.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(bytes(size))

    assert checking.sizes(tmp_path) == [
        ("numpy", 2, 100),
        ("resources/fonts", 1, 50),
        ("runtime", 1, 30),
        ("app/stationdesk", 1, 20),
        ("StationDesk.exe", 1, 5),
    ]


@pytest.fixture
def installed(tmp_path):
    """A payload with one library and a small standard library, and a program that imports from both."""
    for name in ("numpy/linalg/__init__.pyc", "numpy/_core/_umath.cp311-win_amd64.pyd"):
        path = tmp_path / "runtime" / "Lib" / "site-packages" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    with ZipFile(tmp_path / "runtime" / "python311.zip", "w") as modules:
        modules.writestr("json/decoder.pyc", "")
    (tmp_path / "app" / "stationdesk").mkdir(parents=True)
    return tmp_path


@pytest.mark.parametrize(
    ("line", "missing"),
    [
        ("import numpy.linalg", ""),
        ("from numpy._core._umath import add", ""),
        ("from json.decoder import JSONDecoder", ""),
        ("import sys, winreg, msvcrt, os.path", ""),
        ("from stationdesk import words", ""),
        ("from . import words", ""),
        ("def late():\n    import numpy.typing", "numpy.typing"),
        ("import pydoc", "pydoc"),
        ("import openpyxl", "openpyxl"),
    ],
)
def test_what_our_modules_import_is_in_the_payload(installed, line, missing):
    (installed / "app" / "stationdesk" / "words.py").write_text(f"{line}\n", "utf-8")
    host = Host(Path(sys.executable), "", Path(sysconfig.get_path("stdlib")))

    expected = [f"stationdesk/words.py imports {missing}, which does not ship"] if missing else []
    assert missing_modules(installed, host) == expected


def test_the_solver_solves_without_pandas():
    asked = """
import sys
sys.path.insert(0, sys.argv[1])
from ortools.sat.python import cp_model
model = cp_model.CpModel()
days = [model.new_bool_var(f"day {n}") for n in range(4)]
model.add(sum(days) <= 2)
model.add_implication(days[0], ~days[1])
model.maximize(cp_model.LinearExpr.weighted_sum(days, [5, 4, 3, 2]))
solver = cp_model.CpSolver()
print(solver.status_name(solver.solve(model)), round(solver.objective_value), sys.modules["pandas"].__file__)
"""
    done = subprocess.run(
        [sys.executable, "-c", asked, str(STANDINS)], capture_output=True, text=True, check=True
    )

    assert done.stdout.split() == ["OPTIMAL", "8", str(STANDINS / "pandas" / "__init__.py")]
