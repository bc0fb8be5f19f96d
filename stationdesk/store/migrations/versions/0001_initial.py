"""The first schema: the statements of 0001_initial.sql, which packaging/initial_schema.py writes."""

from pathlib import Path

from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make every table, index and trigger; a blank line parts the statements."""
    connection = op.get_bind()
    for statement in Path(__file__).with_suffix(".sql").read_text(encoding="utf-8").split("\n\n"):
        connection.exec_driver_sql(statement)
