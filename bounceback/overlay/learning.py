"""What the person's answers to suggestions say of other notes in nearly the same words.

Nothing is learnt beyond that: what a confirmed note makes of notes in other words was measured,
and helps no suggestion to be right (`bench/README.md`).
"""

from collections.abc import Iterator

import pandas as pd

from bounceback.overlay.corrections import MentionVerdict, Overlay, Verdict
from bounceback.vocabulary.nearness import nearness
from bounceback.vocabulary.terms import Polarity, Provenance

Key = tuple[str, str]  # theme and polarity
Answers = dict[Key, list[MentionVerdict]]


def answered_alike(suggested: pd.DataFrame, overlay: Overlay) -> dict[int, MentionVerdict]:
    """Answer: which suggestions has the person answered in nearly the same words elsewhere?

    `suggested` holds mentions, or reasons, whose theme stands in `reason`. By the row's place: the
    answer about the same theme and polarity in the nearest words; of answers equally near, one
    that did not reject.
    """
    answers = _by_theme(overlay)
    return dict(_found(suggested, answers)) if answers and len(suggested) else {}


def not_again(said: pd.DataFrame, overlay: Overlay) -> pd.DataFrame:
    """Answer: what is left of these mentions or reasons once rejected suggestions teach?

    A suggestion goes where the person rejected the same theme in nearly the same words. What is
    confirmed, by whomever, stays.
    """
    suggested = said[said["provenance"] == Provenance.SUGGESTED]
    alike = answered_alike(suggested, overlay)
    gone = [place for place, answer in alike.items() if answer.verdict is Verdict.REJECTED]
    return said.drop(index=suggested.index[gone]).reset_index(drop=True) if gone else said


def _by_theme(overlay: Overlay) -> Answers:
    """The answers by what they are about, those that rejected last."""
    answers: Answers = {}
    verdicts = overlay.of(MentionVerdict)
    for each in sorted(verdicts, key=lambda said: said.verdict is Verdict.REJECTED):
        answers.setdefault((str(each.theme), str(each.polarity)), []).append(each)
    return answers


def _found(suggested: pd.DataFrame, answers: Answers) -> Iterator[tuple[int, MentionVerdict]]:
    places: dict[Key, list[int]] = {}
    for place, key in enumerate(_keys(suggested)):
        if key in answers:
            places.setdefault(key, []).append(place)
    words = suggested["words"].tolist()
    for key, those in places.items():
        near = nearness([words[place] for place in those], [each.words for each in answers[key]])
        for place, row in zip(those, near, strict=True):
            if row.any():
                yield place, answers[key][int(row.argmax())]


def _keys(suggested: pd.DataFrame) -> Iterator[Key]:
    if "theme" not in suggested:
        return ((str(reason), str(Polarity.WEAKNESS)) for reason in suggested["reason"])
    themes, polarities = suggested["theme"].astype("str"), suggested["polarity"].astype("str")
    return zip(themes, polarities, strict=True)
