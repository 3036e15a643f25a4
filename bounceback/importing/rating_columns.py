"""Which columns of a table of interviews rate a theme: "Communication (1-5)", "Technical score"."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from bounceback.importing.column_meaning import BY_NAME, BY_NOTHING, BY_SIMILARITY
from bounceback.importing.content import Content
from bounceback.importing.decisions import ColumnDecision
from bounceback.vocabulary.fields import STAGE_OF_FIELD, THEME_OF_FIELD, Field
from bounceback.vocabulary.ratings import rated

MOSTLY = 0.5  # share of the cells that must be ratings where the header says that they are
FIELD_OF_THEME = {theme: field for field, theme in THEME_OF_FIELD.items()}


def rating_columns(
    proposals: Iterable[ColumnDecision], contents: Mapping[str, Content]
) -> list[ColumnDecision]:
    """Answer: which columns of a table of interviews rate a theme?

    The header must name a theme. It must say that it is rated ("score", "1-5"), or several such
    columns must stand together, with nothing but small numbers below; a column of text stays
    text. "Confidence" alone rates the interview as a whole, and so stays as it was proposed.
    """
    given = list(proposals)
    found = {c.header: one for c in given if (one := _proposed(c, contents[c.header]))}
    whole = any(c.field is Field.RATING and c.header not in found for c in given)
    return [
        found[c.header] if c.header in found and _counts(found, c, whole=whole) else c
        for c in given
    ]


def no_stages(
    proposals: Iterable[ColumnDecision], contents: Mapping[str, Content]
) -> list[ColumnDecision]:
    """Answer: what do the columns of a table of applications mean, where some rate a theme?

    "Technical score" with numbers below it names no stage that was reached; the column stays as
    it is, since a row of that table is no interview.
    """
    return [
        replace(c, field=Field.EXTRA, confidence=BY_NOTHING)
        if c.field in STAGE_OF_FIELD and _says_rating(c, contents[c.header])
        else c
        for c in proposals
    ]


def _says_rating(column: ColumnDecision, content: Content) -> bool:
    named = rated(column.header)
    return named is not None and named.said and content.ratings >= MOSTLY


def _proposed(column: ColumnDecision, content: Content) -> ColumnDecision | None:
    """The column as a rating of a theme, where its header and its cells allow that."""
    named = rated(column.header)
    if named is None:
        return None
    field = FIELD_OF_THEME[named.theme]
    if named.said and (content.is_empty or content.ratings >= MOSTLY):
        return replace(column, field=field, confidence=BY_NAME)
    small = not content.is_empty and content.small_ratings == 1
    return replace(column, field=field, confidence=BY_SIMILARITY) if small else None


def _counts(found: Mapping[str, ColumnDecision], column: ColumnDecision, *, whole: bool) -> bool:
    """Whether a column that may rate a theme is taken for one, by what stands beside it."""
    together = len(found) > 1
    if column.field is Field.RATING:
        return together or whole
    return together or found[column.header].confidence == BY_NAME
