"""The word lists: what people write, in eight languages, and what it means."""

import tomllib
from collections import defaultdict
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bounceback.vocabulary.fields import THEME_OF_FIELD, Field
from bounceback.vocabulary.ratings import rated
from bounceback.vocabulary.terms import Ending, Provenance, Reason, Result, Stage, Theme
from bounceback.vocabulary.words import LANGUAGES, LISTS, folded, normalise, words

FOLDER = files("bounceback.vocabulary").joinpath("words")
TABLES = {
    language: tomllib.loads(FOLDER.joinpath(f"{language}.toml").read_text("utf-8"))
    for language in LISTS
}
KINDS = (
    *("headers", "interview_headers", "endings", "stages", "reasons", "themes"),
    *("results", "provenances", "months", "numbers"),
)


def phrases(listed):
    """The phrases of a list, as they are looked up."""
    return [normalise(part) for part in listed.split(",") if part.strip()]


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("Company", "company"),
        ("  Date   Applied ", "date applied"),
        ("JobTitle", "job title"),
        ("createdAt", "created at"),
        ("HRScreen", "hr screen"),
        ("Round1", "round 1"),
        ("1st Interview", "1st interview"),
        ("R1", "r1"),
        ("OAs", "oas"),
        ("follow_up", "follow up"),
        ("Follow-Up?", "follow up"),
        ("City/Country", "city country"),
        ("Salary (k€)", "salary k"),
        ("✅ Applied", "applied"),
        ("Rejected ❌", "rejected"),
        ("Société", "societe"),
        ("Straße", "strasse"),
        ("I didn’t get it", "i didnt get it"),
        ("公司名称", "公司名称"),
        ("N/A", "n a"),
        ("✔\ufe0f", "✔"),
        (" -- ", "--"),
        ("?", "?"),
        ("", ""),
        (" \t\n", ""),
    ],
)
def test_all_spellings_of_a_word_become_one(written, plain):
    """Case, accents, punctuation, emoji and CamelCase make no difference."""
    assert normalise(written) == plain


@given(st.text(st.characters(codec="latin-1")) | st.text("一二面试拒绝 ABcd-_/12"))
def test_normalising_twice_changes_nothing(text):
    """A word as it stands in the lists is left alone."""
    assert normalise(normalise(text)) == normalise(text)


def test_folding_keeps_the_punctuation():
    """Only case, accents and apostrophes go: a whole list can be folded at once."""
    assert folded("J'ai été, Zürich; OK.") == "jai ete, zurich; ok."


@pytest.mark.parametrize("kind", KINDS)
def test_no_phrase_means_two_things(kind):
    """Languages are merged, so that no phrase may stand for two terms in any of them."""
    meanings = defaultdict(set)
    for table in TABLES.values():
        for term, listed in table.get(kind, {}).items():
            for phrase in phrases(listed):
                meanings[phrase].add(term)
    assert {phrase: terms for phrase, terms in meanings.items() if len(terms) > 1} == {}


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("language", LISTS)
def test_no_phrase_is_listed_twice(language, kind):
    """A list says each thing once."""
    listed = [p for many in TABLES[language].get(kind, {}).values() for p in phrases(many)]
    assert sorted(listed) == sorted(set(listed))


def test_an_ambiguous_header_is_nowhere_unambiguous():
    """A header with several meanings is never looked up as if it had one."""
    assert set(words().headers) & set(words().ambiguous_headers) == set()


def test_languages_agree_on_what_is_ambiguous():
    """The same header has the same choices in every language that knows it."""
    choices = defaultdict(set)
    for table in TABLES.values():
        for header, fields in table.get("ambiguous_headers", {}).items():
            choices[normalise(header)].add(fields)
    assert {header: said for header, said in choices.items() if len(said) > 1} == {}


def test_an_ambiguous_header_has_a_real_choice():
    """At least two different meanings, the likeliest first."""
    for fields in words().ambiguous_headers.values():
        assert len(set(fields)) == len(fields) >= 2


MARKS = (
    *("ask", "blank", "unsure", "yes", "no", "small", "denials", "over", "called_off", "awaiting"),
    *("own", "around", "turned_down", "discarded"),
)


@pytest.mark.parametrize("name", [*KINDS, *MARKS, "ambiguous_headers"])
def test_every_key_is_normalised(name):
    """What `normalise` returns can be looked up as it is."""
    keys = getattr(words(), name)
    assert [key for key in keys if normalise(key) != key or not key] == []


def test_what_must_be_asked_is_nowhere_guessed():
    """The words that the person explains stand in no list of statuses."""
    assert words().ask & (set(words().endings) | set(words().stages)) == set()


