"""What stands above a list and says that it was sent: "Earlier applications, by e-mail"."""

from bounceback.importing.phrases import CHINESE, SENT
from bounceback.importing.values import NOT_SENT, Standing, standing
from bounceback.vocabulary.words import normalise, words

APPLIED = Standing(*SENT)
LISTED = Standing(None, None, blank=True)  # sent, and nothing of what became of it


def standing_of_heading(text: str) -> Standing:
    """Answer: how do the rows below this heading stand? "Targets" says that nothing was sent."""
    if normalise(text) in words().plans:
        return NOT_SENT
    said = standing(text)
    return LISTED if not said.understood and lists_sent(text) else said


def lists_sent(heading: str) -> bool:
    """Answer: is this heading made of words for a list of what was sent, and of no others?

    It is not where any word is left over: "Future applications", "Applications to be sent".
    """
    told = _without_fillers(heading)
    return bool(told) and (told in words().listed or says_sent(heading))


def says_sent(heading: str) -> bool:
    """Answer: does a heading say outright that it was sent: "Companies that I applied to"?

    "Applications" may be what any list is called.
    """
    told, said = _without_fillers(heading), standing(heading)
    if told in words().listed or (said.understood and said != APPLIED):
        return False
    return standing(told) == APPLIED


def _without_fillers(heading: str) -> str:
    """The words of a heading that are left without those that stand around them in any."""
    plain = normalise(heading)
    if CHINESE.search(plain):
        for filler in sorted(words().of_lists, key=len, reverse=True):
            plain = plain.replace(filler, "") if CHINESE.match(filler) else plain
        return plain.strip()
    return " ".join(w for w in plain.split() if w not in words().of_lists and not w.isdigit())
