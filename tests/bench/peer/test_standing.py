"""The rival's tables about stages and endings, against numbers counted by hand."""


def test_standing(rival_tables):
    """Every ending has its row; a blank outcome is open."""
    counted = dict(rival_tables["summary.standing"].iter_rows())
    assert counted.pop("unknown") == counted.pop("accepted") == 0
    assert counted == {
        "open": 2,
        "rejected": 3,
        "no_response": 1,
        "withdrew": 0,
        "declined_offer": 1,
        "role_closed": 0,
        "not_applied": 1,
    }


def test_headline(rival_tables):
    """The five numbers, with an assessment that is an answer but no person."""
    table = rival_tables["summary.headline"]
    assert dict(zip(table["measure"], table["count"], strict=True)) == {
        "sent": 7,
        "answered": 5,
        "person": 3,
        "offers": 1,
        "open": 2,
    }
    assert table["of"].to_list() == [8, 7, 7, 7, 7]
    assert table["share"].to_list()[0] is None


def test_reached(rival_tables):
    """Each stage's applications split into those that passed, stopped and wait."""
    table = rival_tables["stages.reached"]
    assert table["reached"].to_list() == [7, 3, 1, 3, 1, 1]
    assert table["pending"].to_list() == [1, 0, 0, 1, 0, 0]
    assert (table["passed"] + table["stopped"] + table["pending"]).equals(table["reached"])


def test_flow(rival_tables):
    """Whoever got deep passed the spine; an assessment is a branch of its own."""
    flow = {(source, target): n for source, target, n in rival_tables["stages.flow"].iter_rows()}
    assert flow["applied", "screen"] == 3
    assert flow["applied", "assessment"] == 1
    assert flow["interview", "final"] == 1
    assert flow["interview", "ending:rejected"] == 1
    assert flow["offer", "ending:declined_offer"] == 1