def test_nothing_said_is_no_answer():
    """A blank is neither yes nor no nor a status."""
    said = {*words().yes, *words().no, *words().endings, *words().stages, *words().ask}
    assert words().blank & said == set()
    assert words().unsure <= words().blank
    assert words().yes & words().no == set()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("field", "least"),
    [
        (Field.COMPANY, 10),
        (Field.ROLE, 10),
        (Field.APPLIED_ON, 10),
        (Field.ENDED_ON, 10),
        (Field.STATUS, 6),
        (Field.OUTCOME, 8),
        (Field.REACHED_INTERVIEW, 15),
        (Field.REJECTED, 8),
        (Field.REASON, 8),
        (Field.WENT_BADLY, 10),
        (Field.NOTES, 10),
        (Field.SOURCE, 10),
        (Field.PRIVATE, 10),
    ],
)
def test_every_language_knows_the_usual_headers(language, field, least):
    """No language is a stub."""
    assert len(phrases(TABLES[language]["headers"][field])) >= least


@pytest.mark.parametrize("field", [f for f in Field if f is not Field.IGNORED])
def test_every_field_can_be_recognised(field):
    """Each meaning is reachable by some header; a rated theme by its name and that it is rated."""
    if field in THEME_OF_FIELD:
        named = [phrase for phrase, t in words().themes.items() if t is THEME_OF_FIELD[field]]
        assert any(rated(f"{phrase} score") == (THEME_OF_FIELD[field], True) for phrase in named)
    else:
        assert field in words().headers.values()


@pytest.mark.parametrize(
    ("header", "field"),
    [
        ("Organisation", Field.COMPANY),
        ("Arbeitgeber", Field.COMPANY),
        ("azienda", Field.COMPANY),
        ("bedrijf", Field.COMPANY),
        ("Position Title", Field.ROLE),
        ("intitulé", Field.ROLE),
        ("functie", Field.ROLE),
        ("App Submitted Date", Field.APPLIED_ON),
        ("Timestamp", Field.APPLIED_ON),
        ("date de candidature", Field.APPLIED_ON),
        ("Closing Date", Field.SAVED_ON),
        ("createdAt", Field.SAVED_ON),
        ("Date Posted", Field.SAVED_ON),
        ("Last Updated", Field.ENDED_ON),
        ("Application Status", Field.STATUS),
        ("situação", Field.STATUS),
        ("Ergebnis", Field.OUTCOME),
        ("Decision", Field.OUTCOME),
        ("Highest Stage", Field.STAGE),
        ("Rejection Stage", Field.STAGE),
        ("# of interviews", Field.ROUNDS),
        ("Interview Count", Field.ROUNDS),
        ("Phone Screen", Field.REACHED_SCREEN),
        ("HR call", Field.REACHED_SCREEN),
        ("OA", Field.REACHED_ASSESSMENT),
        ("Take-home", Field.REACHED_ASSESSMENT),
        ("1st Interview", Field.REACHED_INTERVIEW),
        ("Interview2", Field.REACHED_INTERVIEW),
        ("Final round", Field.REACHED_FINAL),
        ("Offer?", Field.REACHED_OFFER),
        ("Rejected?", Field.REJECTED),
        ("Absage", Field.REJECTED),
        ("Ghosted", Field.NO_RESPONSE),
        ("Heard back", Field.ANSWERED),
        ("Rejection Reason", Field.REASON),
        ("What went wrong", Field.WENT_BADLY),
        ("Lessons Learned", Field.WENT_BADLY),
        ("Strengths", Field.WENT_WELL),
        ("observaciones", Field.NOTES),
        ("Referred By", Field.SOURCE),
        ("fuente", Field.SOURCE),
        ("workplaceType", Field.WORK_MODE),
        ("Contact Email", Field.PRIVATE),
        ("Contact Phone Number", Field.PRIVATE),
        ("Question And Answers", Field.PRIVATE),
        ("Password", Field.PRIVATE),
        ("Job Url", Field.LINK),
        ("Resume Name", Field.CV_VERSION),
        ("follow-up date", Field.NEXT_STEP),
        ("投递日期", Field.APPLIED_ON),
        ("一面", Field.REACHED_INTERVIEW),
    ],
)
def test_headers_of_real_sheets_are_known(header, field):
    """Headers as people and exports write them."""
    assert words().headers[normalise(header)] is field


@pytest.mark.parametrize(
    ("header", "likeliest"),
    [
        ("Position", Field.ROLE),
        ("Type", Field.WORK_MODE),
        ("Where", Field.SOURCE),
        ("Applied", Field.APPLIED_ON),
        ("Round", Field.STAGE),
        ("Phone", Field.PRIVATE),
        ("Response", Field.OUTCOME),
        ("Rückmeldung", Field.OUTCOME),
        ("estado", Field.STATUS),
    ],
)
def test_traps_are_ambiguous(header, likeliest):
    """Headers that mislead are left to the cells, the likeliest meaning first."""
    assert words().ambiguous_headers[normalise(header)][0] is likeliest


