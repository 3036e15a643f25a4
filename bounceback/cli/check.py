"""`check`: how the sheets were understood, and every row with a question."""

from datetime import datetime
from pathlib import Path

import click

from bounceback.cli import reading
from bounceback.importing.account import Account, Problem
from bounceback.importing.decisions import DateOrder, TableDecision
from bounceback.insight.open_questions import questions


@click.command("check")
@reading.FILES
@reading.AS_OF
@reading.DECISIONS
@reading.AS_JSON
def command(
    *, files: tuple[Path, ...], as_of: datetime | None, decisions: Path | None, as_json: bool
) -> None:
    """Say how FILES were read: what each column means, and every row with a question."""
    account = reading.read(files, as_of, decisions).account
    if as_json:
        click.echo(reading.json_text(account.decisions.to_dict()))
    else:
        click.echo("\n".join(_account_lines(account)))


def _account_lines(account: Account) -> list[str]:
    lines = [
        f"{account.rows} rows: {account.kept} kept, {account.set_aside} set aside",
        f"Rows with a question: {account.questions}",
    ]
    asked = [sentence for _, sentence in questions(account)]
    lines += ["", "Only you can say:", *(f"  {sentence}" for sentence in asked)] if asked else []
    for table in account.decisions.tables:
        lines += ["", f"{table.origin}: {table.kind.value}, header in row {table.header_row}"]
        lines += [f"  {c.header} → {c.field.label} ({c.confidence:.0%})" for c in table.columns]
        lines += [f"  Dates: {_dates(table)}"]
    lines += [""] if account.problems else []
    lines += [f"{_place(p)}: {p.value} – {p.message}" for p in account.problems]
    return [reading.printable(line) for line in lines]


def _place(problem: Problem) -> str:
    """Where a problem stands: a cell, a whole row, or a whole column or sheet."""
    if problem.row:
        return f"{problem.origin}, row {problem.row}, {problem.column or 'whole row'}"
    return f"{problem.origin}, {problem.column or 'whole sheet'}"


def _dates(table: TableDecision) -> str:
    order = table.date_order or DateOrder.UNDECIDED
    decided = "" if order is DateOrder.UNDECIDED else f"{order.label}. "
    return decided + table.date_proof
