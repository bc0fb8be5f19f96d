"""Text for people: written in English where it is used, marked for lupdate, translated when shown."""

from __future__ import annotations

import string
import xml.etree.ElementTree as ElementTree
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from stationdesk.core.resources import resource

ENGLISH = "en"
CHINESE = "zh_CN"
LANGUAGES = (CHINESE, ENGLISH)


@dataclass(frozen=True)
class Phrase:
    """One text in English with its context; `values` fill the {named} places after translation.

    A value that is itself a Phrase is translated too.
    """

    context: str
    source: str
    values: tuple[tuple[str, object], ...] = ()

    def filled(self, **values: object) -> Phrase:
        """The same phrase with its named places filled."""
        return Phrase(self.context, self.source, self.values + tuple(values.items()))

    def __str__(self) -> str:
        return speaker(ENGLISH)(self)


def language_named(asked: str | None) -> str:
    """The language an option names; Simplified Chinese when it names none."""
    return ENGLISH if asked == ENGLISH else CHINESE


def QT_TRANSLATE_NOOP(context: str, text: str) -> Phrase:  # noqa: N802 - the name lupdate looks for
    """Mark `text` for translation in `context`, and remember both."""
    return Phrase(context, text)


def literally(text: str) -> Phrase:
    """A phrase of a record's own words, which no catalogue translates."""
    return Phrase("", text.replace("{", "{{").replace("}", "}}"))


Say = Callable[[Phrase], str]


class _Named(string.Formatter):
    """Fills {names} only: no attribute, no index, so that a value can never reach into an object."""

    def get_field(self, field_name: str, args: object, kwargs: Mapping[str, object]) -> tuple[object, str]:
        return kwargs[field_name], field_name


_FORMATTER = _Named()


@cache
def speaker(language: str) -> Say:
    """A function that says a Phrase in `language`; what the catalogue lacks is said in English."""
    catalogue = {} if language == ENGLISH else load(resource("i18n", f"stationdesk_{language}.ts"))

    def say(phrase: Phrase) -> str:
        words = catalogue.get((phrase.context, phrase.source)) or phrase.source
        values = {name: say(value) if isinstance(value, Phrase) else value for name, value in phrase.values}
        return _FORMATTER.vformat(words, (), values)

    return say


def load(path: Path) -> dict[tuple[str, str], str]:
    """Read a Qt Linguist `.ts` file without Qt: {(context, source): translation}, finished ones only."""
    found: dict[tuple[str, str], str] = {}
    for context in ElementTree.parse(path).getroot().iter("context"):
        name = context.findtext("name") or ""
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is None or translation.get("type") in {"unfinished", "vanished", "obsolete"}:
                continue
            found[name, message.findtext("source") or ""] = translation.text or ""
    return found
