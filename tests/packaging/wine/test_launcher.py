"""The real launchers: what they hand to Python, and what they say when they cannot."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from release.launchers import CONSOLE, WINDOW, make_launchers
from tests.made_once import made_once
from tests.packaging.wine.computer import COMPILE, HERE


def make_programs(folder: Path) -> None:
    """Both launchers, and a stand-in for Python."""
    folder.mkdir(parents=True)
    make_launchers("1.2.3", folder)
    python = folder / "python311.dll"
    subprocess.run([*COMPILE, "-shared", "-o", python, HERE / "programs" / "repeats.c"], check=True)


@pytest.fixture(scope="session")
def launchers(tmp_path_factory):
    return made_once(tmp_path_factory, "launchers", make_programs, "launchers")


@pytest.fixture
def folder(copy, launchers):
    """A copy in a place with Chinese and a space: the launchers and the stand-in for Python."""
    runtime = copy.program / "runtime"
    runtime.mkdir(parents=True)
    shutil.copyfile(launchers / "python311.dll", runtime / "python311.dll")
    for name in (WINDOW, CONSOLE):
        shutil.copyfile(launchers / f"{name}.exe", copy.folder / f"{name}.exe")
    return copy.folder


@pytest.mark.parametrize("name", [WINDOW, CONSOLE])
def test_a_launcher_runs_the_package_apart_from_everything_else(computer, folder, name):
    ended = computer.run(folder / f"{name}.exe", "open", "值班 表.sdbackup", "--lang=zh_CN")

    assert ended.code == 7
    assert ended.said.splitlines()[1:] == [
        "-I", "-B", "-X", "utf8", "-m", "stationdesk", "open", "值班 表.sdbackup", "--lang=zh_CN"
    ]  # fmt: skip


def test_no_library_is_taken_from_the_path(computer, folder, launchers):
    (folder / "program" / "runtime" / "python311.dll").unlink()

    ended = computer.run(folder / "stationdesk-cli.exe", WINEPATH=str(computer.told(launchers)))

    assert ended.code == 120
    assert "程序文件缺失或损坏,请重新运行安装程序,数据不受影响。" in ended.said


def test_the_plugins_of_other_software_are_forgotten(computer, folder, launchers):
    batch = folder / "foreign.bat"
    batch.write_bytes(b'@set QT_PLUGIN_PATH=C:\\Foreign\r\n@"%~dp0stationdesk-cli.exe" --version\r\n')

    ended = computer.run(Path("cmd"), "/c", str(computer.told(batch)))

    assert ended.code == 7
    assert ended.said.splitlines()[-1] == "--version"


def test_a_half_made_upgrade_is_mended_first(computer, folder):
    (folder / "program").rename(folder / "program.old")

    assert computer.run(folder / "stationdesk-cli.exe").code == 7
    assert (folder / "program" / "runtime").is_dir()


def test_a_copy_without_a_program_says_what_to_do(computer, folder):
    shutil.rmtree(folder / "program")

    ended = computer.run(folder / "stationdesk-cli.exe")

    assert ended.code == 122
    assert "程序不完整,请重新运行安装程序,数据不受影响。" in ended.said
    assert str(computer.told(folder)) in ended.said


def test_a_launcher_waits_for_a_setup_at_work(computer, copy, folder):
    log = folder / "setup.log"
    log.touch()

    with computer.kept_open(copy.holder, computer.told(log)):
        ended = computer.run(folder / "stationdesk-cli.exe")

    assert ended.code == 121
    assert "正在安装或升级所务台,请稍候再打开。" in ended.said
