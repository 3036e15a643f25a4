"""Whether a table runs sideways: its column names stand below each other."""

from collections.abc import Iterable

from bounceback.importing.header_words import looked_up
from bounceback.importing.kinds import IDENTIFYING, TELLING
from bounceback.importing.sheets import Sheet
from bounceback.vocabulary.fields import Field, Table
from bounceback.vocabulary.words import normalise

LONGEST_NAME = 60  # characters
MOST_NAMES = 60  # columns that a person would turn
MOSTLY = 0.5  # of the texts in a column of names; some names are the person's own
FIRST_COLUMNS = 2  # the names may stand beside a column of numbers
SIDEWAYS = "runs sideways"


def sideways(sheet: Sheet, header: int) -> str:
    """Answer: how does this table run sideways, in words that go on "it ..."? Empty if not.

    `header` is the index of the row that would be its header.
    """
    if sheet.cells.shape[1] <= FIRST_COLUMNS or len(sheet.cells) > MOST_NAMES:
        return ""
    row = sheet.row(max(header, 0))
    for i in range(FIRST_COLUMNS):
        across = _fields(row[:i] + row[i + 1 :])
        texts = [text for given in sheet.cells.iloc[:, i] if (text := str(given).strip())]
        down = _fields(texts)
        told = set(down.values()) & (IDENTIFYING | TELLING)
        mostly = len(down) >= MOSTLY * len(texts)
        named = bool(IDENTIFYING & told) and len(told) > 1
        if mostly and named and not IDENTIFYING & set(across.values()):
            names = ", ".join(f"“{text}”" for text in list(down)[:3])
            return (
                f"{SIDEWAYS}, with {names} below each other; copy the table, paste it anew with "
                "“Transpose” (under “Paste special”), and try that"
            )
    return ""


def _fields(texts: Iterable[str]) -> dict[str, Field]:
    """Which of these texts are names of columns, and what they mean."""
    short = [text for text in texts if text and len(text) < LONGEST_NAME]
    found = {text: looked_up(normalise(text), Table.APPLICATIONS) for text in short}
    return {text: field for text, field in found.items() if field is not None}
