"""What is proposed for one table: its kind, its columns, and what the proposal rests on."""

from dataclasses import replace

import pandas as pd

from bounceback.importing.added_columns import AddedCells
from bounceback.importing.columns import contents_of, propose_columns
from bounceback.importing.decisions import DateOrder, TableDecision
from bounceback.importing.headers import Header
from bounceback.importing.kinds import kind_of, why
from bounceback.importing.sheets import Sheet
from bounceback.importing.sideways import sideways
from bounceback.importing.strangers import NOT_OF_APPLYING, strangeness
from bounceback.importing.tables import BY_NAME
from bounceback.vocabulary.fields import Field, Table
from bounceback.vocabulary.presets import Preset, recognise
from bounceback.vocabulary.words import normalise

SIGNED = "It has the columns that Bounceback added; the others are read as before."


def propose_table(
    sheet: Sheet, header: Header, data: pd.DataFrame, added: AddedCells | None
) -> TableDecision:
    """Answer: what does the table below this header hold, and what do its columns mean?

    `data` are its rows without comments, `added` what Bounceback added to the sheet, if it did.
    """
    by_status = BY_NAME in data.columns  # the sheet's name is a status: it says nothing of the kind
    kind, columns = kind_of(sheet.source if by_status else f"{sheet.source} {sheet.name}", data)
    decision = TableDecision(
        sheet.source, sheet.name, kind, header.row, columns=columns, why=why(kind, columns)
    )
    preset = recognise(header.names, sheet.source)
    found = "" if by_status else strangeness(columns, data)
    if preset is not None and not (preset.file and found):  # any table may have such a name
        decision = _by_preset(decision, preset)
        return decision if added is None else replace(decision, why=SIGNED)
    if added is not None:
        return _as_before(decision, added.kind, data)
    if turned := sideways(sheet, header.index):
        return replace(decision, kind=Table.IGNORED, why=f"It {turned}.")
    if found and (kind is not Table.IGNORED or found != NOT_OF_APPLYING):
        return replace(decision, kind=Table.IGNORED, why=f"It is {found}.")
    return decision


def _as_before(decision: TableDecision, kind: Table, data: pd.DataFrame) -> TableDecision:
    """The same decision for a sheet of which it is known what it was taken for before.

    A row per event has the same columns added as a row per application.
    """
    alike = decision.kind is Table.EVENTS and kind is Table.APPLICATIONS
    if decision.kind is not kind and not alike:
        columns = propose_columns(contents_of(data), kind)
        decision = replace(decision, kind=kind, columns=columns)
    return replace(decision, why=SIGNED)


def _by_preset(decision: TableDecision, preset: Preset) -> TableDecision:
    """The same decision with what is known of this program's export."""
    columns = tuple(
        replace(c, field=preset.columns[normalise(c.header)], confidence=1.0)
        if normalise(c.header) in preset.columns
        else c
        for c in decision.columns
    )
    shown = tuple(replace(c, samples=()) if c.field is Field.PRIVATE else c for c in columns)
    why_so = f"It has the columns of an export of {preset.name}. {preset.note}"
    decided = replace(decision, kind=Table.APPLICATIONS, columns=shown, why=why_so)
    if not preset.date_order:
        return decided
    proof = "Exports of this program always write dates so."
    return replace(decided, date_order=DateOrder(preset.date_order), date_proof=proof)
