"""Set-up as a person meets it: the real script, the real pip, a checkout of its own."""

import json
import shutil
import signal
import subprocess
import sys

import pytest

import bootstrap
from setup_steps import commands, environment, installing, system
from setup_steps.speech import SetUpRefused
from tests.pace import within

on_linux = pytest.mark.skipif(sys.platform != "linux", reason="only Linux can lack a screen or be killed so")


def calls(output):
    return [json.loads(line) for line in output.splitlines() if line.startswith('["stationdesk"')]


def test_the_first_start_sets_up_makes_the_practice_station_and_opens_it(started_once):
    checkout, output = started_once

    practice, window = calls(output)

    assert checkout.installed() == "1.0"
    assert practice[1:] == ["practice", "--data", f"{checkout.practice}.unfinished", "--seed", "1", ""]
    assert window[1:] == ["--data", str(checkout.practice), "--lang", "en", ""]
    assert (checkout.practice / "station.db").exists()


def test_a_second_start_needs_no_network_and_adds_less_than_two_seconds(ready):
    shutil.rmtree(ready.wheels)

    with within(2):
        done = ready.start("run", DISPLAY=":9")

    assert done.returncode == 0, done.stderr
    assert "Fetching" not in done.stdout


@on_linux
def test_without_a_screen_reports_and_pictures_are_written_and_the_place_is_said(ready):
    done = ready.start("run", "--data", str(ready.practice))

    out = str(ready.folder / "out")
    assert done.returncode == 0, done.stderr
    assert calls(done.stdout) == [
        ["stationdesk", "pictures", "--data", str(ready.practice), "--out", out, "offscreen"]
    ]
    assert out in done.stdout.splitlines()[-1]


@on_linux
def test_a_killed_set_up_is_finished_by_the_next_start(checkout):
    with subprocess.Popen(
        checkout.command("run"),
        env=checkout.environment(),
        stdout=subprocess.PIPE,
        encoding="utf-8",
    ) as killed:
        for line in killed.stdout:
            if line.startswith("Fetching"):
                killed.kill()  # not its pip, which may live on for a moment: the next start has to wait
    assert killed.returncode == -signal.SIGKILL
    assert not (checkout.venv / ".filled-from-lock.txt").exists()

    done = checkout.start("run")

    assert done.returncode == 0, done.stderr
    assert checkout.installed() == "1.0"


def test_a_changed_lock_is_installed_and_what_was_there_is_kept(ready):
    mine = ready.venv / "mine"
    mine.touch()
    ready.ask_for("2.0")

    done = ready.start("run")

    assert done.returncode == 0, done.stderr
    assert ready.installed() == "2.0"
    assert mine.exists()


def test_a_venv_of_another_python_is_made_anew(ready):
    described = ready.venv / "pyvenv.cfg"
    described.write_text(described.read_text("utf-8").replace("version = 3.", "version = 2."), "utf-8")
    ready.ask_for("2.0")

    done = ready.start("run")

    assert "Making the program's private Python" in done.stdout
    assert done.returncode == 0, done.stderr


def test_no_network_is_one_sentence_and_a_later_start_goes_on(ready):
    ready.ask_for("2.0")
    dead = {
        "PIP_NO_INDEX": "0",
        "PIP_INDEX_URL": "http://127.0.0.1:9/",
        "PIP_FIND_LINKS": "",
        "PIP_RETRIES": "0",
    }

    refused = ready.start("run", **dead)
    later = ready.start("run")

    assert refused.returncode == 1
    assert refused.stderr.startswith("The libraries cannot be fetched")
    assert len(refused.stderr.splitlines()) == 1
    assert later.returncode == 0, later.stderr
    assert ready.installed() == "2.0"


def test_a_library_that_was_tampered_with_is_not_installed(ready):
    with ready.ask_for("2.0").open("ab") as wheel:
        wheel.write(b"more")

    refused = ready.start("run")

    assert refused.returncode == 1
    assert refused.stderr.startswith("A downloaded library is not the one that was tested")
    assert ready.installed() == "1.0"


def test_a_folder_that_holds_something_else_is_never_made_a_practice_station(ready):
    folder = ready.folder / "mine"
    folder.mkdir()
    (folder / "letter.txt").touch()

    refused = ready.start("run", "--data", str(folder))

    assert refused.returncode == 1
    assert "holds something else" in refused.stderr
    assert [found.name for found in folder.iterdir()] == ["letter.txt"]


@pytest.mark.parametrize("version", [(2, 7), (3, 10), (3, 14), (4, 0)])
def test_another_python_is_refused_in_a_sentence_that_names_the_right_ones(version):
    assert "Python 3.11, 3.12 or 3.13" in bootstrap.python_refusal(version, "python3")


@pytest.mark.parametrize("version", [(3, 11), (3, 12), (3, 13)])
def test_the_three_pythons_are_accepted(version):
    assert bootstrap.python_refusal(version) == ""


def test_an_unknown_command_shows_the_two_there_are(checkout):
    done = checkout.start("ruin")

    assert done.returncode == 2
    assert done.stderr == bootstrap.USAGE + "\n"


def test_a_disk_without_room_is_refused_before_anything_is_made():
    environment.check_space(free=environment.NEEDED_BYTES)

    with pytest.raises(SetUpRefused, match=r"has 0\.1 GB free and set-up needs 2\.0 GB"):
        environment.check_space(free=100_000_000)


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("ERROR: Could not install: [Errno 28] No space left on device", "The disk is full"),
        ("ERROR: No matching distribution (from versions: none)", "The libraries cannot be fetched"),
        ("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE LOCK", "A downloaded library is not"),
        ("ERROR: something never seen", "pip could not install the libraries"),
    ],
)
def test_what_stops_pip_becomes_one_sentence(said, meant):
    sentence = str(installing.pip_refusal(said))

    assert sentence.startswith(meant)
    assert "\n" not in sentence


def test_who_is_not_root_is_told_one_command():
    sentence = system.command_to_type(["libgl1", "xvfb"])

    assert sentence.endswith(
        "sudo sh -c 'apt-get update && apt-get install -y --no-install-recommends libgl1 xvfb'"
    )


@on_linux
def test_a_missing_library_and_a_missing_command_are_found_without_apt(monkeypatch):
    monkeypatch.setitem(system.LIBRARIES, "libnowhere.so.7", "libnowhere7")
    monkeypatch.setitem(system.TEST_COMMANDS, "nowhere-to-be-found", "nowhere")

    assert system.missing_packages(for_tests=True) == ["libnowhere7", "nowhere"]
    assert system.missing_packages(for_tests=False) == ["libnowhere7"]


@on_linux
@pytest.mark.parametrize(
    ("variables", "answer"),
    [
        ({}, False),
        ({"DISPLAY": ""}, False),
        ({"DISPLAY": ":0"}, True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, True),
    ],
)
def test_a_screen_is_told_by_the_environment(variables, answer):
    assert commands.has_screen(variables) is answer


def test_a_release_finds_the_environment_and_never_starts_itself_for_ever(ready):
    """The lock of this checkout holds one tiny library, so what the build needs is not there."""
    done = subprocess.run(
        [sys.executable, "-S", str(ready.folder / "packaging" / "make_release.py"), "--version", "1.0.0"],
        env=ready.environment(),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )

    assert done.returncode == 1
    assert done.stderr.startswith(f"{ready.venv} lacks reportlab, cryptography, PIL")
