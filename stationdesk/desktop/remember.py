"""What this computer remembers between starts: language, look, window, columns and filters of lists."""

from __future__ import annotations

from typing import Any, Protocol

from PySide6.QtCore import QCoreApplication

from stationdesk.core.settings import SettingScope, check, defaults


class Kept(Protocol):
    """Settings of this computer, as core.pc_settings keeps them."""

    def __getitem__(self, name: str) -> Any: ...

    def set(self, name: str, value: Any) -> None: ...


class InMemory:
    """The same for a window whose settings nobody keeps: pictures and tests."""

    def __init__(self) -> None:
        self._values = defaults(SettingScope.PC)

    def __getitem__(self, name: str) -> Any:
        return self._values[name]

    def set(self, name: str, value: Any) -> None:
        self._values[name] = check(name, value)


def pc() -> Kept:
    """This computer's settings."""
    app = QCoreApplication.instance()
    kept = getattr(app, "pc_settings", None)
    if kept is None:
        kept = InMemory()
        keep_in(kept)
    return kept


def keep_in(kept: Kept | None) -> None:
    """Let `kept` hold this computer's settings from now on."""
    app: Any = QCoreApplication.instance()
    if app is not None:
        app.pc_settings = kept


def remembered(name: str, part: str) -> dict[str, Any]:
    """One part (a ledger, a window) of a setting that holds several."""
    return dict((pc()[name] or {}).get(part, {}))


def remember(name: str, part: str, **values: Any) -> None:
    """Change some values of one part and keep them."""
    everything = dict(pc()[name] or {})
    everything[part] = {**everything.get(part, {}), **values}
    pc().set(name, everything)
