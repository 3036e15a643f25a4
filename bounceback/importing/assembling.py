"""From the tables as they were understood to the frames of the log."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
import pandas as pd

from bounceback import schema
from bounceback.importing.account import Problem
from bounceback.importing.applications import Applications, depth
from bounceback.importing.codes import ENDINGS, NOT_APPLIED, OFFER, SCREEN, Codes
from bounceback.importing.distinct import stacked
from bounceback.importing.interviews import Interviews, join, unmatched
from bounceback.importing.last_rounds import ended_by_rounds, reached_by_rounds
from bounceback.importing.lessons import Found
from bounceback.importing.rounds import rounds_within
from bounceback.schema import SearchLog
from bounceback.vocabulary.terms import Ending, Polarity, Provenance, Theme

OFFERED = (ENDINGS.index(Ending.ACCEPTED), ENDINGS.index(Ending.DECLINED_OFFER))
THEMES = frozenset(theme.value for theme in Theme)


def assemble(
    applications: Sequence[Applications], interviews: Sequence[Interviews]
) -> tuple[SearchLog, list[Problem]]:
    """Answer: which log do these tables make together, and what is to be told of their joining?"""
    frame = _applications_frame(applications)
    joined, found, strays = _interviews_frame(interviews, frame, applications)
    ending = np.concatenate([part.stands.ending for part in applications])
    held_on = joined["held_on"].to_numpy()
    ending, told = ended_by_rounds(ending, applications, interviews, held_on, found)
    offered = reached_by_rounds(interviews, len(frame), found)
    kept_apart = bool(interviews) and bool((found >= 0).any())
    depths = [depth(p.stands, recorded=p.stands.records_depth | kept_apart) for p in applications]
    frame = _with_depth(frame, applications, joined, found, (ending, offered, depths))
    starts = np.cumsum([0, *(len(part.table.rows) for part in applications)])
    reasons = _reasons_frame(applications, starts)
    mentions = _mentions_frame(applications, starts, interviews, joined)
    mentions = _once(stacked([mentions, _from_reasons(reasons)]))
    noted = schema.frame("mentions", _columns(mentions))
    ratings = _ratings_frame(interviews, joined)
    return SearchLog(frame, joined, reasons, noted, ratings), [*strays, *told]


def _columns(frame: pd.DataFrame) -> dict[str, object]:
    return {str(name): frame[name].reset_index(drop=True) for name in frame}


def _applications_frame(parts: Sequence[Applications]) -> pd.DataFrame:
    frames = [
        schema.frame(
            "applications",
            {name: column for name, column in part.columns.items() if column is not None},
        )
        for part in parts
    ]
    if len(frames) == 1:
        return frames[0]
    whole = stacked(frames)
    keyed = whole.assign(application=np.arange(1, len(whole) + 1))
    return schema.frame("applications", _columns(keyed))


def _interviews_frame(
    parts: Sequence[Interviews], frame: pd.DataFrame, applications: Sequence[Applications]
) -> tuple[pd.DataFrame, npt.NDArray[np.int64], list[Problem]]:
    """The interviews with the places of their applications, and those that belong to none."""
    if not parts:
        return _rounds_frame(applications)
    rows = pd.concat([part.columns for part in parts], ignore_index=True)
    ids = _ids(applications)
    found = join(rows, frame, ids)
    keys = pd.array(np.where(found >= 0, found + 1, 0), dtype="Int64")
    keys[found < 0] = pd.NA
    told = _columns(rows.drop(columns=["id", "company", "role"]))
    joined = schema.frame(
        "interviews",
        {
            **told,
            "application": keys,
            "company": _filled_in(rows["company"], frame["company"], found),
            "role": _filled_in(rows["role"], frame["role"], found),
        },
    )
    return joined, found, unmatched(rows, found)


def _rounds_frame(
    applications: Sequence[Applications],
) -> tuple[pd.DataFrame, npt.NDArray[np.int64], list[Problem]]:
    """The interviews that the applications' own columns tell of."""
    starts = np.cumsum([0, *(len(part.table.rows) for part in applications)])
    found = [rounds_within(p, int(start)) for p, start in zip(applications, starts, strict=False)]
    told = [frame for frame in found if len(frame)]
    if not told:
        return schema.frame("interviews", {}), np.array([], dtype=np.int64), []
    frame = schema.frame("interviews", _columns(stacked(told)))
    return frame, frame["application"].to_numpy(dtype=np.int64) - 1, []


def _ids(applications: Sequence[Applications]) -> list[str] | None:
    """The identifiers of all applications, where every table has them."""
    columns = [part.ids for part in applications]
    if any(column is None for column in columns):
        return None
    return [column.texts[code] for column in columns if column for code in column.codes]


def _filled_in(own: pd.Series, theirs: pd.Series, found: npt.NDArray[np.int64]) -> pd.Series:
    """The interview's own words, else those of its application."""
    known = theirs.astype("str").take(np.maximum(found, 0)).set_axis(own.index)
    return own.where(own != "", known.where(found >= 0, None)).astype("category")


