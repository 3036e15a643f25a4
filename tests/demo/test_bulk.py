"""Large fictitious logs."""

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pytest

from bounceback.demo import large
from bounceback.demo.bulk import LARGE_COLUMNS


@pytest.mark.parametrize("rows", [0, 1, 19, 1000])
def test_any_number_of_rows(rows):
    """The table has the rows asked for and text columns without nulls."""
    table = large(rows, 1)
    assert table.num_rows == rows
    assert tuple(table.column_names) == LARGE_COLUMNS
    assert set(table.schema.types) == {pa.string()}
    assert all(column.null_count == 0 for column in table.columns)


def test_same_seed_same_table():
    """The same seed gives the same table, another seed another one."""
    assert large(500, 1).equals(large(500, 1))
    assert not large(500, 1).equals(large(500, 2))


def test_shape_of_the_columns():
    """One company per 20 rows, notes in about 30 % of the rows, half of those unlike all others."""
    table = large(20_000, 7)
    assert pc.count_distinct(table["Company"]).as_py() == 1000
    notes = table["Notes"].to_numpy(zero_copy_only=False)
    filled = notes[notes != ""]
    assert abs(len(filled) / 20_000 - 0.3) < 0.02
    assert abs(np.char.endswith(filled.astype(str), ")").mean() - 0.5) < 0.03


def test_columns_agree_with_each_other():
    """Only what was sent has a date, only a rejection a reason, only a deep one a weakness."""
    rows = large(5_000, 7).to_pandas()
    assert rows["Date applied"].eq("").equals(rows["Outcome"].eq("Saved"))
    assert set(rows.loc[rows["Rejection reason"] != "", "Outcome"]) == {"Rejected"}
    assert rows["Rejection reason"].eq("").equals(rows["Told or guessed"].eq(""))
    assert rows.loc[rows["Went badly"] != "", "Stage"].isin(["", "Applied"]).sum() == 0
    both = rows[(rows["Date applied"] != "") & (rows["Outcome date"] != "")]
    assert (both["Outcome date"] > both["Date applied"]).all()
    held = rows[rows["Interview date"] != ""]
    assert set(held["Stage"]) == {"Interview", "Final round", "Offer"}
    assert (held["Interview date"] > held["Date applied"]).all()
