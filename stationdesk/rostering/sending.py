"""A problem and its result as JSON, for the worker process, and the digest that tells equal problems."""

from __future__ import annotations

import json
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from hashlib import sha256
from types import UnionType
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

from stationdesk.rostering.answers import Cause, Event, Result
from stationdesk.rostering.problem import Problem, Roster

_T = TypeVar("_T")
_KNOWN: dict[Any, tuple[tuple[str, Any], ...]] = {}


def problem_to_json(problem: Problem) -> str:
    """Write the problem; equal problems give equal text."""
    return _text(problem)


def problem_from_json(text: str) -> Problem:
    """Read what `problem_to_json` wrote; ValueError where the text is no problem."""
    return _parsed(Problem, text)


def result_to_json(result: Result) -> str:
    """Write the result on one line."""
    return _text(result)


def result_from_json(text: str) -> Result:
    """Read what `result_to_json` wrote; ValueError where the text is no result."""
    return _parsed(Result, text)


def roster_to_json(roster: Roster) -> str:
    """Write the roster on one line."""
    return _text(roster)


def roster_from_json(text: str) -> Roster:
    """Read what `roster_to_json` wrote; ValueError where the text is no roster."""
    return _parsed(Roster, text)


def event_to_json(event: Event) -> str:
    """Write the progress on one line."""
    return _text(event)


def event_from_json(text: str) -> Event:
    """Read what `event_to_json` wrote; ValueError where the text is no event."""
    return _parsed(Event, text)


def causes_to_json(causes: tuple[Cause, ...]) -> str:
    """Write the causes on one line."""
    return json.dumps([_plain(one) for one in causes], separators=(",", ":"))


def causes_from_json(text: str) -> tuple[Cause, ...]:
    """Read what `causes_to_json` wrote; ValueError where the text holds no causes."""
    return _parsed(tuple[Cause, ...], text)


def digest(problem: Problem) -> str:
    """Return what tells this problem from every other: 64 hexadecimal digits."""
    return sha256(_text(problem).encode()).hexdigest()


def _text(value: Any) -> str:
    return json.dumps(_plain(value), sort_keys=True, separators=(",", ":"))


def _parsed(kind: type[_T], text: str) -> _T:
    try:
        made: _T = _made(kind, json.loads(text))
    except (TypeError, KeyError, AttributeError, RecursionError) as why:
        raise ValueError("not what was expected") from why
    return made


def _plain(value: Any) -> Any:
    """Turn a value into what JSON can write: a dataclass into the list of its fields."""
    if is_dataclass(value):
        return _listed(value)
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    if isinstance(value, Enum):
        return value.value
    return value.isoformat() if isinstance(value, date) else value


def _listed(value: Any) -> list[Any]:
    return [_plain(getattr(value, name)) for name, _ in _fields(type(value))]


def _made(kind: Any, value: Any) -> Any:
    """Build a value of the declared type again; TypeError or ValueError where it is of another."""
    origin = get_origin(kind)
    if origin is UnionType:
        inner = next(one for one in get_args(kind) if one is not type(None))
        return None if value is None else _made(inner, value)
    if origin is tuple:
        return _tuple(get_args(kind), value)
    if is_dataclass(kind):
        return _dataclass(kind, value)
    return _single(kind, value)


def _dataclass(kind: Any, value: Any) -> Any:
    return kind(*(_made(inner, one) for (_, inner), one in zip(_fields(kind), value, strict=True)))


def _tuple(inner: tuple[Any, ...], value: Any) -> tuple[Any, ...]:
    if not isinstance(value, list):
        raise TypeError("not a list")
    if inner[-1] is Ellipsis:
        return tuple(_made(inner[0], one) for one in value)
    return tuple(_made(kind, one) for kind, one in zip(inner, value, strict=True))


def _single(kind: Any, value: Any) -> Any:
    if issubclass(kind, Enum):
        return kind(value)
    if kind is date:
        return date.fromisoformat(value)
    if kind is float and type(value) is int:
        return float(value)
    if type(value) is not kind:
        raise TypeError(f"{kind.__name__} expected")
    return value


def _fields(kind: Any) -> tuple[tuple[str, Any], ...]:
    """Return (name, type) of a dataclass's fields, in order."""
    if kind not in _KNOWN:
        types = get_type_hints(kind)
        _KNOWN[kind] = tuple((one.name, types[one.name]) for one in fields(kind))
    return _KNOWN[kind]