def _with_depth(
    frame: pd.DataFrame,
    applications: Sequence[Applications],
    interviews: pd.DataFrame,
    found: npt.NDArray[np.int64],
    said: tuple[Codes, Codes, list[Codes]],
) -> pd.DataFrame:
    """Add how far each application got and how it ended, interviews included.

    `said` holds the endings, the stages that the results of interviews name, and those that each
    table of applications names. Where interviews are kept apart, an application without any got
    to none.
    """
    ending, offered, depths = said
    there = found >= 0
    matched = found[there]
    stage = np.concatenate(depths)
    rounds = np.concatenate([part.stands.rounds for part in applications])
    np.maximum.at(stage, matched, interviews["kind"].cat.codes.to_numpy()[there])
    stage = np.maximum(stage, np.where(np.isin(ending, OFFERED), OFFER, offered))
    counted = np.bincount(matched, minlength=len(frame))
    first = _first_day(len(frame), matched, interviews["held_on"].to_numpy()[there])
    advanced_on = np.fmin(frame["advanced_on"].to_numpy(), first)
    rounds = np.maximum(rounds, counted)
    sent_after_all = (ending == NOT_APPLIED) & (stage >= SCREEN) & (counted > 0)
    ending = np.where(sent_after_all, ENDINGS.index(Ending.OPEN), ending)
    return frame.assign(
        furthest_stage=pd.Categorical.from_codes(stage, dtype=schema.STAGE),
        ending=pd.Categorical.from_codes(ending, dtype=schema.ENDING),
        advanced_on=advanced_on,
        rounds=pd.arrays.IntegerArray(rounds.astype(np.int16), rounds == 0),
    )


def _first_day(
    length: int, places: npt.NDArray[np.int64], days: npt.NDArray[np.datetime64]
) -> npt.NDArray[np.datetime64]:
    first = np.full(length, np.datetime64("NaT", "s"))
    np.fmin.at(first, places, days.astype("datetime64[s]"))
    return first


def _reasons_frame(
    applications: Sequence[Applications], starts: npt.NDArray[np.int64]
) -> pd.DataFrame:
    terms = _together([part.reasons for part in applications], starts)
    frame = schema.frame(
        "reasons",
        {
            "application": terms["place"] + 1,
            "reason": terms["term"],
            "provenance": terms["provenance"],
            "column": terms["column"],
            "words": terms["words"],
        },
    )
    words = [frame[name].cat for name in ("reason", "provenance")]
    key = frame["application"].to_numpy()
    for word in words:
        key = key * len(word.categories) + word.codes.to_numpy()
    return frame[~pd.Series(key).duplicated()].reset_index(drop=True)


def _together(parts: Sequence[Found], starts: npt.NDArray[np.int64]) -> pd.DataFrame:
    frames = [
        part.terms.assign(place=part.terms["place"] + start)
        for part, start in zip(parts, starts, strict=False)
    ]
    return stacked(frames)


def _mentions_frame(
    applications: Sequence[Applications],
    starts: npt.NDArray[np.int64],
    interviews: Sequence[Interviews],
    joined: pd.DataFrame,
) -> pd.DataFrame:
    of_applications = _together([part.mentions for part in applications], starts)
    direct = _mentions(of_applications).assign(
        application=(of_applications["place"] + 1).astype("Int64")
    )
    if not interviews:
        return direct
    offsets = np.cumsum([0, *(len(part.table.rows) for part in interviews)])
    of_interviews = _together([part.mentions for part in interviews], offsets)
    places = of_interviews["place"].to_numpy(dtype=np.int64)
    through = _mentions(of_interviews).assign(
        interview=pd.array(places + 1, dtype="Int64"),
        application=joined["application"].array[places],
    )
    return stacked([direct, through])


def _mentions(terms: pd.DataFrame) -> pd.DataFrame:
    kept = terms[["polarity", "provenance", "column", "words"]]
    return schema.frame("mentions", {**_columns(kept), "theme": terms["term"]})


def _ratings_frame(parts: Sequence[Interviews], joined: pd.DataFrame) -> pd.DataFrame:
    if not parts:
        return schema.frame("ratings", {})
    starts = np.cumsum([0, *(len(part.table.rows) for part in parts)])
    terms = [
        part.ratings.terms.assign(place=part.ratings.terms["place"] + start)
        for part, start in zip(parts, starts, strict=False)
    ]
    rated = pd.concat(terms, ignore_index=True)
    places = rated["place"].to_numpy(dtype=np.int64)
    given = _columns(rated.drop(columns="place"))
    keys = {"interview": places + 1, "application": joined["application"].array[places]}
    return schema.frame("ratings", {**given, **keys})


def _once(mentions: pd.DataFrame) -> pd.DataFrame:
    """A note that suggests a reason suggests the theme of that name as well: it stands once."""
    suggested = mentions[mentions["provenance"] == Provenance.SUGGESTED]
    again = suggested.duplicated(["application", "interview", "theme", "polarity", "words"])
    return mentions.drop(suggested.index[again])


def _from_reasons(reasons: pd.DataFrame) -> pd.DataFrame:
    """A reason that is a theme is also a mention of that weakness."""
    themed = reasons[reasons["reason"].isin(THEMES)].reset_index(drop=True)
    kept = _columns(themed[["provenance", "column", "words"]])
    mentions = schema.frame("mentions", {**kept, "theme": themed["reason"].astype("str")})
    return mentions.assign(
        application=themed["application"].astype("Int64"),
        polarity=pd.Categorical([str(Polarity.WEAKNESS)] * len(themed), dtype=schema.POLARITY),
    )
