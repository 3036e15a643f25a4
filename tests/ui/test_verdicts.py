"""What the person says of a suggestion."""

import pandas as pd

from bounceback.overlay.applying import apply, known
from bounceback.overlay.corrections import Overlay, Verdict
from bounceback.ui.verdicts import as_answered, because, verdict
from bounceback.vocabulary.terms import Polarity, Theme


def suggested(log):
    """The mention that nobody confirmed; its interview fits no application."""
    return log.mentions[log.mentions["provenance"] == "suggested"].iloc[0].to_dict()


def test_a_verdict_names_its_mention_wherever_that_stands(log) -> None:
    """Also where the interview fits no application, the verdict finds its mention again."""
    said = verdict(suggested(log), known(log), Verdict.CONFIRMED)
    confirmed = apply(log, Overlay((said,)))
    assert "suggested" not in set(confirmed.mentions["provenance"])
    assert len(confirmed.mentions) == len(log.mentions)


def test_a_mention_with_the_application_alone_has_no_interview(log) -> None:
    """What was noted with the application is named without an interview."""
    alone = log.mentions[log.mentions["interview"].isna()].iloc[0].to_dict()
    said = verdict(alone, known(log), Verdict.REJECTED)
    assert said.interview == ""
    assert len(apply(log, Overlay((said,))).mentions) == len(log.mentions) - 1


def test_another_name_counts_instead(log) -> None:
    """Renamed, the suggestion counts under the theme and the polarity that the person chose."""
    new = {"new_theme": Theme.SALARY, "new_polarity": Polarity.STRENGTH}
    said = verdict(suggested(log), known(log), Verdict.RELABELLED, **new)
    renamed = apply(log, Overlay((said,))).mentions
    pairs = set(zip(renamed["theme"], renamed["polarity"], strict=True))
    assert ("salary", "strength") in pairs
    assert not pd.isna(renamed["provenance"]).any()


def test_a_suggestion_says_which_answer_it_follows(log) -> None:
    """Confirmed or called otherwise elsewhere: it reads so, and says why."""
    mention, rows = suggested(log), known(log)
    assert because(None) == ""
    confirmed = verdict(mention, rows, Verdict.CONFIRMED)
    assert because(confirmed) == f"because you confirmed “{mention['words']}” so"
    assert as_answered(mention, confirmed) == as_answered(mention, None)
    renamed = verdict(mention, rows, Verdict.RELABELLED, new_theme=Theme.SALARY)
    assert because(renamed).startswith("because you called “")
    assert as_answered(mention, renamed)["new_theme"] is Theme.SALARY
    assert as_answered(mention, renamed)["new_polarity"] == mention["polarity"]
