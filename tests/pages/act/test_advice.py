"""Each piece of advice that a search needs, made concrete on a person's own data.

The tests are named after the numbers of the advice: normal, felt, told, short, reviewed, and on.
"""

from datetime import date, timedelta

import pytest

from bounceback.coaching.kinds import StepKind
from bounceback.journal import (
    corrections,
    letters,
    mock_interviews,
    plans,
    practice,
    private_writing,
    questions,
    reflections,
    taxonomy,
)
from bounceback.journal.letters import Follow
from bounceback.overlay.corrections import LoggedInterview, MentionAdded, ReasonCorrection
from bounceback.vocabulary.terms import Control, Polarity, Provenance, Reason, Stage, Theme

TODAY = date.today()  # noqa: DTZ011 - a person's own day is the clock's
YESTERDAY, TOMORROW = TODAY - timedelta(days=1), TODAY + timedelta(days=1)
PLAN = "If they ask how it scales, then I will name one number first."
CLERK = f"ada · clerk · {TODAY - timedelta(days=30)} · 1"
COOK = f"brill · cook · {TODAY - timedelta(days=10)} · 1"
READER = f"corde · clerk · {TODAY - timedelta(days=40)} · 1"


def met(kind=Stage.INTERVIEW, held_on=YESTERDAY, application=COOK):
    """Return an interview that the person logged."""
    return LoggedInterview(corrections.logged_identity(), application, kind, held_on=held_on)


def answers(person) -> dict[str, str]:
    """Return what was answered so far, by question."""
    return {each.prompt: each.text for each in reflections.answers(person.journal)}


def mentioned(person) -> list[MentionAdded]:
    """Return the strengths and weaknesses that the person noted."""
    return list(corrections.overlay(person.journal).of(MentionAdded))


def said_of_reasons(person) -> list[ReasonCorrection]:
    """Return what the person said of reasons."""
    return list(corrections.overlay(person.journal).of(ReasonCorrection))


def test_advice_01_a_rejection_closes_with_a_true_count_of_the_own_search(visit):
    """The last lines state a count of the person's own applications, without a verdict."""
    person = visit("reflect", about=CLERK)
    person.finish()
    assert "2 of 4 applications got you in front of a person." in person.texts()
    assert not person.app.error


def test_advice_02_feelings_come_first_and_another_day_is_as_good(visit):
    """The first step asks how it is and how much it mattered, and both may wait."""
    person = visit("reflect", about=CLERK)
    assert "**Before you begin**" in person.app.markdown.values
    person.choose("How much did this one matter", "I had set my heart on it")
    assert "takes longer to get over" in person.texts()
    person.press("later")
    assert "another day is as good" in person.texts()
    [kept] = reflections.every(person.journal)
    assert (kept.step, kept.finished_at) == ("feeling", None)


def test_advice_03_writing_freely_stays_private_and_somebody_may_be_told(visit):
    """Free writing is kept apart from every answer; the last step asks whom to tell."""
    person = visit("reflect", about=CLERK)
    person.app.session_state["private_open"] = True
    person.app.run()
    assert "a little lower right after writing" in person.texts()
    person.app.text_area(key="private_text").set_value("It hurts").run()
    [page] = private_writing.every(person.journal)
    assert page.text == "It hurts"
    person.step("Whom will you tell?")
    person.write("Whom will you tell", "My sister, on Sunday")
    person.press("go_on")
    assert answers(person) == {"tell": "My sister, on Sunday"}


def test_advice_04_a_reflection_is_short_and_closes(visit):
    """It names its few minutes, asks at most three things at a time, and ends by itself."""
    person = visit("reflect", about=CLERK)
    assert "minutes in all" in person.texts()
    for _ in range(12):
        fields = [f for f in person.app.text_area if not f.key.startswith("private")]
        assert len(fields) <= 3
        if not person.offers("go_on"):
            break
        person.press("go_on")
    assert "You can put it down now." in person.texts()
    assert reflections.every(person.journal)[0].finished_at is not None
    person.press("close_it")
    assert not person.offers("go_on")


