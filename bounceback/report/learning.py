"""Why it stops, what comes back and what was tried: the parts that speak of what was learnt."""

import pandas as pd

from bounceback.charts import practice as practice_charts
from bounceback.charts import reasons as reason_charts
from bounceback.charts import weaknesses as theme_charts
from bounceback.insight import practice as practice_insight
from bounceback.insight import reasons as reason_insight
from bounceback.insight import weaknesses as theme_insight
from bounceback.insight.base import counted
from bounceback.insight.denominators import largest, noted, out_of
from bounceback.insight.tables import TERMS, label
from bounceback.journal import practice
from bounceback.metrics import practice as practice_metrics
from bounceback.metrics import reasons as reason_metrics
from bounceback.metrics import weaknesses as theme_metrics
from bounceback.report import tried
from bounceback.report.choosing import Part
from bounceback.report.content import Figure, Section, table
from bounceback.report.search import Beside
from bounceback.schema import SearchLog
from bounceback.vocabulary.terms import Polarity
from bounceback.vocabulary.words import normalise

EACH, QUOTES = 2, 10  # quotes of one reason or theme, and of all
PHRASE = 3  # words from which a quote says more than the name of its reason or theme
IN_THEIR_WORDS = "In the words that were noted"


def reasons(log: SearchLog, _: Beside) -> Section:
    """Answer: why does it stop, as far as anybody knows, and who says so?"""
    coverage, frequency = reason_metrics.coverage(log), reason_metrics.frequency(log)
    known = out_of(largest(frequency, "of"), "ended application")
    figures = [
        Figure(
            "How much is known",
            reason_insight.coverage(coverage).sentence,
            little=frequency.empty,
        ),
        Figure(
            "Reasons, told and guessed",
            reason_insight.frequency(frequency).sentence,
            f"{known} with a reason",
            None if frequency.empty else reason_charts.frequency(frequency, suggested=False),
            table("Reasons", frequency, ["reason", "applications", "told", "guess", "of"]),
            little=frequency.empty,
        ),
    ]
    words = log.reasons.assign(weight=_weights(log.reasons["reason"], frequency["reason"]))
    return Section(Part.REASONS, (*figures, *_quoted(words, "reason")))


def themes(log: SearchLog, _: Beside) -> Section:
    """Answer: what comes back in interviews, and what carries them?"""
    coverage = theme_metrics.coverage(log)
    weak = theme_metrics.recurrence(log)
    words = log.mentions.assign(weight=_weights(log.mentions["theme"], weak["theme"]))
    back = _recurrence(log, "What comes back", "with something to improve noted", Polarity.WEAKNESS)
    carries = _recurrence(log, "What carries you", "with a strength noted", Polarity.STRENGTH)
    figures = (
        Figure(
            "How much is known",
            theme_insight.coverage(coverage).sentence,
            little=back.little and carries.little,
        ),
        back,
        carries,
        *_quoted(words, "theme"),
    )
    return Section(Part.THEMES, figures)


def what_was_tried(log: SearchLog, beside: Beside) -> Section:
    """Answer: what was planned and practised, and did it help?"""
    again = tried.checked(beside.plans)
    made = counted(len(beside.plans), "plan")
    practised = practice_metrics.came_back(log, practice.frame(beside.practices))
    columns = ["theme", "practices", "before", "before_of", "after", "after_of"]
    figures = (
        Figure(
            "Plans",
            tried.sentence(again) if again else "No plan has been looked at again yet.",
            f"Out of {made} made, {len(again):,} of them looked at again",
            table=table("Plans, the latest first", tried.table(again), list(tried.COLUMNS)),
            little=not again,
        ),
        Figure(
            "After practice",
            practice_insight.came_back(practised).sentence,
            "Out of the reviewed interviews before and since the first practice",
            None if practised.empty else practice_charts.came_back(practised),
            table("Before and since the first practice", practised, columns),
            little=practised.empty,
        ),
    )
    return Section(Part.TRIED, figures)


def _recurrence(log: SearchLog, title: str, what: str, polarity: Polarity) -> Figure:
    found = theme_metrics.recurrence(log, polarity)
    there = bool(found["interviews"].any() or found["applications"].any())
    return Figure(
        title,
        theme_insight.recurrence(found, polarity=polarity).sentence,
        noted(largest(found, "of"), what) if there else "",
        theme_charts.recurrence(found) if there else None,
        table(title, found, ["theme", "interviews", "of", "applications"]),
        little=not there,
    )


def _weights(given: pd.Series, ranked: pd.Series) -> pd.Series:
    """The place of each reason or theme among those that are named most; the others are last."""
    places = {str(value): place for place, value in enumerate(ranked)}
    return given.astype("str").map(places).fillna(len(places)).astype("int64")


def _quoted(given: pd.DataFrame, name: str) -> tuple[Figure, ...]:
    """A few of the words behind the most frequent ones; nothing where none may be quoted."""
    said = given[_phrases(given["words"], given[name])].drop_duplicates([name, "words"])
    if said.empty:
        return ()
    ranked = said.sort_values("weight", kind="stable")
    few = ranked.groupby(name, observed=True, sort=False).head(EACH).head(QUOTES)
    sentence = f"{len(few):,} of {counted(len(said), 'note')}, those of what is named most first."
    columns = [name, "words", "provenance"]
    return (Figure(IN_THEIR_WORDS, sentence, table=table(IN_THEIR_WORDS, few, columns)),)


def _phrases(words: pd.Series, named: pd.Series) -> "pd.Series[bool]":
    """Which words say more than the name of their reason or theme does."""
    terms = TERMS[str(named.name)]
    names = {value: normalise(label(terms, value)) for value in named.astype("str").unique()}
    pairs = zip(words, named.astype("str"), strict=True)
    said = [
        len(word.split()) >= PHRASE and normalise(word) not in names[name] for word, name in pairs
    ]
    return pd.Series(said, index=words.index, dtype="bool")
