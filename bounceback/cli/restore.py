"""`restore`: what a backup holds, in place of what is kept on this computer."""

from datetime import datetime
from pathlib import Path

import click

from bounceback.cli.reading import Refusal
from bounceback.cli.writing import write_new
from bounceback.errors import BouncebackError
from bounceback.journal import backup, restoring
from bounceback.journal.opening import Journal, open_journal

UNCHANGED = "Nothing was changed."


@click.command("restore")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@click.option("--yes", is_flag=True, help="Do not ask before what is there is replaced.")
def command(*, file: Path, yes: bool) -> None:
    """Put what the backup FILE holds in place of what is kept; that is saved beside FILE first."""
    now = datetime.now().astimezone()
    try:
        found = restoring.read(file.name, _bytes(file))
        journal = open_journal()
        there = sum(backup.counts(journal).values())
        if there:
            _ask(there, found, sure=yes)
            _save(journal, file, now)
        restoring.restore(journal, found)
    except BouncebackError as error:
        raise Refusal(str(error)) from error
    count = sum(map(len, found.rows.values()))
    click.echo(f"{count:,} entries of {found.created:%Y-%m-%d %H:%M} are restored.")


def _bytes(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        raise Refusal(f"{file}: the file cannot be read ({error.strerror}).") from error


def _ask(there: int, found: restoring.Backup, *, sure: bool) -> None:
    question = (
        f"The {there:,} entries that are kept now will be replaced by those of "
        f"{found.created:%Y-%m-%d %H:%M}. Go on?"
    )
    try:
        agreed = sure or click.confirm(question)
    except click.Abort as error:
        raise Refusal(f"{UNCHANGED} Say --yes where nobody can be asked.") from error
    if not agreed:
        raise Refusal(UNCHANGED)


def _save(journal: Journal, file: Path, now: datetime) -> None:
    """Save what is there beside the backup, so that it can be put back."""
    path = file.with_name(f"bounceback-before-restore-{now:%Y-%m-%d-%H%M%S-%f}.zip")
    write_new(path, backup.make(journal, now))
    click.echo(f"{path}: what was there before is saved.")
