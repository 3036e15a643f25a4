"""What Alembic runs: the revisions, within the transaction that is already open."""

from alembic import context

context.configure(connection=context.config.attributes["connection"])
context.run_migrations()
