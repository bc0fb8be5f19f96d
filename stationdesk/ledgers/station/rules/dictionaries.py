"""What a dictionary's codes may look like, and what is said beside them."""

from __future__ import annotations

import re
from collections.abc import Mapping

from stationdesk.core.errors import RuleBroken
from stationdesk.core.i18n import QT_TRANSLATE_NOOP

DICTIONARIES = "dictionary"

_CODE = QT_TRANSLATE_NOOP(
    "station", "“{code}” cannot be a code; use letters, digits and “_”, with “.” between levels."
)
_PARENT = QT_TRANSLATE_NOOP("station", "A code under {parent} begins with “{parent}.”.")
_EXTRA = QT_TRANSLATE_NOOP("station", "“{text}” is not understood; write pairs such as tone=bad.")
_CODE_FORM = re.compile(r"[A-Za-z0-9_]{1,40}(\.[A-Za-z0-9_]{1,40}){0,3}")


def checked_code(code: str, parent: str | None) -> str:
    """The code; RuleBroken when it is malformed or does not stand under its parent."""
    if not _CODE_FORM.fullmatch(code):
        fault = _CODE.filled(code=code)
        raise RuleBroken(fault, {"code": fault})
    if parent_of(code) != parent:
        if parent is None:
            fault = _CODE.filled(code=code)
        else:
            fault = _PARENT.filled(parent=parent)
        raise RuleBroken(fault, {"code": fault})
    return code


def parent_of(code: str) -> str | None:
    """The code a level above: DI.family of DI.family.love; None at the root."""
    return code.rpartition(".")[0] or None


def parsed_extra(text: str | None) -> dict[str, str]:
    """`rollup=other tone=bad` as pairs; RuleBroken when it is something else."""
    pairs: dict[str, str] = {}
    for part in (text or "").split():
        key, equals, value = part.partition("=")
        if not (key and equals and value):
            fault = _EXTRA.filled(text=part)
            raise RuleBroken(fault, {"extra": fault})
        pairs[key] = value
    return pairs


def inherited_extras(entries: Mapping[str, str]) -> dict[str, dict[str, str]]:
    """{code: pairs} of {code: extra}, each code inheriting what the codes above it say."""
    own = {code: parsed_extra(extra) for code, extra in entries.items()}
    result: dict[str, dict[str, str]] = {}
    for code in sorted(own, key=lambda code: code.count(".")):
        above = parent_of(code)
        result[code] = (result.get(above, {}) if above else {}) | own[code]
    return result
