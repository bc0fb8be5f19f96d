"""A statement made ready once: lists and reports run it at the driver's own speed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from sqlalchemy import Date, Select
from sqlalchemy.dialects.sqlite import dialect as sqlite_dialect

from stationdesk.store.types import DAYS

_DIALECT = sqlite_dialect(paramstyle="qmark")
_Value = Callable[[Any], Any]


class Prebuilt:
    """A SELECT with its SQL written out and the way of each value in and out chosen beforehand.

    Named parameters are handed in when it runs; those with a value in the statement keep it.
    """

    def __init__(self, statement: Select[Any]) -> None:
        compiled = statement.compile(dialect=_DIALECT, compile_kwargs={"render_postcompile": True})
        processors: Mapping[str, Any] = compiled._bind_processors
        fixed = compiled.construct_params(_check=False)
        self.sql = str(compiled)
        self._in: list[tuple[str, Any, _Value | None]] = [
            (name, fixed[name], processors.get(name)) for name in compiled.positiontup or ()
        ]
        readers = enumerate(_reader(column.type) for column in statement.selected_columns)
        self._out = {place: reader for place, reader in readers if reader is not None}

    def given(self, values: Mapping[str, Any]) -> list[Any]:
        """The parameters in the SQL's order, as the driver takes them."""
        return [_given(values.get(name, fixed), process) for name, fixed, process in self._in]

    def all(self, driver: Any, values: Mapping[str, Any]) -> list[tuple[Any, ...]]:
        """Run it on a driver's connection; rows of the program's values."""
        found = self.stored(driver, values)
        return list(zip(*self.columns(found), strict=True)) if found and self._out else found

    def stored(self, driver: Any, values: Mapping[str, Any]) -> list[tuple[Any, ...]]:
        """Run it on a driver's connection; rows as they lie in the file."""
        found: list[tuple[Any, ...]] = driver.execute(self.sql, self.given(values)).fetchall()
        return found

    def columns(self, found: list[tuple[Any, ...]]) -> list[Iterable[Any]]:
        """Stored rows, of which there is at least one, as columns of the program's values."""
        columns: list[Iterable[Any]] = list(zip(*found, strict=True))
        for place, read in self._out.items():
            columns[place] = map(read, columns[place])
        return columns

    def value(self, row: tuple[Any, ...], place: int) -> Any:
        """One of a stored row's values; the last place is -1."""
        read = self._out.get(place % len(row))
        return row[place] if read is None else read(row[place])


def _reader(kind: Any) -> _Value | None:
    if isinstance(kind, Date):
        return DAYS.__getitem__
    reader: _Value | None = kind.dialect_impl(_DIALECT).result_processor(_DIALECT, None)
    return reader


def _given(value: Any, process: _Value | None) -> Any:
    return value if process is None else process(value)
