"""The command line: the same import and the same numbers, without a screen."""

import click

from bounceback.cli import backup, check, report, restore, sheet, summary


@click.group()
def main() -> None:
    """Turn a job-search spreadsheet into lessons."""


main.add_command(summary.command)
main.add_command(check.command)
main.add_command(report.command)
main.add_command(sheet.command)
main.add_command(backup.command)
main.add_command(restore.command)
