"""What every command that reads sheets shares: its options, and one sentence for a bad file."""

import json
from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

import click

from bounceback.errors import BouncebackError
from bounceback.importing.building import Import, Source, build
from bounceback.importing.decisions import Decisions

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


class Refusal(click.ClickException):
    """One sentence on standard error, and exit code 2."""

    exit_code = 2


def read(files: Sequence[Path], as_of: datetime | None, decisions: Path | None) -> Import:
    """Read the files as they are understood on `as_of`, or today.

    Raises:
        Refusal: Whatever is wrong with the files or the decisions, in one sentence.
    """
    try:
        sources = [Source(path.name, path.read_bytes()) for path in files]
        decided = Decisions.from_json(decoded(decisions.read_bytes())) if decisions else None
        return build(sources, decided, (as_of or datetime.now().astimezone()).date())
    except BouncebackError as error:
        raise Refusal(str(error)) from error
    except UnicodeDecodeError as error:
        raise Refusal(f"{decisions}: the decisions are not text in Unicode.") from error
    except OSError as error:
        raise Refusal(f"{error.filename}: the file cannot be read ({error.strerror}).") from error


def decoded(file: bytes) -> str:
    """Return the text of a JSON file in any form of Unicode: PowerShell's `>` writes UTF-16.

    Raises:
        UnicodeDecodeError: it is none.
    """
    return file.decode(json.detect_encoding(file))


def json_text(content: Mapping[str, Any]) -> str:
    """Return the content as JSON in ASCII, which comes unharmed through every terminal."""
    return json.dumps(content, indent=2)


def printable(text: str) -> str:
    """Return text of a sheet without the control characters that would steer a terminal."""
    return "".join(character if character.isprintable() else " " for character in text)
