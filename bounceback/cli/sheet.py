"""`sheet`: the person's own sheet with what was learned from it in further columns."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path

import click
import pandas as pd

from bounceback.cli import reading
from bounceback.cli.reading import Refusal
from bounceback.cli.writing import refuse_existing, write_new
from bounceback.coaching import standing, steps
from bounceback.errors import BouncebackError
from bounceback.importing.building import Source
from bounceback.journal import corrections, letters, taxonomy
from bounceback.journal.opening import open_journal, present
from bounceback.metrics import silence, trends
from bounceback.overlay.applying import apply, known
from bounceback.schema import SearchLog
from bounceback.sheet_back.handing import Form, hand_back
from bounceback.sheet_back.learned import Learned

ENDINGS = {".csv": Form.CSV, ".zip": Form.CSV, ".xlsx": Form.XLSX}


@click.command("sheet")
@reading.FILES
@click.option(
    "-o",
    "--output",
    required=True,
    type=click.Path(path_type=Path),
    help="The file to write: NAME.csv, NAME.xlsx, or NAME.zip for several tables as CSV.",
)
@click.option(
    "--corrected", is_flag=True, help="With what you corrected and sorted in the app as well."
)
@reading.AS_OF
@reading.DECISIONS
def command(
    *,
    files: tuple[Path, ...],
    output: Path,
    corrected: bool,
    as_of: datetime | None,
    decisions: Path | None,
) -> None:
    """Write FILES again as they are, with what was learned of them in further columns."""
    form = ENDINGS.get(output.suffix.lower())
    if form is None:
        raise Refusal(f"{output}: name a file that ends in .csv, .xlsx or .zip.")
    refuse_existing(output)
    result = reading.read(files, as_of, decisions)
    sources = [Source(path.name, path.read_bytes()) for path in files]
    today = pd.Timestamp((as_of or datetime.now().astimezone()).date())
    try:
        learned = _learned(result.log, today, corrected=corrected)
        handed = hand_back(sources, result.account.decisions, learned, form)
    except BouncebackError as error:
        raise Refusal(str(error)) from error
    if handed.ending != output.suffix.lower():
        raise Refusal(_as(output, handed.ending))
    write_new(output, handed.data)
    click.echo(f"{output}: {len(learned.log.applications):,} applications, with what was learned.")


def _learned(log: SearchLog, today: pd.Timestamp, *, corrected: bool) -> Learned:
    """What is learned of the log, with what the journal knows of it where that is wanted."""
    if not (corrected and present()):
        return _of(log, today, (), {})
    journal = open_journal()
    sorting = {(s.reason, s.application): str(s.control) for s in taxonomy.sorting(journal)}
    said = apply(log, corrections.overlay(journal))
    return _of(said, today, letters.every(journal), sorting)


def _of(
    log: SearchLog,
    today: pd.Timestamp,
    taken: Sequence[object],
    sorting: Mapping[tuple[str, str], str],
) -> Learned:
    names = known(log)
    silent = silence.silent(log, trends.last_activity(log, today))
    rows = standing.applications(log, names, silent)
    found = steps.next_steps(rows, standing.steps_taken(taken), today)
    return Learned(log, names.applications, found, sorting)


def _as(output: Path, ending: str) -> str:
    several = ending == ".zip"
    tables = "there are several tables" if several else "there is only one table"
    other = " or .xlsx" if several else ""
    return f"{output}: {tables}; name a file that ends in {ending}{other}."
