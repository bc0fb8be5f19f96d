"""Row 10. A migration that fails or is killed at each of its steps, and a file newer than the program."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from stationdesk.core.errors import FileRefused, StationError
from stationdesk.store import backup, migrations
from stationdesk.store.keys import DataKey
from tests.faults import stations
from tests.faults.figures import Figure, Size, figure, together
from tests.faults.stations import CIPHERS, by_hand

SECOND = '''
"""A second schema, for tests: a column, a table, and a value put right."""
from alembic import op
import sqlalchemy as sa
import os
revision, down_revision, branch_labels, depends_on = "0002", "0001", None, None

def upgrade():
    {first}
    op.add_column("incident", sa.Column("weather", sa.Text()))
    {between}
    op.create_table("lookout", sa.Column("id", sa.Integer(), primary_key=True))
    {later}
    op.execute("UPDATE incident SET place_text = '东市场北门' WHERE id = 1")
    {last}
'''
STEPS = ("first", "between", "later", "last")
OPEN = """
import sys
from pathlib import Path
from stationdesk.store import backup, migrations
from stationdesk.ledgers import LEDGERS
from tests.faults import stations
migrations.FOLDER = Path(sys.argv[1])
if sys.argv[4] == "backup":
    import os
    backup.make = lambda *args, **kwargs: os.kill(os.getpid(), 9)
stations.open_again(Path(sys.argv[2]), stations.CIPHERS[sys.argv[3]])
"""


def measure(size: Size) -> Figure:
    """Killed at each step: 0 unusable; failing: rolled back, said, backed up before; newer: refused."""
    steps = STEPS if size.full else STEPS[2:3]
    with tempfile.TemporaryDirectory() as room:
        return together(_on(Path(room) / cipher, cipher, steps) for cipher in CIPHERS)


def _on(room: Path, cipher: str, steps: tuple[str, ...]) -> Figure:
    key = CIPHERS[cipher]
    stations.filled(room / "station", 4, key)
    missed = _newer(_copy(room), key)
    with _scripts(room) as scripts:
        for step in ("backup", *steps):
            missed += [f"{cipher}, killed at {step}: {why}" for why in _killed(room, scripts, cipher, step)]
        for step in steps:
            missed += [f"{cipher}, failed at {step}: {why}" for why in _failed(room, scripts, key, step)]
    return figure(f"{cipher}: {len(steps) + 1} kills, {len(steps)} failures, {len(missed)} unusable", missed)


def _copy(room: Path) -> Path:
    shutil.rmtree(room / "copy", ignore_errors=True)
    return Path(shutil.copytree(room / "station", room / "copy"))


@contextmanager
def _scripts(room: Path) -> Iterator[Path]:
    """A copy of the migrations, to which a second is added."""
    folder = room / "migrations"
    shutil.copytree(migrations.FOLDER, folder, ignore=shutil.ignore_patterns("__pycache__"))
    kept, migrations.FOLDER = migrations.FOLDER, folder
    try:
        yield folder
    finally:
        migrations.FOLDER = kept


def add_second(scripts: Path, **steps: str) -> Path:
    """Write the second script, with something happening at a step."""
    script = scripts / "versions" / "0002_weather.py"
    script.write_text(SECOND.format(**(dict.fromkeys(STEPS, "pass") | steps)), encoding="utf-8")
    shutil.rmtree(script.parent / "__pycache__", ignore_errors=True)
    return script


def _killed(room: Path, scripts: Path, cipher: str, step: str) -> list[str]:
    folder = _copy(room)
    add_second(scripts, **({step: "os.kill(os.getpid(), 9)"} if step in STEPS else {}))
    killed = subprocess.run([sys.executable, "-c", OPEN, scripts, folder, cipher, step], check=False)
    add_second(scripts)
    wrong = [] if killed.returncode == -9 else [f"not killed but ended with {killed.returncode}"]
    again = stations.open_again(folder, CIPHERS[cipher])
    wrong += [] if again.identity.schema == "0002" else ["not migrated by the next start"]
    wrong += [] if again.verify().ok else ["not sound"]
    again.engines.dispose()
    return wrong


def _failed(room: Path, scripts: Path, key: DataKey | None, step: str) -> list[str]:
    folder = _copy(room)
    script = add_second(scripts, **{step: "raise ZeroDivisionError"})
    wrong = []
    try:
        stations.open_again(folder, key)
        wrong.append("nothing failed")
    except StationError as refused:
        wrong += [] if str(refused).endswith(".") else ["not said in a sentence"]
    except ZeroDivisionError:
        wrong.append("not said in a sentence")
    script.unlink()
    again = stations.open_again(folder, key)
    wrong += [] if again.identity.schema == "0001" and again.verify().ok else ["not as it was"]
    made = again.backups()
    wrong += [] if [one.reason for one in made] == ["before-0002"] else ["no backup before"]
    for one in made:
        backup.checked(one.file, again.identity, again.file_key)
    again.engines.dispose()
    return wrong


def _newer(folder: Path, key: DataKey | None) -> list[str]:
    with by_hand(folder / "station.db", key) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '0099'")
    try:
        stations.open_again(folder, key)
    except FileRefused as refused:
        return [] if "newer program" in str(refused) else [str(refused)]
    return ["a newer file was opened"]
