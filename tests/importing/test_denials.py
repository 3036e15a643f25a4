"""Stages that a status names although they were not reached."""

import pytest

from bounceback.importing.denials import denies, denies_a_stage, reached, says_not_there
from bounceback.importing.phrases import parted
from bounceback.importing.values import standing

# Each line: a status, how it stands, and how far it got (-: it does not say).
STATUSES = """
did not get to the final round | rejected | -
did not get the offer | rejected | -
didn't make it to the interview | rejected | -
did not get hired | rejected | -
did not accept the offer | declined_offer | offer
did not accept the interview | ask | -
did not pass to interview stage | rejected | -
did not pass the phone screen | rejected | screen
no job offer | rejected | -
no job offer after interview | rejected | interview
no offer but interview | rejected | interview
no offer after final | rejected | final
no interview | ask | -
no interview offered | ask | -
no interview, rejected | rejected | applied
not offered an interview | rejected | -
not selected for second interview | rejected | -
not selected after interview | rejected | interview
not selected for the final after the interview | rejected | interview
interview not offered | ask | -
interview denied | ask | -
Interview - no | ask | -
Gespräch: nein | ask | -
Applied, no interview | ask | -
denied interview | ask | -
denied after interview | rejected | interview
rejected for final round | rejected | -
rejected before the first interview | rejected | -
rejected without phone screen | rejected | -
rejected without interview | rejected | applied
rejected by the recruiter | rejected | -
rejected by hr after interview | rejected | interview
HR rejected | rejected | -
rejected on the phone | rejected | -
rejected at phone screen | rejected | screen
recruiter withdrew | ask | -
withdrawn by recruiter | ask | -
withdrew before final round | withdrew | -
ghosted before the phone screen | no_response | -
no response from recruiter | no_response | -
no response interview | ask | -
no response after interview | no_response | interview
interview done, no answer | no_response | interview
position filled before interview | role_closed | -
CV accepted | ask | -
application accepted | ask | -
accepted to interview | ask | -
accepted into the process | ask | -
interview invitation withdrawn | ask | -
withdrawn before interview | withdrew | -
withdrawn after interview | withdrew | interview
accepted after final round | accepted | offer
nicht eingeladen zum Interview | rejected | -
nicht weiter zum Gespräch | rejected | -
nicht weiter nach Gespräch | rejected | interview
Absage vor dem Gespräch | rejected | -
Absage ohne Telefoninterview | rejected | -
Absage am Telefon | rejected | -
Absage per Telefon | rejected | -
Absage nach Telefonat | rejected | screen
Angebot nicht bekommen | ask | -
Gespräch abgelehnt | ask | -
Bewerbung angenommen | ask | -
Zusage zum Gespräch | ask | -
keine Rückmeldung nach Gespräch | no_response | interview
Test nicht bestanden | rejected | assessment
vor Ort Gespräch | open | final
pas d'entretien | ask | -
pas d'offre après entretien | rejected | interview
pas convoquée à l'entretien | rejected | -
refus avant l'entretien | rejected | -
refus sans entretien | rejected | applied
refus par la RH | rejected | -
refus par téléphone | rejected | -
candidature acceptée | ask | -
retenue pour entretien | ask | -
entretien refusé | ask | -
no pasé a entrevista | rejected | -
no pasé la entrevista | rejected | interview
rechazada antes de la entrevista | rejected | -
rechazada para la fase final | rejected | -
sin oferta tras entrevista | rejected | interview
aceptada para entrevista | ask | -
não passei para a entrevista | rejected | -
não passei na entrevista | rejected | interview
recusada antes da entrevista | rejected | -
rejeitado pelo RH | rejected | -
aceita para entrevista | ask | -
scartata prima del colloquio | rejected | -
scartata al colloquio | rejected | interview
non convocata al colloquio | rejected | -
non superato il colloquio | rejected | interview
accettata per il colloquio | ask | -
niet uitgenodigd voor gesprek | rejected | -
afgewezen voor het gesprek | rejected | -
afgewezen na het gesprek | rejected | interview
telefonisch afgewezen | rejected | -
aanbod niet gekregen | ask | -
uitgenodigd voor gesprek | open | interview
面试前被拒 | rejected | -
面试后被拒 | rejected | interview
未入围终面 | rejected | -
未通过一面 | rejected | interview
没过笔试 | rejected | assessment
被hr拒绝 | rejected | -
接受面试 | ask | -
面试没去 | ask | -
Zusage steht noch aus | ask | -
"""


@pytest.mark.parametrize("line", STATUSES.strip().splitlines())
def test_what_was_not_reached_is_no_depth(line):
    """A denied step is taken away where it is clear how it ended, and asked about elsewhere."""
    status, ending, stage = line.split(" | ")
    found = standing(status)
    told = (str(found.ending) if found.understood else "ask", str(found.stage or "-"))
    assert told == (ending, stage)


@pytest.mark.parametrize(
    ("phrase", "does", "of_a_stage"),
    [
        ("not selected", True, False),
        ("no interview", True, True),
        ("kein gesprach", True, True),
        ("rejected", False, False),
        ("offer not accepted", False, False),
        ("not known at all", False, False),
    ],
)
def test_which_phrases_deny(phrase, does, of_a_stage):
    """One that was held denies nothing, and no more does one that is not known."""
    assert (denies(phrase), denies_a_stage(phrase)) == (does, of_a_stage)


def test_phrases_without_a_denial_are_left_as_they_are():
    """Nothing is taken from a plain status; who said no is taken, how it ended stays."""
    plain = parted("rejected after the second interview")
    assert reached(plain) == plain
    assert reached(("refus", "par", "rh")) == ("refus", "par")


@pytest.mark.parametrize(
    ("cell", "denied"),
    [
        *(("no interview", True), ("not invited", True), ("rejected before interview", False)),
        *(("did not get to the interview", True), ("not offered after interview", False)),
        *(("rejected", False), ("zoom", False), ("tuesday before noon", False), ("", False)),
    ],
)
def test_cells_below_the_name_of_a_step(cell, denied):
    """Below "Interview", "not invited" says that there was none, "rejected" that there was."""
    assert says_not_there(cell) is denied
