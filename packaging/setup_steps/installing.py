"""pip at work: progress in plain words, and what its failures mean."""

import os
import re
import subprocess
from pathlib import Path

from setup_steps.places import LOG, PYTHON, VENV
from setup_steps.speech import SetUpRefused, say, write_log

PIN = re.compile(r"^[\w.-]+==", re.MULTILINE)
NO_SPACE = ("No space left on device", "Errno 28", "not enough space")
NO_NETWORK = (
    "from versions: none",
    "NewConnectionError",
    "Max retries exceeded",
    "ReadTimeoutError",
    "ConnectTimeoutError",
)
WRONG_FILE = ("DO NOT MATCH THE HASHES",)


def install(lock: Path, kept_open: tuple[int, ...] = ()) -> None:
    """Install every pin of the lock into `.venv`, or say in one sentence why that failed."""
    total = len(PIN.findall(lock.read_text("utf-8")))
    say(
        f"Fetching and installing {total} libraries; the first time this takes minutes.",
        f"正在下载并安装 {total} 个程序库,首次需要几分钟。",
    )
    lines = []
    fetched = 0
    with subprocess.Popen(
        _pip_install(lock),
        env=_environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        errors="replace",
        pass_fds=kept_open,
    ) as pip:
        assert pip.stdout is not None
        for line in pip.stdout:
            lines.append(line)
            if line.startswith("Collecting "):
                fetched += 1
                print(f"  {fetched}/{total} {line.split()[1].partition('==')[0]}", flush=True)
            elif line.startswith("Installing collected"):
                say("Unpacking them.", "正在解压安装。")
    output = "".join(lines)
    write_log(output)
    if pip.returncode != 0:
        raise pip_refusal(output)


def pip_refusal(output: str) -> SetUpRefused:
    """Say in one sentence what stopped pip, judged by its output."""
    if any(sign in output for sign in NO_SPACE):
        return SetUpRefused("The disk is full: make room and start again.", "磁盘已满,请清理后重试。")
    if any(sign in output for sign in WRONG_FILE):
        return SetUpRefused(
            f"A downloaded library is not the one that was tested, so nothing was installed; {LOG} names it.",
            "下载的程序库与经测试的版本不符,未安装。",
        )
    if any(sign in output for sign in NO_NETWORK):
        return SetUpRefused(
            "The libraries cannot be fetched: connect to the network, or name a mirror in PIP_INDEX_URL.",
            "无法下载程序库,请连接网络,或用 PIP_INDEX_URL 指定镜像。",
        )
    return SetUpRefused(
        f"pip could not install the libraries; what it said is in {LOG}.", "程序库安装失败,详见该日志。"
    )


def _pip_install(lock: Path) -> list[str]:
    options = ["--disable-pip-version-check", "--no-input", "--progress-bar=off"]
    return [
        str(PYTHON),
        "-m",
        "pip",
        "install",
        *options,
        "--require-hashes",
        "--only-binary=:all:",
        "-r",
        str(lock),
    ]


def _environment() -> dict[str, str]:
    """Unpack beside the result: /tmp is often a small disk in memory, and only this disk was measured."""
    scratch = VENV / "tmp"
    scratch.mkdir(exist_ok=True)
    return {**os.environ, "TMPDIR": str(scratch), "TEMP": str(scratch), "TMP": str(scratch)}
