"""Where a station's file lies: the option, the environment, the installer's choice, the platform's."""

from __future__ import annotations

import codecs
import configparser
import os
import sys
from collections.abc import Mapping
from pathlib import Path

import platformdirs

import stationdesk
from stationdesk.core.errors import FileRefused
from stationdesk.core.i18n import QT_TRANSLATE_NOOP

VARIABLE = "STATIONDESK_DATA"
INI, MANIFEST, VERSION = "install.ini", "manifest.sha256", "version.txt"
CONSOLE = "stationdesk-cli.exe"
UNREADABLE = QT_TRANSLATE_NOOP(
    "jobs", "{file} does not say where the records lie. Run the setup again; the records stay as they are."
)


def data_folder(option: str | None, environment: Mapping[str, str] | None = None) -> Path:
    """The folder of this station's file; it may not exist yet. FileRefused for a broken install.ini."""
    chosen = option or (os.environ if environment is None else environment).get(VARIABLE)
    if chosen:
        return Path(chosen).expanduser().absolute()
    return told_by(program_folder() / INI) or _platform_folder() / "station"


def pc_folder() -> Path:
    """The folder of this PC's own settings, of the window's lock, and of the log."""
    return Path(platformdirs.user_config_dir("StationDesk", appauthor=False))


def home_folder() -> Path:
    """What the package lies in: a checkout, or `app` of an installed copy."""
    return Path(stationdesk.__file__).resolve().parents[1]


def program_folder() -> Path:
    """Where an installed copy has its install.ini and its list of files; in a checkout neither is there."""
    return home_folder().parent


def is_installed() -> bool:
    """Whether this is an installed copy."""
    return (program_folder() / MANIFEST).is_file()


def build_doubts(program: Path) -> list[str]:
    """Why this copy is no release, as the build noted it; empty for a release and in a checkout."""
    told = program / VERSION
    lines = told.read_text(encoding="utf-8").splitlines() if told.is_file() else []
    return [line for line in lines if line.startswith("TEST BUILD")]


def command(executable: str = sys.executable) -> tuple[str, ...]:
    """What starts this program once more for work without a window.

    An installed copy on Windows has no python.exe: `executable` is a launcher that names the package itself.
    The one with a console is taken, because the other shows its complaints in a box that nobody would see.
    """
    console = Path(executable).with_name(CONSOLE)
    return (str(console),) if console.is_file() else (executable, "-m", "stationdesk")


def told_by(ini: Path) -> Path | None:
    """The folder the setup wrote into install.ini; None where there is no such file, as in a checkout.

    Never the platform's folder instead of one that cannot be read: the records would seem to be gone.
    """
    if not ini.is_file():
        return None
    parser = configparser.ConfigParser(interpolation=None, strict=False)
    try:
        parser.read_string(_text(ini.read_bytes()))
        told = parser.get("stationdesk", "data").strip().strip('"')
    except (OSError, UnicodeError, configparser.Error) as why:
        raise FileRefused(UNREADABLE.filled(file=ini)) from why
    folder = Path(told)
    if not folder.is_absolute():
        raise FileRefused(UNREADABLE.filled(file=ini))
    return folder


def _text(content: bytes) -> str:
    """Setups write UTF-8; Notepad and Windows' own ini functions also UTF-16 or the Chinese code page."""
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return content.decode("utf-16")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("gb18030")


def _platform_folder() -> Path:
    return Path(platformdirs.user_data_dir("StationDesk", appauthor=False))
