"""How ratings are drawn beside results."""

from bounceback.charts import calibration


def test_what_went_on_stands_before_what_it_is_out_of(tables, read) -> None:
    """The bar of all interviews is the backdrop of those that went on, with the count in words."""
    spec = read(calibration.halves(tables["calibration.halves"]))
    rows = {row["half"]: (row["passed"], row["of"], row["text"]) for row in spec.rows("bar")}
    assert rows == {"lower": (1, 3, "1 of 3"), "upper": (4, 5, "4 of 5")}