@pytest.mark.parametrize(
    ("header", "field"),
    [
        ("Date", Field.HELD_ON),
        ("Stage", Field.ROUND),
        ("Type", Field.ROUND),
        ("Outcome", Field.RESULT),
        ("Status", Field.RESULT),
        ("Score", Field.RATING),
        ("Runde", Field.ROUND),
        ("结果", Field.RESULT),
    ],
)
def test_headers_of_interview_tables_mean_something_else(header, field):
    """In a table with a row per interview the same word speaks of the interview."""
    assert words().interview_headers[normalise(header)] is field


@pytest.mark.parametrize(
    ("status", "ending"),
    [
        ("Wishlist", Ending.NOT_APPLIED),
        ("Bookmarked", Ending.NOT_APPLIED),
        ("waiting to apply", Ending.NOT_APPLIED),
        ("Under Review", Ending.OPEN),
        ("in Bearbeitung", Ending.OPEN),
        ("envoyée", Ending.OPEN),
        ("phone screen scheduled", Ending.OPEN),
        ("REJECTED", Ending.REJECTED),
        ("rejcted", Ending.REJECTED),
        ("not moving forward", Ending.REJECTED),
        ("they said no", Ending.REJECTED),
        ("didn't get it", Ending.REJECTED),
        ("Not Selected", Ending.REJECTED),
        ("abgelehnt", Ending.REJECTED),
        ("refusé", Ending.REJECTED),
        ("rechazado", Ending.REJECTED),
        ("recusado", Ending.REJECTED),
        ("rifiutato", Ending.REJECTED),
        ("afgewezen", Ending.REJECTED),
        ("已拒绝", Ending.REJECTED),
        ("Ghosted", Ending.NO_RESPONSE),
        ("keine Antwort", Ending.NO_RESPONSE),
        ("I Withdrew", Ending.WITHDREW),
        ("zurückgezogen", Ending.WITHDREW),
        ("zurueckgezogen", Ending.WITHDREW),
        ("Offer Rejected", Ending.DECLINED_OFFER),
        ("position filled", Ending.ROLE_CLOSED),
        ("role on hold", Ending.ROLE_CLOSED),
        ("Accepted", Ending.ACCEPTED),
        ("Zusage angenommen", Ending.ACCEPTED),
    ],
)
def test_statuses_say_how_it_stands(status, ending):
    """Status words by meaning, in many spellings."""
    assert words().endings[normalise(status)] is ending


@pytest.mark.parametrize(
    ("status", "stage"),
    [
        ("HR screening", Stage.SCREEN),
        ("Telefoninterview", Stage.SCREEN),
        ("entretien téléphonique", Stage.SCREEN),
        ("OA", Stage.ASSESSMENT),
        ("case study", Stage.ASSESSMENT),
        ("assessment centre", Stage.ASSESSMENT),
        ("INTERVIEWING", Stage.INTERVIEW),
        ("2nd round", Stage.INTERVIEW),
        ("R1", Stage.INTERVIEW),
        ("Vorstellungsgespräch", Stage.INTERVIEW),
        ("intervista", Stage.INTERVIEW),
        ("二面", Stage.INTERVIEW),
        ("Onsite", Stage.FINAL),
        ("终面", Stage.FINAL),
        ("Offer Received", Stage.OFFER),
        ("embauché", Stage.OFFER),
    ],
)
def test_statuses_say_how_deep_it_got(status, stage):
    """Stage words by meaning."""
    assert words().stages[normalise(status)] is stage


@pytest.mark.parametrize(
    ("status", "stage", "ending"),
    [
        ("Offer", Stage.OFFER, Ending.OPEN),
        ("offer accepted", Stage.OFFER, Ending.ACCEPTED),
        ("Offer declined", Stage.OFFER, Ending.DECLINED_OFFER),
        ("rejected after second interview", Stage.INTERVIEW, Ending.REJECTED),
        ("ghosted after assessment", Stage.ASSESSMENT, Ending.NO_RESPONSE),
        ("Absage nach Gespräch", Stage.INTERVIEW, Ending.REJECTED),
        ("一面挂", Stage.INTERVIEW, Ending.REJECTED),
        ("applied", Stage.APPLIED, Ending.OPEN),
    ],
)
def test_one_status_can_say_both(status, stage, ending):
    """Depth and ending in one value are both read."""
    plain = normalise(status)
    assert (words().stages[plain], words().endings[plain]) == (stage, ending)


