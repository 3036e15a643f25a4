"""The gate through which a log goes into a report."""

import pytest

from bounceback.report.choosing import Choice, Naming
from bounceback.report.names import Names
from bounceback.report.sharing import said_of, shared
from bounceback.schema import FRAMES, check
from bounceback.selection import Selection, select

CHOICES = [Choice(names=names, words=words) for names in Naming for words in (False, True)]
NAMED = ("Nordlicht", "Tern", "Kelp", "Anna", "Schmidt")


@pytest.fixture
def names(log):
    """The letters of the search."""
    return Names.of(log.applications["company"].unique(), ["Anna Schmidt"])


def text_of(log):
    """Every text of a log."""
    frames = [getattr(log, name) for name in FRAMES]
    return "\n".join(frame.astype("str").to_csv() for frame in frames)


@pytest.mark.parametrize("choice", CHOICES)
def test_what_is_shared_is_a_log(log, names, choice):
    """Every column is there, the rows are the same, and what came in is left as it was."""
    before = text_of(log)
    found = check(shared(log, choice, names))
    assert text_of(log) == before
    assert found.applications["ending"].tolist() == log.applications["ending"].tolist()
    assert found.applications["applied_on"].equals(log.applications["applied_on"])


@pytest.mark.parametrize("choice", CHOICES)
def test_suggestions_stay_behind(log, names, choice):
    """Only what the person or an employer said goes on."""
    found = shared(log, choice, names)
    assert len(found.reasons) == 3
    assert len(found.mentions) == 2
    assert "suggested" in text_of(log)
    assert "suggested" not in text_of(found)


def test_with_names_replaced_no_free_text_goes_in(log, names):
    """Nothing that a person wrote into a cell is left but what the vocabulary says of it."""
    found = text_of(shared(log, Choice(), names))
    assert [word for word in (*NAMED, "Z", "extra") if word in found] == []
    assert "Company A" in found
    assert "Own reason A" in found


def test_free_text_that_is_asked_for_names_nobody(log, names):
    """Roles, notes and quotes go in, without the names in them; own columns stay behind."""
    found = text_of(shared(log, Choice(words=True), names))
    assert [word for word in (*NAMED, "kelp") if word in found] == []
    for word in ("Zrole 1 at Company A", "Znote: Person A of Company B", "Zreason of Company C"):
        assert word in found
    assert "extra" not in found


def test_kept_names_do_not_bring_quotes_along(log, names):
    """Companies and roles stand as they are; what was noted needs a word of its own."""
    found = text_of(shared(log, Choice(names=Naming.KEEP), names))
    assert "Nordlicht GmbH" in found
    assert "Zrole 1 at Nordlicht" in found
    assert "Zwords" not in found
    assert "Znote" not in found
    assert "Zwords" in text_of(shared(log, Choice(names=Naming.KEEP, words=True), names))


def test_an_empty_log_is_shared_as_an_empty_log(log, names):
    """A filter that leaves nothing is no trouble."""
    nothing = select(log, Selection(companies=("Nobody",)))
    for choice in CHOICES:
        assert shared(nothing, choice, names).applications.empty


def test_a_reason_is_called_the_same_everywhere(log, names):
    """What the person sorted is found by its new name."""
    assert said_of(log, Choice(), names)("Zreason of Kelp") == "Own reason A"
    assert said_of(log, Choice(words=True), names)("Zreason of Kelp") == "Zreason of Company C"
    assert said_of(log, Choice(names=Naming.KEEP), names)("Zreason of Kelp") == "Zreason of Kelp"
    for choice in CHOICES:
        assert said_of(log, choice, names)("visa") == "visa"
