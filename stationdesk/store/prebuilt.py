"""A statement made ready once: lists and reports run it at the driver's own speed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from sqlalchemy import Select
from sqlalchemy.dialects.sqlite import dialect as sqlite_dialect

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
        kinds = [column.type.dialect_impl(_DIALECT) for column in statement.selected_columns]
        readers = [kind.result_processor(_DIALECT, None) for kind in kinds]
        self._out = [(place, reader) for place, reader in enumerate(readers) if reader is not None]

    def given(self, values: Mapping[str, Any]) -> list[Any]:
        """The parameters in the SQL's order, as the driver takes them."""
        return [_given(values.get(name, fixed), process) for name, fixed, process in self._in]

    def all(self, driver: Any, values: Mapping[str, Any]) -> list[tuple[Any, ...]]:
        """Run it on a driver's connection; rows of the program's values."""
        found: list[tuple[Any, ...]] = driver.execute(self.sql, self.given(values)).fetchall()
        if not found or not self._out:
            return found
        columns: list[Any] = list(zip(*found, strict=True))
        for place, read in self._out:
            columns[place] = map(read, columns[place])
        return list(zip(*columns, strict=True))


def _given(value: Any, process: _Value | None) -> Any:
    return value if process is None else process(value)
