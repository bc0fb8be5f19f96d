"""The two commands of bootstrap.py: open the practice station, or run every check."""

import argparse
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path

from setup_steps import environment, system
from setup_steps.places import OUT, PYTHON, ROOT, practice_folder
from setup_steps.speech import SetUpRefused, say

OFFSCREEN = {"QT_QPA_PLATFORM": "offscreen"}
GATES = (
    ("Is the code formatted?", "代码格式", ["-m", "ruff", "format", "--check", "."]),
    ("Does ruff find a fault?", "代码检查", ["-m", "ruff", "check", "."]),
    ("Do the types agree?", "类型检查", ["-m", "mypy"]),
    ("Is every text translated?", "译文检查", ["packaging/texts.py", "--check"]),
    (
        "Does every import go the right way?",
        "依赖方向",
        ["-c", "from importlinter.cli import lint_imports_command as c; c()"],
    ),
)

# A file to a worker, in the order of tests/conftest.py: what takes longest first.
SUITE = ("-m", "pytest", "-n", "auto", "--dist", "loadfile", "--no-loadscope-reorder")


def run(arguments: list[str]) -> int:
    """Open the practice station, or without a screen write its reports and pictures to out/."""
    options = argparse.ArgumentParser(prog="bootstrap.py run", allow_abbrev=False)
    options.add_argument(
        "--data", type=Path, default=practice_folder(), help="folder of the practice station"
    )
    chosen, others = options.parse_known_args(arguments)
    folder = chosen.data.resolve()

    _set_up(for_tests=False)
    _make_practice_station(folder)
    if has_screen(os.environ):
        say(f"Opening the practice station in {folder}.", "正在打开演练所。")
        return _python("-m", "stationdesk", "--data", str(folder), *others)
    say(
        "There is no screen here: writing reports and pictures instead.",
        "本机没有显示器,改为输出报表和界面图片。",
    )
    code = _python(
        "-m", "stationdesk", "pictures", "--data", str(folder), "--out", str(OUT), *others, **OFFSCREEN
    )
    if code == 0:
        say(f"The reports (PDF) and pictures (PNG) are in {OUT}.", "报表和图片已存入该文件夹。")
    return code


def test(arguments: list[str]) -> int:
    """Run every check of the project and then the whole suite; the arguments go to pytest."""
    started = time.monotonic()
    _set_up(for_tests=True)
    failed = _failed_gates()
    question = "Do the tests pass?"
    say(question, "运行测试")
    if _python(*SUITE, *arguments, **OFFSCREEN) != 0:
        failed.append(question)
    minutes, seconds = divmod(round(time.monotonic() - started), 60)
    took = f"{minutes} min {seconds} s"
    if failed:
        say(f"Not yet, after {took}: {' '.join(failed)}", f"共 {len(failed)} 项未通过。")
        return 1
    say(f"Everything passed in {took}.", "全部通过。")
    return 0


COMMANDS: Mapping[str, Callable[[list[str]], int]] = {"run": run, "test": test}


def has_screen(variables: Mapping[str, str]) -> bool:
    """Whether a window can be opened; only a Linux tells by its environment that it cannot."""
    return sys.platform != "linux" or bool(variables.get("DISPLAY") or variables.get("WAYLAND_DISPLAY"))


def _set_up(*, for_tests: bool) -> None:
    system.provide(for_tests=for_tests)
    environment.provide(for_tests=for_tests)


def _make_practice_station(folder: Path) -> None:
    """Make the practice station once; a half-made one never stands in its place."""
    if (folder / "station.db").exists():
        return
    if folder.exists() and any(folder.iterdir()):
        raise SetUpRefused(
            f"{folder} holds something else; name an empty folder with --data.",
            "该文件夹已有其他内容,请用 --data 指定空文件夹。",
        )
    say("Making the practice station, once.", "正在生成演练所,仅需一次。")
    unfinished = folder.with_name(f"{folder.name}.unfinished")
    shutil.rmtree(unfinished, ignore_errors=True)
    unfinished.parent.mkdir(parents=True, exist_ok=True)
    if _python("-m", "stationdesk", "practice", "--data", str(unfinished), "--seed", "1") != 0:
        raise SetUpRefused("The practice station could not be made.", "演练所未能生成。")
    if folder.exists():
        folder.rmdir()
    unfinished.rename(folder)


def _failed_gates() -> list[str]:
    """Ask every gate at once, for the types take longest and one core; tell their answers in order."""
    started = [(question, chinese, _asked(command)) for question, chinese, command in GATES]
    failed = []
    for question, chinese, gate in started:
        say(question, chinese)
        said, _ = gate.communicate()
        print(said, end="", flush=True)
        if gate.returncode != 0:
            failed.append(question)
    return failed


def _asked(command: list[str]) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [PYTHON, *command], cwd=ROOT, env={**os.environ, **OFFSCREEN}, text=True,
        encoding="utf-8", errors="replace", stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
    )  # fmt: skip


def _python(*arguments: str, **variables: str) -> int:
    """Run the checkout's own Python from its root and return the exit code."""
    return subprocess.run(
        [PYTHON, *arguments], cwd=ROOT, env={**os.environ, **variables}, check=False
    ).returncode
