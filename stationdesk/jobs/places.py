"""Where a station's file lies: the option, the environment, the installer's choice, the platform's."""

from __future__ import annotations

import configparser
import os
import sys
from collections.abc import Mapping
from pathlib import Path

import platformdirs

VARIABLE = "STATIONDESK_DATA"


def data_folder(option: str | None, environment: Mapping[str, str] | None = None) -> Path:
    """The folder of this station's file; it may not exist yet."""
    chosen = option or (os.environ if environment is None else environment).get(VARIABLE) or _installed()
    return Path(chosen).expanduser().absolute() if chosen else _platform_folder() / "station"


def pc_folder() -> Path:
    """The folder of this PC's own settings, of the window's lock, and of the log."""
    return Path(platformdirs.user_config_dir("StationDesk", appauthor=False))


def _platform_folder() -> Path:
    return Path(platformdirs.user_data_dir("StationDesk", appauthor=False))


def _installed() -> str | None:
    """The folder the installer was told, from install.ini beside the program."""
    ini = Path(sys.prefix).parent / "install.ini"
    if not ini.is_file():
        return None
    parser = configparser.ConfigParser(interpolation=None)
    parser.read(ini, encoding="utf-8-sig")
    return parser.get("stationdesk", "data", fallback=None)