def test_advice_05_an_interview_is_looked_at_in_parts(visit):
    """Answers, body language and follow-up are asked about, and count once the person says so."""
    person = visit("reflect", about=CLERK)
    person.step("In the room")
    person.write("your hands, your eyes", "I looked at the table when salary came up")
    person.choose("Count it as a point to work on", Theme.BODY_LANGUAGE)
    person.press("go_on")
    [mention] = mentioned(person)
    assert (mention.theme, mention.polarity) == (Theme.BODY_LANGUAGE, Polarity.WEAKNESS)
    assert (mention.application, mention.provenance) == (CLERK, Provenance.GUESS)


def test_advice_06_said_not_said_and_not_prepared(visit):
    """Three questions ask for these three; preparation is named by the person, not inferred."""
    person = visit("reflect", about=CLERK)
    person.step("Where it parted from your plan")
    for part in ("what did you say", "did not get to say", "not prepared enough"):
        person.write(part, f"About: {part}")
    person.press("go_on")
    assert set(answers(person)) == {"said", "not_said", "not_prepared"}
    assert mentioned(person) == []


def test_advice_07_a_question_that_went_wrong_is_kept_word_for_word(visit):
    """The question that the person stumbled over stands on Practice with their better answer."""
    person = visit("reflect", about=CLERK)
    person.step("In the room")
    person.write("stumbled over", "I lost the thread")
    person.write("The question itself", "Why did you leave?")
    person.press("go_on")
    [question] = questions.every(person.journal)
    assert (question.question, question.answer) == ("Why did you leave?", "I lost the thread")
    person = visit("practice")
    person.write("Your better answer", "To learn how others do it")
    person.press("keep_answer")
    assert questions.every(person.journal)[0].better_answer == "To learn how others do it"


@pytest.mark.parametrize("about", [CLERK, READER])
def test_advice_08_what_worked_comes_first(visit, about):
    """For every ending the first thing asked is what to keep, and it counts as a strength."""
    person = visit("reflect", about=about)
    person.press("skip")
    assert "**What worked**" in person.app.markdown.values
    first = next(field for field in person.app.text_area if "reflect/" in field.key)
    first.set_value("I told the story of the move").run()
    person.choose("Count it as a strength", Theme.COMMUNICATION)
    person.press("go_on")
    [mention] = mentioned(person)
    assert (mention.theme, mention.polarity) == (Theme.COMMUNICATION, Polarity.STRENGTH)


@pytest.mark.parametrize(
    ("theme", "exercise"), [(Theme.CONFIDENCE, "Breathe"), (Theme.PREPARATION, "posting")]
)
def test_advice_09_nerves_are_met_with_rest_and_gaps_with_preparing(visit, theme, exercise):
    """Each theme that came up has an exercise of its own kind."""
    person = visit("practice", MentionAdded(CLERK, "", theme, Polarity.WEAKNESS))
    assert f"**{theme.label}**" in person.app.markdown.values
    assert exercise in person.texts()


def test_advice_10_practice_has_days_mock_interviews_and_notes_for_a_coach(visit):
    """A practice gets its next day; a mock interview keeps ratings and what to bring along."""
    person = visit("practice", MentionAdded(CLERK, "", Theme.PREPARATION, Polarity.WEAKNESS))
    person.press(f"keep_{Theme.PREPARATION}")
    [done] = practice.every(person.journal)
    assert (done.theme, done.next_due) == (Theme.PREPARATION, TOMORROW)
    person.write("With whom", "the career centre")
    person.choose("Preparation: how did it go", 3)
    person.write("Notes for the coach", "Ask about the opening")
    person.press("keep_mock")
    [mock] = mock_interviews.every(person.journal)
    assert (mock.with_whom, mock.ratings) == ("the career centre", {Theme.PREPARATION: 3})
    assert "Ask about the opening" in person.texts()


