"""How fast an import with all metrics is, beside a bare parse and beside a polars program."""
