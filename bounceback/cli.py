"""The command line: the same import and the same numbers, without a screen."""

import json
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

import click

from bounceback.errors import BouncebackError
from bounceback.importing.account import Account
from bounceback.importing.building import Import, Source, build
from bounceback.importing.decisions import DateOrder, Decisions, TableDecision
from bounceback.metrics import reasons, summary, weaknesses
from bounceback.schema import SearchLog
from bounceback.vocabulary.terms import Ending, Reason, Stage, Theme

FILES = click.argument(
    "files", nargs=-1, required=True, type=click.Path(path_type=Path, dir_okay=False)
)
AS_OF = click.option(
    "--as-of",
    type=click.DateTime(["%Y-%m-%d"]),
    help="The day on which the sheet is read; later dates are reported. Default: today.",
)
DECISIONS = click.option(
    "--decisions",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="Import decisions as JSON, as `check --json` prints them.",
)
AS_JSON = click.option("--json", "as_json", is_flag=True, help="Print JSON instead of text.")


class _Refusal(click.ClickException):
    """One sentence on standard error, and exit code 2."""

    exit_code = 2


@click.group()
def main() -> None:
    """Turn a job-search spreadsheet into lessons."""


@main.command("summary")
@FILES
@AS_OF
@DECISIONS
@AS_JSON
def summary_command(
    *, files: tuple[Path, ...], as_of: datetime | None, decisions: Path | None, as_json: bool
) -> None:
    """Count how far the applications in FILES got, how they ended, why, and what recurs."""
    result = _import(files, as_of, decisions)
    counted = {**counts(result.log), "account": result.account.to_dict()}
    click.echo(json.dumps(counted, ensure_ascii=False, indent=2) if as_json else _text(counted))


@main.command("check")
@FILES
@AS_OF
@DECISIONS
@AS_JSON
def check_command(
    *, files: tuple[Path, ...], as_of: datetime | None, decisions: Path | None, as_json: bool
) -> None:
    """Say how FILES were read: what each column means, and every row with a question."""
    account = _import(files, as_of, decisions).account
    if as_json:
        click.echo(account.decisions.to_json())
    else:
        click.echo("\n".join(_account_lines(account)))


def _import(files: Sequence[Path], as_of: datetime | None, decisions: Path | None) -> Import:
    """Read the files; whatever is wrong with them ends the command with one sentence."""
    try:
        sources = [Source(path.name, path.read_bytes()) for path in files]
        decided = Decisions.from_json(decisions.read_text("utf-8")) if decisions else None
        return build(sources, decided, (as_of or datetime.now().astimezone()).date())
    except BouncebackError as error:
        raise _Refusal(str(error)) from error
    except UnicodeDecodeError as error:
        raise _Refusal(f"{decisions}: the decisions are not text in UTF-8.") from error
    except OSError as error:
        raise _Refusal(f"{error.filename}: the file cannot be read ({error.strerror}).") from error


def counts(log: SearchLog) -> dict[str, Any]:
    """Answer: what do the numbers of a log say, as plain lists and dictionaries?"""
    standing = summary.standing(log).set_index("ending")["applications"].to_dict()
    depth = summary.depth(log).set_index("furthest_stage")["applications"].to_dict()
    recurring = weaknesses.recurrence(log)
    return {
        "sent": sum(count for ending, count in standing.items() if ending != Ending.NOT_APPLIED),
        "not_applied": standing[Ending.NOT_APPLIED],
        "furthest_stage": {str(s): depth[s] for s in (*list(Stage)[1:], Stage.UNKNOWN)},
        "ending": {str(e): standing[e] for e in Ending if e is not Ending.NOT_APPLIED},
        "reasons": reasons.frequency(log)[
            ["reason", "applications", "told", "guess", "suggested"]
        ].to_dict("records"),
        "weaknesses": recurring[["theme", "interviews", "applications", "suggested"]].to_dict(
            "records"
        ),
    }


def _text(counted: dict[str, Any]) -> str:
    account, sent = counted["account"], counted["sent"]
    reasons = [r for r in counted["reasons"] if r["applications"]]
    themes = [w for w in counted["weaknesses"] if w["interviews"] or w["applications"]]
    suggested = sum(found["suggested"] for found in (*counted["reasons"], *counted["weaknesses"]))
    lines = [
        f"{account['rows']} rows, {account['kept']} kept",
        f"{sent} sent, {counted['not_applied']} not applied",
        *_section(f"How far they got (of {sent} sent)"),
        *(f"  {Stage(s).label:<28}{n:>6}" for s, n in counted["furthest_stage"].items()),
        *_section(f"How they stand (of {sent} sent)"),
        *(f"  {Ending(e).label:<28}{n:>6}" for e, n in counted["ending"].items()),
        *(
            _section("Reasons: applications (told by the employer, your reading)")
            if reasons
            else ()
        ),
        *(
            f"  {_label(r['reason']):<28}{r['applications']:>6} ({r['told']}, {r['guess']})"
            for r in reasons
        ),
        *(_section("What came back: interviews, applications") if themes else ()),
        *(
            f"  {Theme(w['theme']).label:<28}{w['interviews']:>6}{w['applications']:>6}"
            for w in themes
        ),
        *(["", f"Suggested by notes and not confirmed: {suggested}"] if suggested else ()),
    ]
    return "\n".join(lines)


def _section(title: str) -> list[str]:
    return ["", title]


def _label(reason: str) -> str:
    return Reason(reason).label if reason in set(Reason) else _printable(reason)


def _account_lines(account: Account) -> list[str]:
    lines = [
        f"{account.rows} rows: {account.kept} kept, {account.set_aside} set aside",
        f"Rows with a question: {account.questions}",
    ]
    for table in account.decisions.tables:
        lines += ["", f"{table.origin}: {table.kind.value}, header in row {table.header_row}"]
        lines += [f"  {c.header} → {c.field.label} ({c.confidence:.0%})" for c in table.columns]
        lines += [f"  Dates: {_dates(table)}"]
    lines += [""] if account.problems else []
    lines += [
        f"{p.origin}, row {p.row}, {p.column or 'whole row'}: {p.value} – {p.message}"
        for p in account.problems
    ]
    return [_printable(line) for line in lines]


def _dates(table: TableDecision) -> str:
    order = table.date_order or DateOrder.UNDECIDED
    decided = "" if order is DateOrder.UNDECIDED else f"{order.label}. "
    return decided + table.date_proof


def _printable(text: str) -> str:
    """Text of a sheet without the control characters that would steer a terminal."""
    return "".join(character if character.isprintable() else " " for character in text)
