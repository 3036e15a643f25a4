"""How a practised weakness is drawn."""

from bounceback.charts import practice


def test_a_half_without_an_interview_has_no_mark(tables, read) -> None:
    """Before and since stand as two marks with their counts; nothing is drawn for nothing."""
    spec = read(practice.came_back(tables["practice.came_back"]))
    assert [(row["theme"], row["half"], row["text"]) for row in spec.rows("point")] == [
        ("communication", practice.BEFORE, "5 of 9"),
        ("confidence", practice.BEFORE, "2 of 3"),
        ("communication", practice.SINCE, "1 of 4"),
    ]
