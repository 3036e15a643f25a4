"""What the words of a status cell say, and what a mark in a stage's own column says."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bounceback.importing.values import Standing, standing, tells_history
from bounceback.vocabulary.terms import Ending, Stage

TABLE = Path(__file__).with_name("statuses.tsv")


def expectations():
    """Each status of the table with the endings and the stages that it may be read as."""
    for line in TABLE.read_text(encoding="utf-8").splitlines():
        if not line.startswith("# "):
            status, ending, stage = line.split("\t")
            yield status.strip(), ending.split("/"), stage.split("/")


def as_words(found: Standing) -> tuple[str, str]:
    """The ending ("ask" where the person has to say) and the stage ("-" for none)."""
    ending = str(found.ending) if found.understood else "ask"
    return ending, str(found.stage) if found.stage else "-"


def is_hit(found: Standing, endings: list[str], stages: list[str]) -> bool:
    """Whether a reading is one of the expected ones; a question says nothing of the stage."""
    ending, stage = as_words(found)
    return ending in endings and (stage in stages or ending == "ask")


def test_hit_rate_of_status_values(say):
    """Of what people write, nearly all is read, and next to nothing is guessed wrongly."""
    rows = list(expectations())
    readings = [(status, e, s, standing(status)) for status, e, s in rows]
    misses = [row for row in readings if not is_hit(row[3], row[1], row[2])]
    guessed = [row for row in misses if row[3].understood]
    say(
        f"{len(rows)} statuses, {1 - len(misses) / len(rows):.1%} read as meant, "
        f"{len(guessed)} taken for something else; missed:",
        *(f"  {status}: meant {e} {s}, read as {as_words(f)}" for status, e, s, f in misses),
    )
    assert len(rows) >= 300
    assert len(misses) <= 0.03 * len(rows)
    assert len(guessed) <= 0.015 * len(rows)


@pytest.mark.parametrize(
    "status",
    "Archived|Closed|Expired|Discarded|Waitlisted|Selected|Declined|Mercury|1|x|not rejected|"
    "They told me that they went with somebody else, shame|Accepted elsewhere|Rejected them|"
    "Rejected or ghosted|Offered an interview|Offer withdrawn|Accepted another offer|"
    "No interview|Application accepted|Interview not offered|Reposted|abgesagt|"
    "Applied - rejected - reapplied|rechazado, luego entrevista|Withdrew, reapplied|"
    "Interview - not yet|Not yet rejected|Withdrawn by recruiter|2025-03-01|Jan 5|10:30|🎉|"
    "🚫|Started|Maybe|"
    "Interview cancelled|Decided not to proceed|NR|Awaiting offer|applied?|Rejected?|"
    "Not applicable|Rejected - accepted elsewhere".split("|"),
)
def test_what_may_mean_two_things_is_asked(status):
    """A value that does not say clearly what happened is never guessed."""
    assert standing(status) == Standing(Ending.UNKNOWN, None, understood=False)


@pytest.mark.parametrize("status", ["", "  ", "N/A", "-", "?", "null", "none", "TBD", "don't know"])
def test_words_for_nothing_say_nothing(status):
    """A blank cell is an open application of which nothing is known, and no question."""
    assert standing(status) == Standing(Ending.OPEN, None, blank=True)


def test_a_status_called_unknown_says_nothing_at_all():
    """Nobody knows how it stands: not open, no question."""
    assert standing("Unknown") == Standing(None, None, blank=True)


def test_silence_is_not_rejection():
    """No response, a rejection and waiting are three things."""
    statuses = ("No response", "Rejected", "Awaiting response")
    endings = [standing(status).ending for status in statuses]
    assert endings == [Ending.NO_RESPONSE, Ending.REJECTED, Ending.OPEN]


@pytest.mark.parametrize("ending", [Ending.ACCEPTED, Ending.DECLINED_OFFER])
def test_who_accepts_or_declines_an_offer_had_one(ending):
    """These two endings imply the stage."""
    status = {Ending.ACCEPTED: "Accepted", Ending.DECLINED_OFFER: "Declined offer"}[ending]
    assert standing(status) == Standing(ending, Stage.OFFER)


def test_a_rejection_alone_says_nothing_of_depth():
    """Depth stays unknown where the value does not name it."""
    assert standing("Rejected").stage is None


@pytest.mark.parametrize(
    ("history", "ending", "stage"),
    [
        ("Applied - Phone Screen - Interview", Ending.OPEN, Stage.INTERVIEW),
        ("Applied → Interview → Rejected", Ending.REJECTED, Stage.INTERVIEW),
        ("29 Jun 2026|INTERVIEW;3 Jul 2026|INTERVIEW", Ending.OPEN, Stage.INTERVIEW),
        ("2026-01-05 10:00 Applied; 2026-02-01 Phone screen", Ending.OPEN, Stage.SCREEN),
        ('["applied", "phone screen", "rejected"]', Ending.REJECTED, Stage.SCREEN),
        ("Interview, Offer", Ending.OPEN, Stage.OFFER),
    ],
)
def test_a_history_tells_the_deepest_stage_and_the_last_ending(history, ending, stage):
    """Several steps in one cell are read together."""
    assert standing(history) == Standing(ending, stage)
    assert tells_history(history)


@pytest.mark.parametrize(
    "status", ["Rejected", "Phone Screen", "Applied - Mercury", "2026-01-05", "正式批已开，已投递"]
)
def test_a_single_step_is_no_history(status):
    """One step, or one that is not understood, makes no history."""
    assert not tells_history(status)


@pytest.mark.parametrize("slip", ["Rejcted", "rejeced", "Inteview", "No reponse", "Offer recieved"])
def test_a_slip_of_the_keyboard_is_read(slip):
    """A letter too few or in the wrong place does not hide the word."""
    assert standing(slip).understood


@pytest.mark.parametrize(
    ("status", "ending"),
    [
        ("⏳", Ending.OPEN),
        ("❌", Ending.REJECTED),
        ("👻", Ending.NO_RESPONSE),
        ("👻👻", Ending.NO_RESPONSE),
        ("reeejected", Ending.REJECTED),
        ("Rejected, but they said to reapply in 6 months", Ending.REJECTED),
        ("Withdrew: too far away", Ending.WITHDREW),
    ],
)
def test_signs_stretched_words_and_remarks(status, ending):
    """A sign that is unmistakable, letters held too long, a remark after an ending."""
    assert standing(status) == Standing(ending, None)


@pytest.mark.parametrize(
    ("status", "ending", "stage"),
    [
        ("First with recrutier", Ending.OPEN, Stage.SCREEN),
        ("rejected after final intervew", Ending.REJECTED, Stage.FINAL),
        ("ghosted after assesment", Ending.NO_RESPONSE, Stage.ASSESSMENT),
    ],
)
def test_a_slip_within_a_longer_status(status, ending, stage):
    """One letter too many, too few or out of place in a word of some length."""
    found = standing(status)
    assert (found.understood, found.ending, found.stage) == (True, ending, stage)


@pytest.mark.parametrize(
    "word", ["reflected", "inspected", "projected", "united", "scored", "no contract"]
)
def test_another_word_is_no_slip(word):
    """Words that only resemble one of the vocabulary are asked about."""
    assert not standing(word).understood


@settings(max_examples=150)
@given(st.text(max_size=40))
def test_any_text_is_understood_or_asked(text):
    """Whatever stands in a cell, there is an answer, and it is the same with spaces around it."""
    found = standing(text)
    assert found == standing(f"  {text} ")
    assert found.ending is not None or found.blank
    assert found.understood or found == Standing(Ending.UNKNOWN, None, understood=False)


@pytest.mark.parametrize(
    ("status", "said"),
    [
        *(("投递成功", ("open", "applied")), ("面试成功", ("open", "interview"))),
        *(("Successfully applied", ("open", "applied")), ("投递失败", ("ask", "-"))),
        *(("enviado con éxito", ("open", "applied")), ("成功入职", ("accepted", "offer"))),
        *(("成功", ("accepted", "offer")), ("Application successful", ("ask", "-"))),
    ],
)
def test_a_step_that_succeeded_is_no_acceptance(status, said):
    """It says that something was sent or passed; success alone may be the job."""
    assert as_words(standing(status)) == said


@pytest.mark.parametrize(
    ("status", "said"),
    [
        *(("未开始筛选", ("open", "applied")), ("准备一面", ("open", "interview"))),
        *(("笔试终止", ("rejected", "assessment")), ("感谢信", ("rejected", "-"))),
        *(("一面后没有下文", ("no_response", "interview")), ("面试通过", ("open", "interview"))),
        *(("面试已完成", ("open", "interview")), ("测评待完成", ("open", "assessment"))),
        *(("正式批已开，已投递", ("open", "applied")), ("未开放", ("not_applied", "-"))),
        *(("等offer", ("ask", "-")), ("没收到offer", ("ask", "-"))),
        *(("录用评估中", ("ask", "-")), ("没做笔试", ("ask", "-")), ("人才库", ("ask", "-"))),
    ],
)
def test_chinese_statuses_are_read_by_their_parts(status, said):
    """The step, and what came of it; one character more or less is no slip of the keyboard."""
    assert as_words(standing(status)) == said


@pytest.mark.parametrize(
    ("status", "said"),
    [
        *(("First interview complete - waiting for callback", ("open", "interview")),),
        *(
            ("Through to the final interview", ("open", "final")),
            ("Given offer", ("open", "offer")),
        ),
        *(
            ("Declined further interview", ("withdrew", "-")),
            ("Rejected (App)", ("rejected", "applied")),
        ),
        *(
            ("Too early to say", ("open", "-")),
            ("Vorstellungsgespräch gehabt", ("open", "interview")),
        ),
        *(("entrevista hecha, esperando", ("open", "interview")), ("done", ("ask", "-"))),
        *(("Drafting cover letter", ("not_applied", "-")), ("CV listo", ("not_applied", "-"))),
        *(("lettre à écrire", ("not_applied", "-")), ("nog te versturen", ("not_applied", "-"))),
        *(("da mandare", ("not_applied", "-")), ("ainda não me candidatei", ("not_applied", "-"))),
        *(("Anschreiben fehlt noch", ("not_applied", "-")), ("还没投", ("not_applied", "-"))),
    ],
)
def test_a_sentence_is_read_where_it_is_plain(status, said):
    """Of what was held, what is to come, and what was not sent yet."""
    assert as_words(standing(status)) == said


@pytest.mark.parametrize(
    ("status", "said"),
    [
        *(("Applied ✅ => Test ✅ => Interview ❌", ("rejected", "interview")),),
        *(
            ("Applied ✅ => Interview ✅ => Offer ✅", ("open", "offer")),
            ("Applied ❌", ("ask", "-")),
        ),
        *(
            ("投递✅ → 笔试✅ → 一面❌", ("rejected", "interview")),
            ("投递❌ → 笔试❌", ("ask", "-")),
        ),
        *(("7月26日投递-8月3日笔试-8月19日一面", ("open", "interview")),),
        *(("8月8日投递-8月9日流程终止", ("rejected", "applied")),),
        *(("🟢 已投递（下一步：测评）", ("open", "applied")),),
        *(
            ("🟢 Applied (next: test)", ("open", "applied")),
            ("Beworben (nächster Schritt: Test)", ("open", "applied")),
        ),
        *(("✅ 面试已完成（9/9 16:00）", ("open", "interview")),),
    ],
)
def test_marks_dates_and_plans_within_a_history(status, said):
    """A cross behind steps that were ticked off says that it ended there; a plan says nothing."""
    assert as_words(standing(status)) == said


@pytest.mark.parametrize(
    ("status", "said"),
    [
        ("Saved / Applied", ("ask", "-")),
        ("Applying / Applied", ("ask", "-")),
        ("Applied / Saved", ("ask", "-")),
        ("saved, applied", ("ask", "-")),
        ("To apply / Interview", ("ask", "-")),
        ("Applied → Saved", ("ask", "-")),
        ("Saved → Applied", ("open", "applied")),
        ("Saved -> Applied -> Phone Screen", ("open", "screen")),
        ("Saved - Applied - Rejected", ("rejected", "applied")),
        ("Applied / Phone Screen", ("open", "screen")),
        ("Saved / Position closed", ("role_closed", "-")),
    ],
)
def test_what_is_saved_and_sent_at_once(status, said):
    """Side by side it may be either; as a step that was left behind it was sent."""
    assert as_words(standing(status)) == said


@pytest.mark.parametrize(
    ("status", "said"),
    [
        *(("Zusage erhalten - abgelehnt", "declined_offer"), ("offer（已拒）", "declined_offer")),
        *(("Offre reçue - refusée", "declined_offer"), ("offer 已拒", "declined_offer")),
        *(("Aanbod gekregen, afgeslagen", "declined_offer"),),
        *(("Oferta recibida, rechazada", "declined_offer"),),
        *(("Offerta ricevuta, rifiutata", "declined_offer"),),
        *(("Oferta recebida, recusada", "declined_offer"),),
        *(("offer received, declined", "declined_offer"),),
        *(("拿到offer但拒了", "declined_offer"), ("Awaiting offer, declined", "ask")),
        *(
            ("Interview, declined", "ask"),
            ("Applied - Offer - Rejected", "ask"),
            ("declined", "ask"),
        ),
    ],
)
def test_an_offer_that_was_got_and_refused_was_refused_by_the_person(status, said):
    """Who is meant is plain only behind an offer; words for a rejection stay a question."""
    assert as_words(standing(status))[0] == said


def test_an_offer_that_was_taken_back_was_not_refused_by_the_person():
    """The passive of Chinese names the employer."""
    for status in ("offer被拒", "offer 被公司拒绝了"):
        assert standing(status).ending is not Ending.DECLINED_OFFER


@pytest.mark.parametrize(
    ("status", "said"),
    [
        *(("Gespräch, dann Absage", ("rejected", "interview")),),
        *(("2e entretien puis refus", ("rejected", "interview")),),
        *(("Entrevista y luego rechazo", ("rejected", "interview")),),
        *(("Entrevista - no me cogieron", ("rejected", "interview")),),
        *(("Colloquio poi rifiuto", ("rejected", "interview")),),
        *(("Gesprek, daarna afwijzing", ("rejected", "interview")),),
        *(("Entrevista, depois recusa", ("rejected", "interview")),),
        *(("2. Gespräch vereinbart, warte auf Termin", ("open", "interview")),),
        *(("HR面挂", ("rejected", "interview")), ("HR面", ("open", "interview"))),
        *(("电面", ("open", "screen")), ("Descartada", ("rejected", "-"))),
        *(("Reprovado na triagem de currículo", ("rejected", "applied")),),
        *(("Triagem", ("open", "applied")), ("entrevista de triagem", ("open", "screen"))),
        *(("nix gehört", ("no_response", "-")), ("noch nix gehört", ("open", "-"))),
        *(("Niets meer van gehoord", ("no_response", "-")), ("nog doen", ("not_applied", "-"))),
        *(("noch schreiben", ("not_applied", "-")), ("nee, bedankt", ("rejected", "-"))),
        *(("non merci", ("rejected", "-")), ("no gracias", ("rejected", "-"))),
    ],
)
def test_a_stage_and_then_an_ending(status, said):
    """Both are read in each language, and so are the plain words for a no and for silence."""
    assert as_words(standing(status)) == said


@pytest.mark.parametrize(
    ("status", "said"),
    [
        ("position filled internally", ("role_closed", "-")),
        ("position filled by internal candidate", ("role_closed", "-")),
        ("rejected their offer", ("declined_offer", "offer")),
        ("pulled my application", ("withdrew", "-")),
        ("interview went well but rejected", ("rejected", "interview")),
        ("Zusage", ("open", "offer")),
        ("Zusage erhalten", ("open", "offer")),
        ("Zusage bekommen, abgelehnt", ("declined_offer", "offer")),
        ("hab selbst abgesagt", ("withdrew", "-")),
        ("kein Angebot", ("rejected", "-")),
        ("j'ai abandonné", ("withdrew", "-")),
        ("réponse reçue", ("open", "-")),
        ("me cogieron", ("accepted", "offer")),
        ("me cogieron para entrevista", ("ask", "-")),
        ("Oferta, dije que no", ("declined_offer", "offer")),
        ("mandata", ("open", "applied")),
        ("mai sentiti", ("no_response", "-")),
        ("offer被撤回", ("rejected", "offer")),
        ("没拿到offer", ("rejected", "-")),
        ("geen aanbod", ("rejected", "-")),
        ("🔴 no (after test)", ("rejected", "assessment")),
        ("🔴 no (after chat w/ HR)", ("rejected", "screen")),
        ("🔴 no (after a coffee)", ("rejected", "-")),
    ],
)
def test_plain_words_for_how_it_stands(status, said):
    """Of offers that were got, refused or never made, of giving up, and what a no came after."""
    assert as_words(standing(status)) == said
