"""Bounceback beside the rival: two programs, one answer."""

import pytest

from bench import ours, peer
from bench.answers import compare
from bench.data import write_csv


@pytest.mark.parametrize("rows", [200, 3_000])
def test_both_programs_give_the_same_tables(rows, tmp_path):
    """Import and metrics give the tables that a program written apart from them gives."""
    path = write_csv(rows, tmp_path)
    compare(ours.tables(path), peer.tables(path))
