"""How the reasons' hands are drawn."""

from bounceback.charts import control


def test_groups_that_hold_nothing_are_left_out(tables, read) -> None:
    """Each group stands with its count out of all; an empty one takes no room."""
    spec = read(control.groups(tables["control.groups"]))
    assert [(row["row"], row["text"]) for row in spec.rows("bar")] == [
        ("In your hands", "4 of 8"),
        ("Not in your hands", "3 of 8"),
        ("Not sorted yet", "2 of 8"),
    ]
