"""The settings of this computer: a small JSON file in the user's own folder."""

from __future__ import annotations

import json
import logging
from pathlib import Path
from typing import Any

from stationdesk.core.errors import RuleBroken
from stationdesk.core.renaming import rename_over
from stationdesk.core.settings import SETTINGS, SettingScope, check

FILE_NAME = "settings.json"
_LOG = logging.getLogger(__name__)


class PcSettings:
    """Reads and writes `settings.json` in the folder handed in.

    A missing, broken or foreign file is the same as none: a computer's settings never stop a start.
    """

    def __init__(self, folder: Path) -> None:
        self._file = folder / FILE_NAME
        self._kept = _read(self._file)

    def __getitem__(self, name: str) -> Any:
        setting = SETTINGS[name]
        if setting.scope is not SettingScope.PC:
            raise KeyError(name)
        return self._kept.get(name, setting.default)

    def set(self, name: str, value: Any) -> None:
        """Keep a value, written at once, whole or not at all; a full disk stops nothing."""
        if SETTINGS[name].scope is not SettingScope.PC:
            raise KeyError(name)
        self._kept[name] = check(name, value)
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            beside = self._file.with_suffix(".new")
            beside.write_text(json.dumps(self._kept, ensure_ascii=False, indent=1), encoding="utf-8")
            rename_over(beside, self._file)
        except OSError as why:  # a full disk must not keep the window from closing
            _LOG.warning("the settings of this computer could not be kept: %s", why)


def _read(file: Path) -> dict[str, Any]:
    try:
        kept = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return (
        {name: value for name, value in kept.items() if _fits(name, value)} if isinstance(kept, dict) else {}
    )


def _fits(name: str, value: Any) -> bool:
    if name not in SETTINGS or SETTINGS[name].scope is not SettingScope.PC:
        return False
    try:
        check(name, value)
    except RuleBroken:
        return False
    return True
