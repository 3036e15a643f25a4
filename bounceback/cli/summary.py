"""`summary`: how far the applications got, how they ended, why, and what recurs."""

from datetime import datetime
from pathlib import Path
from typing import Any

import click

from bounceback.cli import reading
from bounceback.metrics import reasons, summary, weaknesses
from bounceback.schema import SearchLog
from bounceback.vocabulary.terms import Ending, Reason, Stage, Theme


@click.command("summary")
@reading.FILES
@reading.AS_OF
@reading.DECISIONS
@reading.AS_JSON
def command(
    *, files: tuple[Path, ...], as_of: datetime | None, decisions: Path | None, as_json: bool
) -> None:
    """Count how far the applications in FILES got, how they ended, why, and what recurs."""
    result = reading.read(files, as_of, decisions)
    counted = {**counts(result.log), "account": result.account.to_dict()}
    click.echo(reading.json_text(counted) if as_json else _text(counted))


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
    return Reason(reason).label if reason in set(Reason) else reading.printable(reason)
