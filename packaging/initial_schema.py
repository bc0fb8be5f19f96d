"""Write the first migration from what the ledgers declare: `python packaging/initial_schema.py`.

Until the first station works with real records, a changed table is changed here and this is run again;
after that, changes are migrations of their own and this is left alone. `--check` only compares: it says
what differs and ends with 1.
"""

import sys
from difflib import unified_diff
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(CHECKOUT))

from sqlalchemy import create_engine  # noqa: E402 - the checkout is found first

from stationdesk.ledgers import LEDGERS  # noqa: E402
from stationdesk.store import schema  # noqa: E402

SCRIPT = CHECKOUT / "stationdesk" / "store" / "migrations" / "versions" / "0001_initial.sql"

_SHADOWS = ("config", "content", "data", "docsize", "idx")
"""What FTS5 makes beside a table of its own; search_camera_fault is not one of search_camera's."""


def statements() -> list[str]:
    """The schema as SQLite describes it: tables as they were made, then indexes and triggers by name."""
    engine = create_engine("sqlite://")
    with engine.begin() as connection:
        schema.create(connection)
        found = connection.exec_driver_sql("SELECT type, name, sql FROM sqlite_master ORDER BY rowid").all()
    engine.dispose()
    virtual = [name for _, name, sql in found if sql and sql.startswith("CREATE VIRTUAL")]
    theirs = {f"{name}_{part}" for name in virtual for part in _SHADOWS}
    own = [
        (kind, name, sql)
        for kind, name, sql in found
        if sql and name not in theirs and not name.startswith("sqlite_")
    ]
    tables = [sql for kind, _, sql in own if kind == "table"]
    return tables + [sql for kind, _, sql in sorted(own) if kind != "table"]


def script() -> str:
    """The statements, a blank line between each two."""
    return "\n\n".join(tidy(statement) for statement in statements()) + "\n"


def tidy(statement: str) -> str:
    lines = [line.replace("\t", "    ").rstrip() for line in statement.splitlines()]
    return "\n".join(line for line in lines if line) + ";"


def main() -> int:
    assert LEDGERS
    wanted, found = script(), SCRIPT.read_text(encoding="utf-8") if SCRIPT.exists() else ""
    if "--check" not in sys.argv:
        SCRIPT.write_text(wanted, encoding="utf-8", newline="\n")
        return 0
    print("".join(unified_diff(found.splitlines(True), wanted.splitlines(True), "written", "declared")))
    return int(found != wanted)


if __name__ == "__main__":
    sys.exit(main())
