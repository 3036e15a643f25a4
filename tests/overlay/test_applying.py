"""What holds for every log and everything that a person may say about it."""

from dataclasses import replace

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from bounceback.errors import LogShapeError
from bounceback.importing.again import compare
from bounceback.overlay.applying import Corrected, apply, as_read, known, waiting
from bounceback.overlay.corrections import (
    ApplicationCorrection,
    InterviewCorrection,
    LoggedInterview,
    MentionVerdict,
    Overlay,
    ReasonCorrection,
    Verdict,
)
from bounceback.overlay.rekeying import rekeyed, renamings
from bounceback.schema import FRAMES, SearchLog, check
from bounceback.vocabulary.terms import Ending, Provenance, Stage
from tests.overlay.searches import LOG, OVERLAYS, ROWS, read, same, told

# Overlays are large: where a law breaks, the first example is told at once.
ACTUAL = settings(max_examples=20, phases=set(Phase) - {Phase.shrink})


def plain(log):
    """The frames of a log alone, without any memory of what they were."""
    return SearchLog(**{name: getattr(log, name) for name in FRAMES})


def test_nothing_said_is_the_log_itself(log):
    """An empty overlay gives the very same log back."""
    assert apply(log, Overlay()) is log


def test_a_log_of_another_shape_is_refused(log):
    """Corrections are laid over logs that follow the schema, and over nothing else."""
    bad = replace(log, reasons=log.reasons.drop(columns="words"))
    with pytest.raises(LogShapeError):
        apply(bad, Overlay((ReasonCorrection("nobody", "visa"),)))


@ACTUAL
@given(OVERLAYS)
def test_every_result_follows_the_schema(overlay):
    """Columns, types and keys are those of any log; links lead to rows that are there."""
    done = check(apply(LOG, overlay))
    assert done.interviews["interview"].is_unique
    assert done.interviews["application"].dropna().isin(done.applications["application"]).all()
    assert done.mentions["interview"].dropna().isin(done.interviews["interview"]).all()
    assert not done.reasons.duplicated(["application", "reason", "provenance"]).any()


@ACTUAL
@given(OVERLAYS)
def test_applying_twice_is_applying_once(overlay):
    """A corrected log is taken back to the sheet before the same is said again."""
    once = apply(LOG, overlay)
    assert same(apply(once, overlay), once)
    assert as_read(once) is LOG


@ACTUAL
@given(OVERLAYS)
def test_what_is_said_of_rows_that_keep_their_identity_is_said_once(overlay):
    """Also for a log that remembers nothing: nothing is added twice."""
    moving = (InterviewCorrection, LoggedInterview)
    kept = tuple(
        each
        for each in overlay.corrections
        if not isinstance(each, moving)
        and not (isinstance(each, ApplicationCorrection) and each.field == "applied_on")
        and not (isinstance(each, MentionVerdict) and each.verdict is Verdict.RELABELLED)
    )
    once = plain(apply(LOG, Overlay(kept)))
    assert same(plain(apply(once, Overlay(kept))), once)


@ACTUAL
@given(OVERLAYS, st.randoms(use_true_random=False))
def test_the_order_of_independent_corrections_is_irrelevant(overlay, random):
    """Corrections of different things give the same log in any order."""
    said = list(overlay.corrections)
    random.shuffle(said)
    assert same(apply(LOG, Overlay(tuple(said))), apply(LOG, overlay))


@ACTUAL
@given(OVERLAYS)
def test_the_log_of_the_sheet_is_never_changed(overlay):
    """Applying makes new frames and leaves the old ones as they were."""
    before = {name: getattr(LOG, name).copy(deep=True) for name in FRAMES}
    apply(LOG, overlay)
    assert same(LOG, SearchLog(**before))


