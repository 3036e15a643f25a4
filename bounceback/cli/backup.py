"""`backup`: everything that is kept on this computer, as one file."""

from datetime import datetime
from pathlib import Path

import click

from bounceback.cli.reading import Refusal
from bounceback.cli.writing import refuse_existing, write_new
from bounceback.errors import StoreError
from bounceback.journal import backup
from bounceback.journal.opening import open_journal, present

NOTHING = "There is nothing to back up yet: no sheet was opened, and nothing was written."


@click.command("backup")
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    help="The file to write. Default: bounceback-backup-DATE.zip in this folder.",
)
def command(*, output: Path | None) -> None:
    """Save everything that you opened and wrote in the app as one file."""
    now = datetime.now().astimezone()
    path = output or Path(backup.name(now))
    refuse_existing(path)
    try:
        if not present():
            raise Refusal(NOTHING)
        journal = open_journal()
        held = backup.counts(journal)
        if not any(held.values()):
            raise Refusal(NOTHING)
        write_new(path, backup.make(journal, now))
    except StoreError as error:
        raise Refusal(str(error)) from error
    click.echo(f"{path}: {sum(held.values()):,} entries are saved.")
    click.echo("It holds all that you wrote, private writing included, and is not encrypted.")
