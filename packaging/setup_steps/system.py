"""The system's own libraries: which are missing on this Linux, and how to get them."""

import ctypes
import os
import shutil
import subprocess
import sys
from importlib.util import find_spec

from setup_steps.places import LOG
from setup_steps.speech import SetUpRefused, say, write_log

LIBRARIES = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libpulse.so.0": "libpulse0",
    "libXrandr.so.2": "libxrandr2",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
}
TEST_COMMANDS = {
    "Xvfb": "xvfb",
    "pdftotext": "poppler-utils",
    "strace": "strace",
    "zbarimg": "zbar-tools",
    "ffmpeg": "ffmpeg",
    "wine": "wine",
    "makensis": "nsis",
    "x86_64-w64-mingw32-gcc": "gcc-mingw-w64-x86-64",
    "osslsigncode": "osslsigncode",
}


def provide(*, for_tests: bool) -> None:
    """Install what is missing, or say the one command that does; on other systems than Linux nothing is."""
    if sys.platform != "linux":
        return
    packages = missing_packages(for_tests=for_tests)
    if not packages:
        return
    if shutil.which("apt-get") is None:
        say(
            f"This Linux is not Debian or Ubuntu: see that it has what they call {' '.join(packages)}.",
            "本系统不是 Debian 或 Ubuntu,请自行安装以上组件。",
        )
        return
    if os.geteuid() != 0:
        raise SetUpRefused(command_to_type(packages), "缺少系统组件:请先执行这一条命令,再重新启动。")
    _apt_install(packages)
    packages = missing_packages(for_tests=for_tests)
    if packages:
        raise SetUpRefused(
            f"{' '.join(packages)} could not be installed (see {LOG}): does the network work?",
            "系统组件未能安装,请检查网络。",
        )


def missing_packages(*, for_tests: bool) -> list[str]:
    """Name the Debian packages whose library or command this machine lacks; asks no package manager."""
    missing = [package for library, package in LIBRARIES.items() if not _loads(library)]
    if find_spec("ensurepip") is None:
        missing.append(f"python3.{sys.version_info.minor}-venv")
    if for_tests:
        missing += [package for command, package in TEST_COMMANDS.items() if shutil.which(command) is None]
    return missing


def command_to_type(packages: list[str]) -> str:
    """Put the installation of these packages into one line for a person who is not root."""
    install = f"apt-get install -y --no-install-recommends {' '.join(packages)}"
    return f"Type this once, then start again: sudo sh -c 'apt-get update && {install}'"


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _apt_install(packages: list[str]) -> None:
    say(f"Installing {len(packages)} system packages.", f"正在安装 {len(packages)} 个系统组件。")
    apt = ["apt-get", "-qq", "-o", "DPkg::Lock::Timeout=300"]
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for step in (["update"], ["install", "-y", "--no-install-recommends", *packages]):
        # Success is judged by what is there afterwards: one dead repository among several does no harm.
        done = subprocess.run(
            [*apt, *step], env=environment, check=False, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
        )
        write_log(done.stdout.decode("utf-8", "replace"))