@ACTUAL
@given(OVERLAYS)
def test_what_is_not_spoken_of_stays(overlay):
    """Applications about which nothing is said keep every field."""
    done = apply(LOG, overlay)
    names = known(LOG).applications
    spoken_of = {each.application for each in overlay.corrections}
    silent = [key for key in names.index if names[key] not in spoken_of]
    assert [told(done, key) for key in silent] == [told(LOG, key) for key in silent]


@ACTUAL
@given(OVERLAYS)
def test_corrections_of_other_rows_wait(overlay):
    """What speaks of no application of the log waits, and changes nothing."""
    there = set(known(LOG).applications)
    away = [each for each in overlay.corrections if each.application not in there]
    left = Overlay(tuple(each for each in overlay.corrections if each not in away))
    assert set(away) <= set(waiting(LOG, overlay))
    assert same(apply(LOG, left), apply(LOG, overlay))


@ACTUAL
@given(OVERLAYS)
def test_the_laws_of_a_log_hold_for_what_is_spoken_of(overlay):
    """Offers are offers; depth is that of the deepest interview; what is open has not ended."""
    done = apply(LOG, overlay)
    assert isinstance(done, Corrected) or done is LOG
    deepest = done.interviews.dropna(subset=["application"]).groupby("application")["kind"].max()
    for row in done.applications.to_dict("records"):
        if row["ending"] in {Ending.ACCEPTED, Ending.DECLINED_OFFER}:
            assert row["furthest_stage"] == Stage.OFFER
        if row["ending"] in {Ending.OPEN, Ending.NOT_APPLIED}:
            assert str(row["ended_on"]) == "NaT"
        held = deepest.get(row["application"])
        if held is not None:
            assert list(Stage).index(row["furthest_stage"]) >= list(Stage).index(held)
            assert row["ending"] != Ending.NOT_APPLIED


@ACTUAL
@given(
    order=st.permutations(range(len(ROWS))),
    new=st.lists(st.sampled_from(["Quorn,Cook,2026-06-01,,Waiting,,,"]), max_size=2),
    gone=st.sets(st.sampled_from([3, 4, 5]), max_size=2),
    dated=st.booleans(),
)
def test_corrections_find_their_applications_in_a_newer_version(order, new, gone, dated):
    """Rows sorted, added, removed and dated later: what was said stays with who it was about.

    The two rows that look alike keep their order, as nothing else tells them apart.
    """
    alike = [place for place in order if place in {0, 1}]
    order = [alike.index(place) if place in {0, 1} else place for place in order]
    rows = {place: ROWS[place] for place in range(len(ROWS))}
    if dated:
        rows[4] = rows[4].replace("Clerk,,", "Clerk,2026-07-01,")
    newer = read([*new, *(rows[place] for place in order if place not in gone)])
    names = known(LOG).applications
    said = Overlay(tuple(ReasonCorrection(name, f"said of {key}") for key, name in names.items()))
    renamed = renamings(LOG, newer, compare(LOG, newer).matched)
    done = apply(newer, rekeyed(said, renamed))
    kept = [place for place in order if place not in gone]
    first = 1 + len(new)
    expected = {f"said of {place + 1}": first + at for at, place in enumerate(kept)}
    mine = done.reasons[done.reasons["reason"].astype("str").str.startswith("said of")]
    assert dict(zip(mine["reason"].astype("str"), mine["application"], strict=True)) == expected
    assert {c.reason for c in waiting(newer, rekeyed(said, renamed))} == {
        f"said of {place + 1}" for place in gone
    }


def test_provenance_says_who_says_so(log, identity):
    """A confirmed suggestion is the person's reading, or told where the person says so."""
    row = log.mentions.iloc[0]
    where = identity[row["application"]]
    for by in (Provenance.GUESS, Provenance.TOLD):
        verdict = MentionVerdict(
            where, "", row["theme"], row["polarity"], row["words"], Verdict.CONFIRMED, by
        )
        done = apply(log, Overlay((verdict,)))
        assert done.mentions.iloc[0]["provenance"] == by
