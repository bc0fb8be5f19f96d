"""The schema's history: from nothing, from a filled file, half-way killed, and newer than the program."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import func, select

from stationdesk.core.actor import Actor
from stationdesk.core.errors import StoreUnavailable
from stationdesk.ledgers.incidents.records import Incident
from stationdesk.store import backup, engine, migrations, schema
from stationdesk.store.store import Store
from tests.store.calls import keep

CHECKOUT = Path(__file__).parents[2]

ADDS_A_COLUMN = '''
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
    op.execute("UPDATE incident SET place_text = '东市场北门' WHERE id = 1")
    {last}
'''


@pytest.fixture
def scripts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the migrations, to which a test adds its own."""
    copy = tmp_path / "migrations"
    shutil.copytree(migrations.FOLDER, copy, ignore=shutil.ignore_patterns("__pycache__"))
    monkeypatch.setattr(migrations, "FOLDER", copy)
    return copy


def add_second(scripts: Path, **steps: str) -> None:
    text = ADDS_A_COLUMN.format(**({"first": "pass", "between": "pass", "last": "pass"} | steps))
    (scripts / "versions" / "0002_weather.py").write_text(text, encoding="utf-8")


def test_the_first_migration_is_what_the_ledgers_declare() -> None:
    check = subprocess.run(
        [sys.executable, CHECKOUT / "packaging" / "initial_schema.py", "--check"],
        capture_output=True, text=True, check=False,
    )  # fmt: skip

    assert check.returncode == 0, "run packaging/initial_schema.py\n" + check.stdout + check.stderr


def test_an_empty_file_migrates_to_what_a_new_station_has(store: Store, tmp_path: Path) -> None:
    engines = engine.open_engines(tmp_path / "empty.db")
    with engines.writer.begin() as connection:
        migrations.run(connection, migrations.newest())
        migrated = schema.schema_digest(engine.raw(connection))
    engines.dispose()

    with store.engines.reader.begin() as connection:
        assert schema.schema_digest(engine.raw(connection)) == migrated


def test_a_filled_file_is_backed_up_migrated_and_witnessed(
    store: Store, officer: Actor, scripts: Path
) -> None:
    for _ in range(3):
        keep(store, officer)
    anchor = store.anchor()
    assert anchor is not None
    store.engines.dispose()
    add_second(scripts)

    migrated = Store.open(store.folder, clock=store.clock)

    assert migrated.identity.schema == "0002"
    assert migrated.verify([anchor.text]).problems == ()
    assert [one.reason for one in migrated.backups()] == ["before-0002"]
    assert migrated.history(Incident, 1)[-1].action == "store.migrated"
    with migrated.reading(officer) as tx:
        assert tx.session.scalar(select(func.count(Incident.id))) == 3
        assert tx.get(Incident, 1).place_text == "东市场北门"
    keep(migrated, officer)
    assert migrated.verify().ok
    migrated.engines.dispose()


def test_a_migration_waits_until_no_other_program_has_the_file(
    store: Store, officer: Actor, scripts: Path
) -> None:
    keep(store, officer)
    add_second(scripts)

    with store.reading(officer), pytest.raises(StoreUnavailable):
        Store.open(store.folder, clock=store.clock)
    store.engines.dispose()

    again = Store.open(store.folder, clock=store.clock)
    assert again.identity.schema == "0002"
    again.engines.dispose()


def test_a_backup_of_an_older_schema_is_migrated_when_it_is_opened(
    store: Store, officer: Actor, scripts: Path, tmp_path: Path
) -> None:
    keep(store, officer)
    made = store.backup("manual")
    add_second(scripts)

    backup.restore(made.file, tmp_path / "again", clock=store.clock)
    again = Store.open(tmp_path / "again", clock=store.clock)

    assert again.identity.schema == "0002"
    assert again.verify([made.anchor]).ok
    again.engines.dispose()