def plan_for_the_next_interview(visit):
    """Reflect on a rejection, and make one plan for the next interview."""
    person = visit("reflect", about=CLERK)
    person.step("One plan")
    person.write("If …", "they ask how it scales")
    person.write("then I will", "name one number first")
    person.choose("Or at the next", Stage.INTERVIEW)
    person.press("go_on")
    assert "Type it once more as it stands above" in person.texts()
    person.write("Type it once more", PLAN)
    person.press("go_on")
    return person


def test_advice_11_one_plan_comes_back_after_the_next_interview(visit):
    """The plan is kept once it was typed again, and asked about when such an interview was."""
    person = plan_for_the_next_interview(visit)
    [plan] = plans.every(person.journal)
    assert (plan.due_kind, plan.application) == (Stage.INTERVIEW, CLERK)
    person = visit("reflect", met(held_on=TOMORROW))
    assert PLAN in person.texts()
    assert not person.offers("Keep this")  # it is still to come: nothing can be asked yet
    earlier = plans.save(
        person.journal, plans.Plan("they ask", "breathe", plan.made_at, due_on=TODAY)
    )
    person.app.run()
    person.choose("Did you do it?", plans.Checked.YES)
    person.press(f"check_{earlier.id}")
    assert plans.find(person.journal, earlier.id).done is plans.Checked.YES


def test_advice_12_a_thank_you_is_due_the_day_after_and_says_that_the_interest_stays(visit):
    """After yesterday's interview a thank-you stands first; it is dated and kept once sent."""
    person = visit("follow_up", met())
    assert "Say thank you" in person.texts()
    person.press("write_due_0")
    letter = next(field for field in person.app.text_area if field.label == "Letter")
    assert "I remain interested" in letter.value
    person.write("Your own name", "Robin Vale")
    letter = next(field for field in person.app.text_area if field.label == "Letter")
    assert "Robin Vale" in letter.value
    person.press("mark_sent")
    [sent] = letters.every(person.journal)
    assert (sent.kind, sent.sent_on, sent.application) == (StepKind.THANK_YOU, TODAY, COOK)
    assert "Robin Vale" in sent.text


def test_advice_13_feedback_is_asked_once_without_comparing_or_pressing(visit):
    """The letter asks for one thing to do better; a draft that compares or presses is flagged."""
    person = visit("follow_up", to=CLERK, letter=StepKind.FEEDBACK)
    assert "Still missing" in person.texts()
    person.write("Letter", "Why was the other candidate better? I demand an answer now.")
    assert "Compares with others" in person.texts()
    assert "Presses" in person.texts()
    person.press("mark_sent")
    [sent] = letters.every(person.journal)
    person.choose("Which letter", sent.id)
    person.fill("What they said", "We wanted more depth in costing")
    person.fill("Did they name a reason?", str(Reason.TECHNICAL_DEPTH))
    person.press("Keep the answer")
    [reason] = said_of_reasons(person)
    assert (reason.provenance, reason.application) == (Provenance.TOLD, CLERK)
    assert letters.every(person.journal)[0].answer == "We wanted more depth in costing"


def test_advice_14_a_long_silence_may_be_asked_about(visit):
    """Two weeks after an interview without a word, a short question is offered."""
    person = visit("follow_up", met(held_on=TODAY - timedelta(days=15)))
    assert "Ask how it stands" in person.texts()


@pytest.mark.parametrize(("about", "offered"), [(CLERK, True), (READER, False)])
def test_advice_15_a_second_chance_is_asked_for_only_after_meeting_them(visit, about, offered):
    """After a final round the letter is there; where nobody was met it is not."""
    person = visit("follow_up", to=about)
    kinds = [option for field in person.app.radio for option in field.options]
    assert ("Ask for a second chance" in kinds) is offered


