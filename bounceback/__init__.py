"""Bounceback turns a person's own job-search spreadsheet into lessons."""

__version__ = "0.1.0"
