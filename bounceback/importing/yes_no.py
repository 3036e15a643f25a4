"""What a cell says that is there for yes or no: a tick below a stage, an answer with a remark."""

import re

from bounceback.importing.denials import says_not_there
from bounceback.vocabulary.words import normalise, words

# "yes - rejected", "No (too far)": an answer in letters, and a remark behind it.
REMARKED = re.compile(
    r"\s*([^\W\d_]+(?:\s[^\W\d_]+)?)(?:\s+[-–—]+\s+|\s*[,:;(]\s*|\s+but\s+)(\S.*?)\)?\s*", re.DOTALL
)


class Mark:
    """What a cell of a per-stage column says: reached, not reached, or something else."""

    YES, NO, WORDS = "yes", "no", "words"


def mark(text: str) -> str:
    """Answer: does this cell of a per-stage column say that the stage was reached?

    Blank and "no", also with a remark, say that it was not; a mark or "yes" that it was; anything
    else (a date, a tool's name, "passed") is `Mark.WORDS` and counts as reached by the caller.
    """
    plain = normalise(text)
    if not plain or plain in words().blank or yes_or_no(text)[0] == Mark.NO:
        return Mark.NO
    return Mark.YES if plain == "x" or plain in words().yes else Mark.WORDS


def was_reached(text: str) -> bool:
    """Answer: does this cell below the name of a step say that it was reached, in any words?

    "not invited" and "to be scheduled" do not; "not selected" says how it went.
    """
    said = mark(text)
    if said != Mark.WORDS or text.lstrip()[:1].isdigit():  # mostly a day
        return said != Mark.NO
    return not says_not_there(normalise(text))


def yes_or_no(text: str) -> tuple[str, str]:
    """Answer: does this cell say yes or no, and which remark stands behind it?

    "yes - rejected" is a yes with the remark "rejected"; all else is `Mark.WORDS`.
    """
    plain, remarked = normalise(text), REMARKED.fullmatch(text)
    head, remark = (normalise(remarked[1]), remarked[2]) if remarked else (plain, "")
    for said, known in ((Mark.YES, words().yes), (Mark.NO, words().no)):
        if plain in known:
            return said, ""
        if head in known and len(head) > 1:
            return said, remark
    return Mark.WORDS, ""