def test_advice_16_keeping_in_touch_has_a_day_and_a_calendar_file(visit):
    """Whoever met the person is written to again later: the day stands in the calendar."""
    person = visit("follow_up")
    assert "have a day to come" in person.texts()
    assert [b.key for b in person.app.download_button] == ["calendar"]
    person = visit("follow_up", to=CLERK, letter=StepKind.KEEP_IN_TOUCH)
    letter = next(field for field in person.app.text_area if field.label == "Letter")
    assert "Clerk" in letter.value


def test_advice_17_an_angry_draft_is_pointed_at_before_it_is_sent(visit):
    """Words that burn a bridge are named before the ways to send it; nothing is forbidden."""
    person = visit("follow_up", to=CLERK, letter=StepKind.KEEP_IN_TOUCH)
    person.write("Letter", "You wasted my time, you are idiots")
    assert "Before you send it" in person.texts()
    assert "Blames, or sounds angry" in person.texts() or "Insults" in person.texts()
    assert person.offers("mark_sent")


def test_advice_18_what_was_not_in_the_own_hands_may_be_let_go(visit):
    """A reason sorted as not in the person's hands leads to letting go, not to practice."""
    said = ReasonCorrection(CLERK, str(Reason.INTERNAL_CANDIDATE), Provenance.TOLD)
    person = visit("reflect", said, about=CLERK)
    person.step("Facts and guesses")
    person.choose("In whose hands was it?", Control.NOT_MINE)
    assert taxonomy.sorting(person.journal)[0].control is Control.NOT_MINE
    assert "nothing here to practise" in person.texts()
    person.press("let_go_here")
    assert letters.every(person.journal)[0].standing is Follow.LET_GO
    assert "You have let this one go." in person.texts()


def test_advice_19_not_knowing_why_is_an_answer_and_answers_are_counted(visit):
    """Unknown is a reason of its own; the ledger says how many requests were answered."""
    person = visit("reflect", about=CLERK)
    person.step("Facts and guesses")
    person.press("never_know")
    assert [each.reason for each in said_of_reasons(person)] == [Reason.UNKNOWN]
    person = visit("follow_up", to=CLERK, letter=StepKind.FEEDBACK)
    person.press("mark_sent")
    assert "0 of 1 request for feedback" in person.texts()
    assert "too few to say" in person.texts()
    assert "%" not in person.texts()


def test_advice_20_what_was_told_and_what_is_guessed_stay_apart(visit):
    """Both may be said of one application, each with who says so."""
    told = ReasonCorrection(CLERK, str(Reason.TIMING), Provenance.TOLD)
    person = visit("reflect", told, about=CLERK)
    person.step("Facts and guesses")
    person.fill("A reason, if there is one", str(Reason.PREPARATION))
    person.press("Add this reason")
    lines = [text for text in person.app.text.values if " · " in text]
    assert "Timing · Told by the employer" in lines
    assert "Preparation · Your own reading" in lines


def test_advice_23_practice_says_whether_it_came_back(visit):
    """A practised theme is counted before and since, and too few interviews are no verdict."""
    before = met(held_on=TODAY - timedelta(days=5))
    weak = MentionAdded(COOK, before.interview, Theme.PREPARATION, Polarity.WEAKNESS)
    person = visit("practice", before, weak)
    assert "It came up in 1 of 1 reviewed interview" in person.texts()
    person.press(f"keep_{Theme.PREPARATION}")
    assert "no reviewed interview since then, so it is too early to say" in person.texts()


def test_advice_25_it_ends_with_one_thing_to_do_and_one_that_is_true(visit):
    """A skill action for what came up, and a fact of the person's own log, close a reflection."""
    person = visit(
        "reflect", MentionAdded(CLERK, "", Theme.PREPARATION, Polarity.WEAKNESS), about=CLERK
    )
    person.finish()
    assert "**One thing to do**" in person.app.markdown.values
    assert "Set 30 minutes aside" in person.texts()
    assert "**One thing that is true**" in person.app.markdown.values
