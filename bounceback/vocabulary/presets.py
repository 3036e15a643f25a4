"""Exports of other programs, recognised by their headers and some by the file's name.

A preset is a set of hints: what the columns and the statuses of that export mean. The hints are
data, in the folder `words`.
"""

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import Any

from bounceback.vocabulary.fields import Field
from bounceback.vocabulary.terms import Ending, Stage
from bounceback.vocabulary.words import normalise


@dataclass(frozen=True)
class Preset:
    """One kind of export: its name, its signature, and what its words mean.

    Of each set in `signature` one header must be there, and none of `without`; `file` is a
    pattern that the file's name must hold. `date_order` is empty where the export's dates leave
    nothing open.
    """

    name: str
    signature: tuple[frozenset[str], ...]
    note: str
    columns: Mapping[str, Field]
    date_order: str = ""
    statuses: Mapping[str, tuple[Ending | None, Stage | None]] = field(default_factory=dict)
    without: frozenset[str] = frozenset()
    file: str = ""

    def fits(self, headers: frozenset[str], file: str) -> bool:
        """Answer: are these the headers, as `normalise` leaves them, and the file's name?"""
        signed = all(one_of & headers for one_of in self.signature)
        return signed and not self.without & headers and bool(re.search(self.file, file))


def recognise(headers: Iterable[str], file: str = "") -> Preset | None:
    """Answer: which program's export has these headers? The first preset whose signature fits."""
    plain = frozenset(normalise(header) for header in headers)
    return next((preset for preset in presets() if preset.fits(plain, file)), None)


@cache
def presets() -> tuple[Preset, ...]:
    """Answer: which exports are known? Read once, most specific first."""
    path = files("bounceback.vocabulary").joinpath("words", "presets.toml")
    return tuple(_preset(table) for table in tomllib.loads(path.read_text("utf-8"))["preset"])


def _preset(table: Mapping[str, Any]) -> Preset:
    return Preset(
        table["name"],
        tuple(frozenset(one_of.split("|")) for one_of in table["signature"]),
        table["note"],
        {header: Field(meaning) for header, meaning in table["columns"].items()},
        table.get("date_order", ""),
        {status: _standing(said) for status, said in table.get("statuses", {}).items()},
        frozenset(table.get("without", ())),
        table.get("file", ""),
    )


def _standing(said: str) -> tuple[Ending | None, Stage | None]:
    """Read "rejected, interview", which says both; "rejected" and ", interview" say one of them."""
    ending, _, stage = said.partition(", ")
    return Ending(ending) if ending else None, Stage(stage) if stage else None
