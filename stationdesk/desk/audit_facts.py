"""What an entry of the log noted beside its changes, in words: paper, file, setting, reason."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from stationdesk.core.deadline import read_limit
from stationdesk.core.display import duration
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase, Say
from stationdesk.core.ledger import Kind
from stationdesk.core.settings import SETTINGS

_FACTS: Mapping[str, Phrase] = {
    "title": QT_TRANSLATE_NOOP("desk/audit", "Paper"),
    "period": QT_TRANSLATE_NOOP("desk/audit", "Of"),
    "file": QT_TRANSLATE_NOOP("desk/audit", "File"),
    "setting": QT_TRANSLATE_NOOP("desk/audit", "Setting"),
    "field": QT_TRANSLATE_NOOP("desk/audit", "Looked at"),
    "reason": QT_TRANSLATE_NOOP("desk/audit", "Reason"),
    "authority": QT_TRANSLATE_NOOP("desk/audit", "On whose order"),
    "failures": QT_TRANSLATE_NOOP("desk/audit", "Wrong passwords before"),
    "backup": QT_TRANSLATE_NOOP("desk/audit", "Backup"),
    "backups": QT_TRANSLATE_NOOP("desk/audit", "Backups deleted"),
    "entries": QT_TRANSLATE_NOOP("desk/audit", "Entries checked"),
    "seen": QT_TRANSLATE_NOOP("desk/audit", "Newest entry this computer had seen"),
    "found": QT_TRANSLATE_NOOP("desk/audit", "Newest entry found"),
    "clock_behind_seconds": QT_TRANSLATE_NOOP("desk/audit", "Computer’s clock was behind by"),
    "clock_ahead_days": QT_TRANSLATE_NOOP("desk/audit", "Computer’s clock beyond the entry before, in days"),
    "key_file": QT_TRANSLATE_NOOP("desk/audit", "Entered with"),
    "version": QT_TRANSLATE_NOOP("desk/audit", "Program version"),
    "signed_by": QT_TRANSLATE_NOOP("desk/audit", "Signed with the key"),
    "anchor": QT_TRANSLATE_NOOP("desk/audit", "Code on the paper"),
}
_SHORT = frozenset(
    {"title", "period", "file", "setting", "field", "reason", "authority", "backup", "version"}
)
_KEY_FILE = QT_TRANSLATE_NOOP("desk/audit", "a key file")
_BEHIND = QT_TRANSLATE_NOOP("desk/audit", "clock {time} behind")
_AHEAD = QT_TRANSLATE_NOOP("desk/audit", "clock {count} days ahead")
CLOCK = frozenset({"clock_behind_seconds", "clock_ahead_days"})
_FAILURES = QT_TRANSLATE_NOOP("desk/audit", "{count} wrong passwords before")

Display = Callable[[Kind, Any], str]
LabelOf = Callable[[str, str], str]


@dataclass(frozen=True)
class Speaking:
    """`display(kind, value)` and `label(ledger, attribute)` in the reader's words."""

    say: Say
    display: Display
    label: LabelOf


def told(facts: Mapping[str, Any], speaking: Speaking) -> tuple[tuple[str, str], ...]:
    """(label, value) of everything an entry noted that says something to people."""
    return tuple((speaking.say(_FACTS[name]), words) for name, words in _words(facts, speaking))


def in_short(facts: Mapping[str, Any], speaking: Speaking) -> tuple[str, ...]:
    """The same for a list: values alone, the oddities in a few words."""
    found = [words for name, words in _words(facts, speaking) if name in _SHORT]
    if facts.get("failures"):
        found.append(speaking.say(_FAILURES.filled(count=facts["failures"])))
    if "clock_behind_seconds" in facts:
        found.append(speaking.say(_BEHIND.filled(time=_behind(facts))))
    if facts.get("clock_ahead_days"):
        found.append(speaking.say(_AHEAD.filled(count=facts["clock_ahead_days"])))
    return tuple(found)


def setting_in_words(name: str, value: Any, speaking: Speaking) -> str:
    """A setting's plain value in words."""
    if value is None:
        return ""
    if name.startswith("limit."):
        limit = read_limit(str(value))
        return speaking.say(limit.unit.label.filled(amount=limit.amount))
    return speaking.display(SETTINGS[name].kind, value) if name in SETTINGS else str(value)


def setting_title(name: str, say: Say) -> str:
    """What a setting is called."""
    return say(SETTINGS[name].title) if name in SETTINGS else name


def _words(facts: Mapping[str, Any], speaking: Speaking) -> Iterator[tuple[str, str]]:
    for name in _FACTS:
        if facts.get(name):
            yield name, _value(name, facts, speaking)


def _value(name: str, facts: Mapping[str, Any], speaking: Speaking) -> str:
    match name:
        case "setting":
            return setting_title(str(facts[name]), speaking.say)
        case "field":
            return speaking.label(str(facts.get("ledger", "")), str(facts[name]))
        case "clock_behind_seconds":
            return speaking.say(_behind(facts))
        case "key_file":
            return speaking.say(_KEY_FILE)
        case "backups":
            return "\n".join(str(one) for one in facts[name])
        case _:
            return str(facts[name])


def _behind(facts: Mapping[str, Any]) -> Phrase:
    return duration(max(int(facts["clock_behind_seconds"]) // 60, 1))
