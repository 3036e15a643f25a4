"""The page of what is still awaited: its lists hold what its sentences count."""

PAGE = "understand/waiting"


def sentence_with(app, words: str) -> str:
    """Return the one sentence of the page that holds these words."""
    found = [text.value for text in app.text if words in text.value]
    assert len(found) == 1
    return found[0]


def listed(app):
    """Return the lists of silent applications, in the order of the page."""
    columns = {"Days of silence", "Any answer (%)"}
    return [frame.value for frame in app.dataframe if columns <= set(frame.value)]


def test_the_lists_hold_what_the_sentence_counts(opened):
    """As many rows to follow up and to let go as the sentence says."""
    app = opened(PAGE)
    follow_up, let_go = listed(app)
    said = sentence_with(app, "have been silent since you applied")
    assert f"{len(follow_up)} are worth a follow-up" in said
    assert f"{len(let_go)} you may let go of" in said
    assert len(follow_up) + len(let_go) > 10


def test_a_list_is_of_the_waits_that_its_sentence_says(opened):
    """The first and the last wait of a list stand in its sentence."""
    app = opened(PAGE)
    for rows, words in zip(
        listed(app), ("Of those silent as long", "No positive reply"), strict=True
    ):
        waits = rows["Days of silence"]
        assert f"silent for {waits.min()} to {waits.max()} days" in sentence_with(app, words)


def test_letting_go_is_never_asserted(opened):
    """The page says what has happened so far, and not what will not come."""
    said = sentence_with(opened(PAGE), "No positive reply whose day is known")
    assert said.endswith("in your search so far.")


def test_without_dates_the_page_says_so(opened):
    """An undated sheet gets no chance, no list and no chart."""
    app = opened(PAGE, "undated")
    assert sentence_with(app, "Too few days are written down")
    assert sentence_with(app, "Too few answers have a date to say how long")
    assert listed(app) == []
    assert not app.get("vega_lite_chart")


def test_the_filters_narrow_the_lists(opened):
    """Filtered to one source, the lists hold only what is left."""
    whole, board = listed(opened(PAGE)), listed(opened(PAGE, source="Job board"))
    assert 0 < sum(map(len, board)) < sum(map(len, whole))
