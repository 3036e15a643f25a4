"""How the journal's tables came about, revision by revision; Alembic reads this folder."""
