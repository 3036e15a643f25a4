"""What only the person can say about their sheet, and which part of the import answers it."""

from enum import StrEnum

from bounceback.importing.account import Account, Kind
from bounceback.importing.decisions import TableDecision, TagDecision
from bounceback.importing.headings import TELLING_HOW
from bounceback.importing.ticks import unknown_ticks
from bounceback.insight.base import counted
from bounceback.insight.table_names import listed, short_names
from bounceback.vocabulary.fields import Field
from bounceback.vocabulary.presets import recognise


class Part(StrEnum):
    """A part of the import that a person can correct."""

    COLUMNS = "columns"
    STATUSES = "status-words"
    TAGS = "reasons-and-reviews"
    RESULTS = "results-and-ratings"
    ELSEWHERE = ""  # the log itself, row by row


OF_INTERVIEWS = frozenset({Field.RESULT, Field.RATING})


def questions(account: Account) -> list[tuple[Part, str]]:
    """Return each open question as the part that answers it, and a sentence."""
    listing = [t for t in account.decisions.tables if t.kind.lists_applications]
    return [
        *((Part.ELSEWHERE, sentence) for sentence in _interviews_alone(account, listing)),
        *((Part.COLUMNS, sentence) for sentence in _missing(listing)),
        *((Part.COLUMNS, sentence) for sentence in _ticks(listing)),
        *((Part.COLUMNS, sentence) for sentence in _dates(account)),
        *((Part.STATUSES, sentence) for sentence in _words(account)),
        *((Part.TAGS, sentence) for sentence in _tags(account)),
        *((Part.RESULTS, sentence) for sentence in _results(account)),
    ]


def tells_how(table: TableDecision) -> bool:
    """Whether any column of a table says how an application stands, or how far it got."""
    return any(column.field in TELLING_HOW for column in table.columns)


def _may_tell_how(table: TableDecision) -> bool:
    """Whether a table may say it; the export of a program of which it is known does not."""
    preset = recognise((column.header for column in table.columns), table.source)
    if preset is None or preset.statuses:
        return True
    return any(field in TELLING_HOW for field in preset.columns.values())


def _missing(listing: list[TableDecision]) -> list[str]:
    """What every list of applications should say, and these do not."""
    sentences = []
    if any(Field.COMPANY not in table.fields().values() for table in listing):
        sentences.append("Which column names the company? None was taken for it.")
    if any(map(_may_tell_how, listing)) and not any(map(tells_how, listing)):
        sentences.append(
            "Which column says how an application stands? None was taken for it, so endings stay "
            "unknown. Where your sheet does not say it, you can: of all at once as the meaning of "
            "an empty status, or row by row under Applications."
        )
    return sentences


def _ticks(listing: list[TableDecision]) -> list[str]:
    """What other ticks mean, where ticks tell how far each application got."""
    found = list(dict.fromkeys(header for table in listing for header in unknown_ticks(table)))
    if not found:
        return []
    sentence = (
        f"What does a tick below {listed(found)} mean? Nothing was taken from it. Where it says "
        "nothing of how an application went, choose “Leave out”."
    )
    return [sentence]


def _interviews_alone(account: Account, listing: list[TableDecision]) -> list[str]:
    if listing or not account.interview_rows:
        return []
    sentence = (
        "How did each application end? These are interviews alone: where the last round does not "
        "say it, you can, under Applications."
    )
    return [sentence]


def _dates(account: Account) -> list[str]:
    sentences = []
    if waiting := _waiting(account, Kind.DATE_UNDECIDED):
        sentences.append(f"Does the day or the month come first in your dates{waiting[0]}?")
    if waiting := _waiting(account, Kind.DATE_YEARLESS):
        sentences.append(f"Of which year are your dates{waiting[0]}? None of them names one.")
    return sentences


def _waiting(account: Account, kind: Kind) -> list[str]:
    """In which tables this is asked, as the end of a question, if it is asked at all."""
    asked = {problem.origin for problem in account.problems if problem.kind is kind}
    if not asked:
        return []
    names = [name for origin, name in short_names(account).items() if origin in asked]
    return [f" in {listed(names)}" if names else ""]


def _words(account: Account) -> list[str]:
    asked = [status for status in account.decisions.statuses if status.asked]
    if not asked:
        return []
    held = sum(status.count for status in asked)
    do = "do" if len(asked) > 1 else "does"
    return [f"What {do} {counted(len(asked), 'status word')} mean, on {counted(held, 'row')}?"]


def _tags(account: Account) -> list[str]:
    asked = [tag for tag in _asked(account) if tag.field not in OF_INTERVIEWS]
    if not asked:
        return []
    return [f"Which reason or theme is meant by {counted(len(asked), 'text')} of yours?"]


def _results(account: Account) -> list[str]:
    asked = [tag for tag in _asked(account) if tag.field in OF_INTERVIEWS]
    if not asked:
        return []
    words = counted(len(asked), "word")
    return [f"What is meant by {words} of yours for the result or the rating of an interview?"]


def _asked(account: Account) -> list[TagDecision]:
    if not any(problem.kind is Kind.TAG_UNKNOWN for problem in account.problems):
        return []
    return [tag for tag in account.decisions.tags if not tag.meanings and not tag.confirmed]
