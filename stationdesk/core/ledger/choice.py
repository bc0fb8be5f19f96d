"""Codes fixed in the program, and the colour that stands beside their word."""

from __future__ import annotations

from enum import Enum, StrEnum

from stationdesk.core.i18n import Phrase


class Tone(StrEnum):
    """What a colour says; the word always stands beside it."""

    MUTE = "mute"
    INFO = "info"
    OK = "ok"
    WARN = "warn"
    BAD = "bad"


class Choice(Enum):
    """A code fixed in the program: `NAME = "code", Phrase[, Tone]`. Sorts by its code."""

    code: str
    label: Phrase
    tone: Tone

    def __new__(cls, code: str, label: Phrase, tone: Tone = Tone.MUTE) -> Choice:
        member = object.__new__(cls)
        member._value_ = code
        member.code = code
        member.label = label
        member.tone = tone
        return member
