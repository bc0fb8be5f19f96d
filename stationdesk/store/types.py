"""Column types: how the program's values lie in the file, each as something SQL can sort and compare."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import Dialect, Integer, Text
from sqlalchemy.types import TypeDecorator

from stationdesk.core.ledger import Choice


class Remembered(dict[Any, Any]):
    """Stored values with what they are read as, because lists show the same ones again and again.

    To look one up costs a third of calling a function that remembers.
    """

    MOST = 20_000

    def __init__(self, read: Callable[[Any], Any]) -> None:
        super().__init__({None: None})
        self._read = read

    def __missing__(self, stored: Any) -> Any:
        if len(self) > self.MOST:
            self.clear()
            self[None] = None
        read = self[stored] = self._read(stored)
        return read


def _instant(seconds: int) -> datetime:
    return datetime.fromtimestamp(seconds, UTC)


def _several(text: str) -> tuple[Any, ...]:
    return tuple(json.loads(text))


DAYS = Remembered(date.fromisoformat)
_INSTANTS = Remembered(_instant)
_SEVERAL = Remembered(_several)


class UtcInstant(TypeDecorator[datetime]):
    """An aware datetime, kept as whole seconds since 1970 UTC."""

    impl = Integer
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> int | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("an instant carries its time zone")
        return int(value.timestamp())

    def result_processor(self, dialect: Dialect, coltype: object) -> Callable[[Any], datetime | None]:
        """The plain look-up: lists read ten of these a row, and a wrapper each would double the cost."""
        return _INSTANTS.__getitem__


class CodeOf(TypeDecorator[Choice]):
    """A member of a Choice, kept as its code."""

    impl = Text
    cache_ok = True

    def __init__(self, choice: type[Choice]) -> None:
        super().__init__()
        self.choice = choice
        self._members: dict[Any, Any] = {None: None} | {member.code: member for member in choice}

    def process_bind_param(self, value: Choice | str | None, dialect: Dialect) -> str | None:
        return None if value is None else self._members[getattr(value, "code", value)].code

    def result_processor(self, dialect: Dialect, coltype: object) -> Callable[[Any], Choice | None]:
        return self._members.__getitem__


class Codes(TypeDecorator[tuple[str, ...]]):
    """Several dictionary codes in their order, kept as JSON text; none is the empty list."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:
        return None if value is None else json.dumps([str(code) for code in value], ensure_ascii=False)

    def process_result_value(self, value: str | None, dialect: Dialect) -> tuple[str, ...] | None:
        read: tuple[str, ...] | None = _SEVERAL[value]
        return read

    def result_processor(self, dialect: Dialect, coltype: object) -> Callable[[Any], tuple[str, ...] | None]:
        return _SEVERAL.__getitem__


class Ids(TypeDecorator[tuple[int, ...]]):
    """Several records of another ledger, kept as JSON text; none is the empty list."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:
        return None if value is None else json.dumps([int(record) for record in value])

    def process_result_value(self, value: str | None, dialect: Dialect) -> tuple[int, ...] | None:
        read: tuple[int, ...] | None = _SEVERAL[value]
        return read

    def result_processor(self, dialect: Dialect, coltype: object) -> Callable[[Any], tuple[int, ...] | None]:
        return _SEVERAL.__getitem__


class ExactDecimal(TypeDecorator[Decimal]):
    """A Decimal with a fixed number of places, kept as a whole number so that sums stay exact."""

    impl = Integer
    cache_ok = True

    def __init__(self, places: int) -> None:
        super().__init__()
        self.places = places
        self._read = Remembered(self._scaled)

    def process_bind_param(self, value: Decimal | int | None, dialect: Dialect) -> int | None:
        if value is None:
            return None
        scaled = Decimal(value).scaleb(self.places)
        if scaled != scaled.to_integral_value():
            raise ValueError(f"{value} has more than {self.places} places")
        return int(scaled)

    def result_processor(self, dialect: Dialect, coltype: object) -> Callable[[Any], Decimal | None]:
        return self._read.__getitem__

    def process_result_value(self, value: int | None, dialect: Dialect) -> Decimal | None:
        read: Decimal | None = self._read[value]
        return read

    def _scaled(self, kept: int) -> Decimal:
        return Decimal(kept).scaleb(-self.places)
