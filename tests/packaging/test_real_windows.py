"""What a real Windows is to show keeps to what the program and the setup call things."""

import importlib
import re
import subprocess
import sys
from zipfile import ZipFile

import pytest

from release import commands
from release.pins import pins
from release.places import PACKAGING, ROOT, WINDOWS
from stationdesk.core.i18n import CHINESE, speaker
from stationdesk.desktop.wall.no_decoder import MEDIA_PACK, NO_MEDIA_PACK
from stationdesk.jobs import places
from stationdesk.store.files import CLAIMED

CI = PACKAGING / "ci"
STEPS = (CI / "windows.yml").read_text(encoding="utf-8")
SCRIPT = CI / "on_windows.py"
SHEET = (PACKAGING / "first_pc.zh_CN.md").read_text(encoding="utf-8")
SCRIPTS = "".join(path.read_text(encoding="utf-8") for path in sorted(CI.glob("*.py")))
SETUP = "".join(path.read_text(encoding="utf-8") for path in WINDOWS.glob("*.ns[ih]"))


@pytest.fixture
def script(monkeypatch):
    """The modules of packaging/ci, which find each other as Windows starts them."""
    monkeypatch.syspath_prepend(CI)
    return importlib.import_module


def test_the_runner_uses_the_python_that_ships():
    assert f'PYTHON: "{pins().python}"' in STEPS


def test_the_steps_call_what_is_there():
    for name in re.findall(r"packaging/[\w/.]+\.(?:py|md)", STEPS):
        assert (ROOT / name).is_file(), name


@pytest.mark.parametrize("word", ["payload", "setup"])
def test_the_build_gives_options_that_the_command_knows(word, capsys):
    [line] = re.findall(rf"make_release\.py {word} (.*)", STEPS)
    with pytest.raises(SystemExit):
        commands.COMMANDS[word](["--help"])
    known = set(re.findall(r"--[a-z-]+", capsys.readouterr().out))

    assert set(re.findall(r"--[a-z-]+", line)) <= known


def test_the_build_takes_python_orgs_own_zip_and_the_runner_compares_with_it():
    [embeddable] = re.findall(
        r"curl \S+ (\S+) https://www\.python\.org/ftp/python/\$PYTHON/\S+embed-amd64\.zip", STEPS
    )

    assert f"--embeddable {embeddable}" in STEPS
    assert f"--python-zip setups/{embeddable}" in STEPS


def test_the_script_expects_codes_that_the_setup_gives():
    expected = {int(code) for code in re.findall(r", (1\d)\)", SCRIPTS)}

    assert expected == {11, 12, 13, 14}
    assert expected <= {int(code) for code in re.findall(r"StrCpy \$Code (\d+)", SETUP)}


def test_every_step_is_taken(script):
    on_windows = script("on_windows")
    defined = re.findall(r"^def (\w+)\(seen: Seen\) -> None:", SCRIPTS, re.MULTILINE)

    assert sorted(step.__name__ for step in on_windows.STEPS) == sorted(defined)


def test_script_and_sheet_use_the_names_of_the_program():
    for text in (SCRIPTS, SHEET):
        assert places.CONSOLE in text
        assert CLAIMED in text


def test_the_sheet_quotes_what_a_windows_n_says():
    shown = SHEET.replace("\n  ", "")

    assert speaker(CHINESE)(NO_MEDIA_PACK) in shown
    assert "、".join(MEDIA_PACK) in shown


def test_elsewhere_the_script_says_what_it_needs(tmp_path):
    done = subprocess.run(
        [sys.executable, SCRIPT, "a.exe", "b.exe"], cwd=tmp_path, check=False, capture_output=True, text=True
    )

    assert (done.returncode, done.stderr) == (2, "This needs a Windows that has no StationDesk yet.\n")
    assert list(tmp_path.iterdir()) == []


def test_a_binary_that_is_not_python_orgs_is_named(tmp_path, script):
    runtime = tmp_path / "runtime"
    (runtime / "DLLs").mkdir(parents=True)
    (runtime / "python311.dll").write_bytes(b"same")
    (runtime / "DLLs" / "_sqlite3.pyd").write_bytes(b"another")
    zipped = tmp_path / "embed.zip"
    with ZipFile(zipped, "w") as archive:
        for name in ("python311.dll", "_sqlite3.pyd", "python.exe"):
            archive.writestr(name, "same")

    assert script("seeing").foreign_files(zipped, runtime) == ["_sqlite3.pyd"]


def test_a_folder_is_as_long_as_asked(script):
    seeing = script("seeing")

    for characters in range(30, 240):
        folder = str(seeing.folder_of_length(characters))
        assert len(folder) == characters
        assert max(map(len, folder.split("\\"))) <= 50
        assert not folder.endswith("\\")


def test_the_longest_folder_is_counted_as_the_setup_counts(script):
    beside = re.search(
        r'StrLen \$0 "\$INSTDIR(\S+)"\s+IntOp \$0 \$0 \+ \$\{LONGEST\}\s+\$\{If\} \$0 > (\d+)', SETUP
    )

    assert int(beside[2]) - len(beside[1]) == script("on_windows").LONGEST_PATH


def test_the_longest_name_is_found(tmp_path, script):
    (tmp_path / "runtime" / "DLLs").mkdir(parents=True)
    (tmp_path / "runtime" / "DLLs" / "a.pyd").touch()

    assert script("seeing").longest_name(tmp_path) == len("runtime/DLLs/a.pyd")
