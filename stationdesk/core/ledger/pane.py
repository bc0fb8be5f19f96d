"""The pane under a record: facts, a timeline, links."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from stationdesk.core.i18n import Phrase
from stationdesk.core.ledger.choice import Tone
from stationdesk.core.ledger.kinds import Kind, Line

_PLAIN = Line()


@dataclass(frozen=True)
class Fact:
    """A label and a value of a kind. A masked one with a `name` may be revealed, for a logged reason.

    `name` is the record's attribute; it is left out for those who may not see the whole value.
    """

    title: Phrase
    value: Any
    kind: Kind = _PLAIN
    name: str = ""


@dataclass(frozen=True)
class Step:
    """One moment of a timeline, a day where the hour is not known; `done` is False for what is to come.

    `facts` are shown in one line under the title, each value in the reader's words; `note` is a
    person's own text.
    """

    at: datetime | date | None
    title: Phrase
    note: str = ""
    done: bool = True
    tone: Tone = Tone.INFO
    facts: tuple[Fact, ...] = ()


@dataclass(frozen=True)
class Link:
    """Another record that belongs to this one."""

    title: Phrase
    ledger: str
    record: int
    note: str = ""
    facts: tuple[Fact, ...] = ()


@dataclass(frozen=True)
class Detail:
    """A part of the pane: `show(tx, record)` returns a tuple of Facts, of Steps or of Links."""

    name: str
    title: Phrase
    show: Callable[[Any, Any], tuple[Fact | Step | Link, ...]]
