"""A part of the suite on the program as it ships: pytest tests/packaging/wine/test_on_windows.py --payload X

X is what `packaging/make_release.py payload` made. The tests and what they need beside the program lie in a
folder of their own; the program is the compiled one, run by an interpreter of its own runtime.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

from release import fetching
from release.launchers import make_interpreter
from stationdesk.desktop.wall.no_decoder import MEDIA_PACK, NO_MEDIA_PACK
from tests.packaging.wine.computer import Computer, make_computer, without

ROOT = Path(__file__).parents[3]
# Of printing what reads its pages with pypdf: there is no pdftotext on that Windows.
PARTS = {
    "store": ["store/test_records.py", "store/test_search.py", "store/test_encrypting.py"],
    "printing": ["printing/test_breaking.py", "printing/test_files.py", "printing/test_qr.py",
                 "printing/test_truetype.py"],
    "sheets": ["sheets/test_reading.py", "sheets/test_writing.py", "sheets/test_values.py"],
    "rostering": ["rostering/test_audit.py", "rostering/solving/test_hard.py"],
    "desktop": ["desktop/test_main_window.py"],
}  # fmt: skip
NEEDED = {
    "apsw", "colorama", "et-xmlfile", "hypothesis", "iniconfig", "openpyxl", "pluggy", "pygments", "pypdf",
    "pytest", "pytest-qt", "pytest-timeout", "sortedcontainers",
}  # fmt: skip
QT_TEST = ("PySide6/QtTest.pyd", "PySide6/Qt6Test.dll")
"""pytest-qt asks for it, and it does not ship."""
START = """
import os, sys
home = os.getcwd()
sys.path[:0] = [os.path.join(home, "libraries"), home]
os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["QT_QPA_FONTDIR"] = os.path.join(os.environ["SystemRoot"], "Fonts")
os.add_dll_directory(os.path.join(home, "qt"))
import PySide6
PySide6.__path__.append(os.path.join(home, "qt"))
import stationdesk.rostering
stationdesk.rostering.__path__.append(os.path.join(home, "measures"))
import pytest
sys.exit(pytest.main(["-q", "-p", "no:cacheprovider", *sys.argv[1:]]))
"""


@pytest.fixture(scope="module")
def windows(request, tmp_path_factory):
    """A Windows with the payload and the tests on drive C."""
    payload = request.config.getoption("--payload")
    if payload is None:
        pytest.skip("needs --payload DIR")
    made = Computer(tmp_path_factory.mktemp("windows") / "prefix")
    make_computer(made.prefix)
    shutil.copytree(payload, made.drive / "StationDesk")
    make_interpreter(made.drive / "StationDesk" / "python.exe")
    lay_tests_out(made.drive / "try")
    yield made
    made.shut_down()
    shutil.rmtree(made.prefix)


def lay_tests_out(home: Path) -> None:
    """Copy the tests, and put what they need beside them for Windows, at the hashes of lock-dev.txt."""
    shutil.copytree(ROOT / "tests", home / "tests", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copyfile(ROOT / "pyproject.toml", home / "pyproject.toml")
    # The stations of the tests are made by what measures the engine, which does not ship.
    shutil.copytree(ROOT / "stationdesk" / "rostering" / "benchmark", home / "measures" / "benchmark")
    (home / "start.py").write_text(START, "utf-8")
    lock = (ROOT / "packaging" / "lock-dev.txt").read_text("utf-8")
    entries = re.findall(r"^([a-z0-9-]+)(==\S+)(?: ;[^\\\n]+)?((?: \\\n    --hash=\S+)+)", lock, re.MULTILINE)
    assert {name for name, _, _ in entries} >= NEEDED
    wanted = home / "wanted.txt"
    wanted.write_text("".join(f"{a}{b}{c}\n" for a, b, c in entries if a in NEEDED), "utf-8")
    pip = [
        sys.executable,
        "-m",
        "pip",
        "install",
        "-q",
        "--no-deps",
        "--require-hashes",
        "--only-binary=:all:",
    ]
    platform = ["--platform", "win_amd64", "--python-version", "311", "--implementation", "cp"]
    subprocess.run([*pip, *platform, "--target", home / "libraries", "-r", wanted], check=True)
    (home / "qt").mkdir()
    with ZipFile(fetching.wheels()["pyside6-essentials"]) as wheel:
        for name in QT_TEST:
            (home / "qt" / Path(name).name).write_bytes(wheel.read(name))


@pytest.mark.long
@pytest.mark.timeout(3000)
@pytest.mark.parametrize("part", PARTS)
def test_the_suite_passes_on_windows(windows, part):
    tests = [f"tests/{name}" for name in PARTS[part]]

    done = subprocess.run(
        ["wine", windows.drive / "StationDesk" / "python.exe", "start.py", *tests],
        cwd=windows.drive / "try", env=windows.environment(), stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False,
    )  # fmt: skip

    said = done.stdout.decode("utf-8", "replace")
    assert done.returncode == 0, said


@pytest.mark.long
@pytest.mark.timeout(600)
def test_windows_n_is_told_in_one_sentence_what_it_lacks(windows):
    program = windows.drive / "StationDesk" / "stationdesk-cli.exe"
    out = windows.drive / "self-test.json"
    words = ("--self-test", "--platform", "offscreen", "--out", str(windows.told(out)))

    assert windows.run(program, *words, **without(MEDIA_PACK)).code == 1

    wrong = [one for one in json.loads(out.read_text("utf-8"))["checks"] if not one["ok"]]
    assert [(one["name"], one["detail"]) for one in wrong] == [("video", str(NO_MEDIA_PACK))]
