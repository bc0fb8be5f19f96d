"""Alembic's environment: no file of settings, the connection is handed in by `migrations.run`."""

from alembic import context

from stationdesk.store.record import Base

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Base.metadata,
    render_as_batch=True,
)
with context.begin_transaction():
    context.run_migrations()
