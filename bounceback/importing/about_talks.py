"""Columns that tell about interviews, and not how an application stands.

"Interview process" is how that company goes about it, and "面试准备" what to read before: both name
stages in row after row of which none may have come.
"""

from collections.abc import Sequence
from dataclasses import replace

from bounceback.importing.column_meaning import BY_CONTENT, BY_NOTHING
from bounceback.importing.decisions import ColumnDecision
from bounceback.importing.header_words import ASIDE
from bounceback.importing.phrases import CHINESE
from bounceback.importing.tables import STATUS_FIELDS
from bounceback.vocabulary.fields import Field
from bounceback.vocabulary.words import normalise, words


def without_talk(proposals: Sequence[ColumnDecision]) -> list[ColumnDecision]:
    """Answer: which columns are no status, since another is by its name, and they are about talks?

    Without another one, what stands below them may be all that says how an application stands.
    """
    named = any(p.field in STATUS_FIELDS and p.confidence > BY_CONTENT for p in proposals)
    return [
        replace(p, field=Field.EXTRA, confidence=BY_NOTHING) if named and _is_talk(p) else p
        for p in proposals
    ]


def _is_talk(proposal: ColumnDecision) -> bool:
    of_content = proposal.field in STATUS_FIELDS and proposal.confidence == BY_CONTENT
    return of_content and is_about_talks(proposal.header)


def is_about_talks(header: str) -> bool:
    """Answer: is this header about interviews as such: "Interview prep", "笔试资料"?

    In Chinese its last word says what it is; elsewhere any may, unless it speaks of a status.
    """
    plain = normalise(ASIDE.sub("", header))
    if CHINESE.search(plain):
        return plain.endswith(tuple(words().of_talks))
    spoken = {*plain.split()}
    return bool(spoken & words().of_talks) and not spoken & words().of_standing
