"""What a real Windows is to show keeps to what the program and the setup call things."""

import importlib.util
import re
import subprocess
import sys

from release.pins import pins
from release.places import PACKAGING, WINDOWS
from stationdesk.jobs import places
from stationdesk.store.files import CLAIMED

STEPS = PACKAGING / "ci" / "windows.yml"
SCRIPT = PACKAGING / "ci" / "on_windows.py"
SHEET = PACKAGING / "first_pc.zh_CN.md"


def _exit_codes(text: str) -> set[int]:
    return {int(code) for code in re.findall(r", (1\d)\)", text)}


def test_the_runner_uses_the_python_that_ships():
    assert f'PYTHON: "{pins().python}"' in STEPS.read_text(encoding="utf-8")


def test_the_steps_call_what_is_there():
    text = STEPS.read_text(encoding="utf-8")

    for name in re.findall(r"packaging/[\w/.]+\.(?:py|md)", text):
        assert (PACKAGING.parent / name).is_file(), name


def test_the_script_expects_codes_that_the_setup_gives():
    given = "".join(path.read_text(encoding="utf-8") for path in WINDOWS.glob("*.ns[ih]"))
    expected = _exit_codes(SCRIPT.read_text(encoding="utf-8"))

    assert expected == {11, 12}
    assert expected <= {int(code) for code in re.findall(r"StrCpy \$Code (\d+)", given)}


def test_script_and_sheet_use_the_names_of_the_program():
    for text in (SCRIPT.read_text(encoding="utf-8"), SHEET.read_text(encoding="utf-8")):
        assert places.CONSOLE in text
        assert CLAIMED in text


def test_elsewhere_the_script_says_what_it_needs(tmp_path):
    done = subprocess.run(
        [sys.executable, SCRIPT, "a.exe", "b.exe"], cwd=tmp_path, check=False, capture_output=True, text=True
    )

    assert (done.returncode, done.stderr) == (2, "This needs a Windows that has no StationDesk yet.\n")
    assert list(tmp_path.iterdir()) == []


def test_a_binary_that_is_not_python_orgs_is_named(tmp_path):
    told = importlib.util.spec_from_file_location("on_windows", SCRIPT)
    script = importlib.util.module_from_spec(told)
    told.loader.exec_module(script)
    runtime = tmp_path / "runtime"
    (runtime / "DLLs").mkdir(parents=True)
    (runtime / "python311.dll").write_bytes(b"same")
    (runtime / "DLLs" / "_sqlite3.pyd").write_bytes(b"another")
    zipped = tmp_path / "embed.zip"
    with script.zipfile.ZipFile(zipped, "w") as archive:
        for name in ("python311.dll", "_sqlite3.pyd", "python.exe"):
            archive.writestr(name, "same")

    assert script.foreign_files(zipped, runtime) == ["_sqlite3.pyd"]
