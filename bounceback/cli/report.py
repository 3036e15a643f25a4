"""`report`: one HTML file about the search, to hand to somebody who wants to help."""

from datetime import datetime
from pathlib import Path
from typing import Any

import click
import pandas as pd

from bounceback.cli import reading
from bounceback.cli.writing import refuse_existing, write_new
from bounceback.importing.building import Import
from bounceback.insight.base import counted
from bounceback.metrics import trends
from bounceback.report.choosing import USUAL, Choice, Naming, Part
from bounceback.report.making import FILE_NAME, html
from bounceback.report.search import Beside, Search, people

PARTS = ", ".join(f"{part} ({part.label})" for part in Part)
REPLACED = "Names of companies and people are replaced; look it over before you hand it on."


@click.command("report")
@reading.FILES
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    default=Path(FILE_NAME),
    help=f"The file to write. Default: {FILE_NAME} in this folder.",
)
@reading.AS_OF
@reading.DECISIONS
@click.option(
    "--part",
    "parts",
    type=click.Choice([str(part) for part in Part]),
    multiple=True,
    help=f"A part to put in; may be given again. Default: all but applications. {PARTS}.",
)
@click.option(
    "--names",
    type=click.Choice([str(way) for way in Naming]),
    default=str(Naming.REPLACE),
    help="Replace the names of companies and people by letters (the default), or keep them.",
)
@click.option("--words", is_flag=True, help="Quote what was noted behind reasons and themes.")
@click.option("--ask", default="", help="What you would like help with, in your own words.")
def command(
    *,
    files: tuple[Path, ...],
    output: Path,
    as_of: datetime | None,
    decisions: Path | None,
    parts: tuple[str, ...],
    names: str,
    **own: Any,
) -> None:
    """Write a report of the search in FILES as one HTML file.

    What you corrected and wrote in the app is not in it: the page Report in the app has that too.
    """
    refuse_existing(output)
    result = reading.read(files, as_of, decisions)
    chosen = frozenset(map(Part, parts)) or USUAL
    search = _search(result, files, as_of or datetime.now().astimezone())
    written = html(search, Choice(chosen, Naming(names), **own))
    write_new(output, written.encode())
    click.echo(f"{output}: a report of {counted(len(result.log.applications), 'application')}.")
    if names == Naming.REPLACE:
        click.echo(REPLACED)


def _search(result: Import, files: tuple[Path, ...], moment: datetime) -> Search:
    """The search as the files tell it, up to the day on which they are read."""
    day = moment.date()
    return Search(
        result.log,
        Beside(trends.last_activity(result.log, pd.Timestamp(day)), today=day),
        made_on=day,
        files=tuple(path.name for path in files),
        people=people(result.log, result.account.decisions),
    )
