"""What stands above a list and says that it was sent."""

import pytest

from bounceback.importing.list_headings import (
    LISTED,
    lists_sent,
    says_sent,
    standing_of_heading,
)
from bounceback.vocabulary.terms import Ending, Stage


@pytest.mark.parametrize(
    ("heading", "outright"),
    [
        ("Companies I applied to", True),
        ("Earlier applications — by e-mail", False),
        ("Applications in 2024", False),
        ("Firmen, bei denen ich mich beworben habe", True),
        ("Frühere Bewerbungen", False),
        ("Entreprises où j'ai postulé", True),
        ("Anciennes candidatures", False),
        ("Empresas donde he postulado", True),
        ("Solicitudes anteriores", False),
        ("Vagas a que me candidatei", True),
        ("Candidaturas anteriores", False),
        ("Candidature precedenti", False),
        ("Bedrijven waar ik heb gesolliciteerd", True),
        ("Eerdere sollicitaties", False),
        ("之前投递的公司", False),
    ],
)
def test_the_heading_of_a_list_may_say_that_it_was_sent(heading, outright):
    """Then nothing is said of what became of it; “Applications” is what any list is called."""
    assert lists_sent(heading)
    assert says_sent(heading) is outright
    assert standing_of_heading(heading) == LISTED


@pytest.mark.parametrize(
    "heading",
    [
        *("Applications to send", "Future applications", "Companies to apply to", "Contacts"),
        *("Not applied companies", "Companies", "Response applications", "Offene Bewerbungen"),
        *("Candidatures à envoyer", "Solicitudes para enviar", "Candidature da inviare"),
        *("Nog te versturen sollicitaties", "未投递的公司", "Job offers", "Interviews", ""),
    ],
)
def test_a_heading_with_any_other_word_says_no_such_thing(heading):
    """What is left over may say that it is still to be sent."""
    assert not lists_sent(heading)
    assert not says_sent(heading)


@pytest.mark.parametrize(
    ("heading", "ending", "stage"),
    [
        ("Targets", Ending.NOT_APPLIED, None),
        ("Applied", Ending.OPEN, Stage.APPLIED),
        ("Candidatures envoyées", Ending.OPEN, Stage.APPLIED),
        ("Rejected", Ending.REJECTED, None),
    ],
)
def test_plans_and_statuses_above_rows_say_how_they_stand(heading, ending, stage):
    """As in a cell, and a word for plans says that nothing was sent."""
    said = standing_of_heading(heading)
    assert (said.ending, said.stage) == (ending, stage)