@pytest.mark.parametrize(
    "status", ["Rejected", "ghosted", "withdrawn", "Absage", "position filled"]
)
def test_an_ending_alone_says_nothing_of_the_depth(status):
    """Unknown depth stays unknown."""
    assert normalise(status) not in words().stages


@pytest.mark.parametrize(
    "status",
    [
        *("Archived", "Closed", "expired", "discarded", "Waitlisted", "Selected", "Declined"),
        *("done", "Maybe", "vielleicht", "NR", "Decided not to proceed"),
    ],
)
def test_words_that_could_mean_anything_are_asked(status):
    """Never guessed."""
    assert normalise(status) in words().ask


@pytest.mark.parametrize(
    "mark",
    ["N/A", "n/a", "-", "--", "none", "NULL", "TBD", "?", "NaN", "don't know", "keine", "无"],
)
def test_blanks_are_blank(mark):
    """People write a blank in many ways."""
    assert normalise(mark) in words().blank


@pytest.mark.parametrize(
    "mark", ["Yes", "y", "x", "X", "✓", "✔\ufe0f", "TRUE", "1", "Ja", "sí", "是"]
)
def test_marks_for_yes(mark):
    """A mark in a column per stage."""
    assert normalise(mark) in words().yes


@pytest.mark.parametrize("mark", ["No", "n", "false", "0", "✗", "❌", "nein", "não", "nee", "否"])
def test_marks_for_no(mark):
    """A mark against it."""
    assert normalise(mark) in words().no


@pytest.mark.parametrize(
    ("tag", "reason"),
    [
        ("no visa sponsorship", Reason.VISA),
        ("hired internally", Reason.INTERNAL_CANDIDATE),
        ("Hiring freeze", Reason.ROLE_CLOSED),
        ("went with another candidate", Reason.STRONGER_CANDIDATE),
        ("lack of experience", Reason.EXPERIENCE_GAP),
        ("too expensive", Reason.SALARY_BAND),
        ("nerves", Reason.CONFIDENCE),
        ("keine Begründung", Reason.UNKNOWN),
        ("candidat interne", Reason.INTERNAL_CANDIDATE),
    ],
)
def test_tags_for_reasons(tag, reason):
    """Short tags in a reason column."""
    assert words().reasons[normalise(tag)] is reason


@pytest.mark.parametrize(
    ("tag", "theme"),
    [
        ("system design", Theme.SYSTEM_DESIGN),
        ("LeetCode", Theme.CODING_SPEED),
        ("live coding", Theme.CODING_SPEED),
        ("rambled", Theme.COMMUNICATION),
        ("eye contact", Theme.BODY_LANGUAGE),
        ("Nervosität", Theme.CONFIDENCE),
        ("自我介绍", Theme.COMMUNICATION),
    ],
)
def test_tags_for_themes(tag, theme):
    """Short tags in a column of weaknesses or strengths."""
    assert words().themes[normalise(tag)] is theme


@pytest.mark.parametrize("theme", Theme)
def test_every_theme_and_reason_has_words(theme):
    """Each term of the taxonomy can be written by hand."""
    assert theme in words().themes.values()
    assert Reason(theme.value) in words().reasons.values()


@pytest.mark.parametrize(
    ("said", "who"),
    [
        ("told", Provenance.TOLD),
        ("they said", Provenance.TOLD),
        ("employer", Provenance.TOLD),
        ("my guess", Provenance.GUESS),
        ("assumed", Provenance.GUESS),
        ("vermutet", Provenance.GUESS),
    ],
)
def test_who_says_so(said, who):
    """Told is kept apart from guessed."""
    assert words().provenances[normalise(said)] is who


def test_silence_after_an_interview_is_no_failure():
    """No answer leaves the result unknown."""
    assert words().results["passed"] is Result.PASSED
    assert words().results["rejected"] is Result.FAILED
    assert words().results["ghosted"] is Result.UNKNOWN


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_counts_months_and_numbers(language):
    """Twelve months and the numbers to twelve, but for months that look alike elsewhere."""
    assert set(TABLES[language]["months"]) == {str(month) for month in range(1, 13)}
    assert set(TABLES[language]["numbers"]) == {str(number) for number in range(1, 13)}


@pytest.mark.parametrize(
    ("word", "number"),
    [("second", 2), ("2nd", 2), ("zweites", 2), ("deuxième", 2), ("twelve", 12), ("第二轮", 2)],
)
def test_number_words(word, number):
    """Cardinals and ordinals are counted alike."""
    assert words().numbers[normalise(word)] == number


@pytest.mark.parametrize(
    ("word", "month"), [("Sept", 9), ("März", 3), ("août", 8), ("ene", 1), ("十二月", 12)]
)
def test_month_names(word, month):
    """Names and abbreviations."""
    assert words().months[normalise(word)] == month
