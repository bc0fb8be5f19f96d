"""The private Python of this checkout, `.venv`: made once, filled from a lock, finished when cut short."""

import hashlib
import re
import shutil
import subprocess
import sys
from pathlib import Path

from setup_steps.installing import install
from setup_steps.places import PYTHON, ROOT, RUN_LOCK, TEST_LOCK, VENV
from setup_steps.speech import SetUpRefused, say
from setup_steps.turns import taking_turns

NEEDED_BYTES = 2_000_000_000
UNFINISHED = VENV / ".unfinished"


def provide(*, for_tests: bool) -> None:
    """Leave a `.venv` that holds what the lock names; costs nothing when it is already there."""
    lock = TEST_LOCK if for_tests else RUN_LOCK
    if is_ready(lock):
        return
    try:
        with taking_turns(ROOT / ".setup-lock") as turn:
            if not is_ready(lock):
                _fill(lock, turn)
    except OSError as error:
        raise SetUpRefused(
            f"Set-up cannot write {error.filename or ROOT} ({error.strerror}): free it and start again.",
            "无法写入该文件或文件夹,请先关闭所务台或检查权限。",
        ) from error


def is_ready(lock: Path) -> bool:
    """Whether `.venv` was filled from exactly this lock by this Python and nothing has begun since."""
    stamp = _stamp(lock)
    return (
        PYTHON.exists()
        and not UNFINISHED.exists()
        and stamp.exists()
        and stamp.read_text("utf-8") == _digest(lock)
    )


def check_space(free: int, needed: int = NEEDED_BYTES) -> None:
    """Refuse to begin what the disk cannot hold."""
    if free < needed:
        raise SetUpRefused(
            f"The disk of {ROOT} has {free / 1e9:.1f} GB free and set-up needs {needed / 1e9:.1f} GB.",
            f"磁盘空间不足:剩余 {free / 1e9:.1f} GB,需要 {needed / 1e9:.1f} GB。",
        )


def _fill(lock: Path, turn: tuple[int, ...]) -> None:
    if not _is_usable():
        _make(turn)
    UNFINISHED.touch()
    try:
        install(lock, turn)
    except SetUpRefused:
        # pip has undone its last step: what is there is whole and can be kept. Only a kill leaves the mark.
        UNFINISHED.unlink()
        raise
    # The test lock holds every pin of the run lock (tests/packaging proves it).
    for filled in {lock, RUN_LOCK}:
        _stamp(filled).write_text(_digest(filled), "utf-8")
    UNFINISHED.unlink()


def _make(turn: tuple[int, ...]) -> None:
    if VENV.exists():
        shutil.rmtree(VENV)
    check_space(shutil.disk_usage(ROOT).free)
    say("Making the program's private Python in .venv.", "正在创建程序专用的 Python 环境。")
    VENV.mkdir()
    UNFINISHED.touch()
    made = subprocess.run(
        [getattr(sys, "_base_executable", sys.executable), "-m", "venv", str(VENV)],
        capture_output=True,
        check=False,
        pass_fds=turn,
    )
    if made.returncode != 0:
        shutil.rmtree(VENV)
        raise SetUpRefused(
            "This Python lacks its venv part: install python3-venv and start again.",
            "本机 Python 缺少 venv 组件(python3-venv),请安装后重试。",
        )


def _is_usable() -> bool:
    """Whether `.venv` was made whole and by a Python of the same version as this one."""
    described = VENV / "pyvenv.cfg"
    if UNFINISHED.exists() or not PYTHON.exists() or not described.exists():
        return False
    version = re.search(r"^version(?:_info)? *= *(\d+)\.(\d+)", described.read_text("utf-8"), re.MULTILINE)
    return version is not None and tuple(map(int, version.groups())) == sys.version_info[:2]


def _stamp(lock: Path) -> Path:
    return VENV / f".filled-from-{lock.name}"


def _digest(lock: Path) -> str:
    version = f"{sys.version_info.major}.{sys.version_info.minor}\n"
    return hashlib.sha256(version.encode() + lock.read_bytes()).hexdigest()
