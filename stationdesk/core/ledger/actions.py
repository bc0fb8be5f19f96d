"""Actions: what a form asks, and the use-case it ends in."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from stationdesk.core.actor import WRITERS, Role
from stationdesk.core.i18n import Phrase
from stationdesk.core.ledger.choice import Tone
from stationdesk.core.ledger.kinds import Kind


@dataclass(frozen=True)
class Field:
    """One thing a form asks. The action is called with `name=value`, None where nothing was given.

    `default` is a value, or a callable of the transaction (and the record, for actions on one).
    `key` is the letter of Alt+letter; `wide` takes both columns; `section` opens a heading above;
    `note` stands beside the label; `extra` hides it behind "more" until asked for.
    `choices(tx, record)` closes a Number to some of the record's own child rows, (id, words) each;
    `when(values)` asks the field only while the form's other values say so.
    """

    name: str
    title: Phrase
    kind: Kind
    required: bool = False
    default: Any = None
    key: str = ""
    note: Phrase | None = None
    wide: bool = False
    section: Phrase | None = None
    extra: bool = False
    choices: Callable[[Any, Any], tuple[tuple[int, Phrase], ...]] | None = None
    when: Callable[[Mapping[str, Any]], bool] | None = None


@dataclass(frozen=True)
class Notice:
    """Something worth knowing while typing, perhaps with the record it speaks of."""

    phrase: Phrase
    tone: Tone = Tone.INFO
    ledger: str = ""
    record: int | None = None


@dataclass(frozen=True)
class Advice:
    """What an action proposes for fields still untouched, and what it has noticed."""

    proposals: Mapping[str, Any] = field(default_factory=dict)
    notices: tuple[Notice, ...] = ()


@dataclass(frozen=True)
class Action:
    """A use-case: `run(tx, **fields)`, or `run(tx, record, **fields)` when it works on one record.

    `run` returns the record it made or changed. `allowed(values)` judges the record's plain mapped
    values, who acts as `actor` and the day as `today`, to grey the button; `run` refuses all the same. A
    sentence instead of False says why not where it is not the record's state: it takes another person.
    `advise(tx, values[, record])` is asked while a form is being filled. `hangs_on` names the ledger whose
    record it appears on when that is not its own. `danger` asks once more before it runs. `verb` is what
    the button that runs it says, where the deed is more than saving a form: sign, submit, grant.
    """

    name: str
    title: Phrase
    run: Callable[..., Any]
    fields: tuple[Field, ...] = ()
    icon: str = ""
    key: str = ""
    primary: bool = False
    on_record: bool = True
    bulk: bool = False
    roles: frozenset[Role] = WRITERS
    allowed: Callable[[Mapping[str, Any]], bool | Phrase] | None = None
    advise: Callable[..., Advice] | None = None
    hangs_on: str = ""
    danger: Phrase | None = None
    verb: Phrase | None = None


@dataclass(frozen=True)
class Stored:
    """A field's default for forms that change a record: what the record says now under `name`."""

    name: str

    def __call__(self, _tx: Any, record: Any) -> Any:
        return getattr(record, self.name)


def stored(name: str) -> Stored:
    """The default that reads the attribute `name` of the record."""
    return Stored(name)
