"""Who said no, where a word may be said of either side."""

import numpy as np
import pytest

from bounceback.importing.sides import of_either_side, own_no, says_own_no


def asked_in(as_table, statuses, notes=()):
    """The words of a status column that are asked about, with these notes beside them."""
    notes = [*notes, *[""] * (len(statuses) - len(notes))]
    table = as_table({"Company": ["Kelp"] * len(statuses), "Status": statuses, "Notes": notes})
    return {*of_either_side(table, table.distinct("Status"))}


@pytest.mark.parametrize(
    ("statuses", "asked"),
    [
        (["Aplicada", "Descartada", "Rechazada"], {"Descartada"}),
        (["Aplicada", "Descartada", "Rechazada tras entrevista"], {"Descartada"}),
        (["Aplicada", "Descartada por la empresa", "Rechazada"], set()),
        (["Aplicada", "Descartada", "Descartado"], set()),
        (["Aplicado", "Descartado", "No seleccionado"], set()),
        (["Aplicada", "Descartada", "Descartada por mí"], {"Descartada", "Descartada por mí"}),
        (["Enviada", "Descartada", "Rejeitada"], {"Descartada"}),
        (["inviata", "scartata", "rifiutata"], {"scartata"}),
        (["envoyée", "écartée", "refusée"], {"écartée"}),
    ],
)
def test_what_was_discarded_is_asked_beside_another_word_for_rejected(statuses, asked, as_table):
    """Alone it is a rejection, as it is where the employer is named."""
    assert asked_in(as_table, statuses) == asked


@pytest.mark.parametrize(
    ("status", "note"),
    [
        ("rejected", "Interviewed - I said no myself"),
        ("Abgelehnt", "zu weit weg, habe ich abgelehnt"),
        ("refusée", "j’ai refusé, trop loin"),
        ("Descartada", "la descarté yo, pedían traslado"),
        ("Me cogieron", "No he podido aceptarlo"),
        ("recusada", "recusei, longe demais"),
        ("rifiutata", "Colloquio fatto, ho declinato io."),
        ("afgewezen", "zelf afgezegd na het gesprek"),
        ("拒绝", "工资太低，我拒绝了"),
    ],
)
def test_a_word_is_asked_where_the_note_beside_it_says_that_the_person_said_no(
    status, note, as_table
):
    """In each language; where most of its rows say nothing of it, only what may be either is."""
    assert says_own_no(note)
    assert asked_in(as_table, ["applied", status], ["", note]) == {status}
    often = asked_in(as_table, [status] * 3, [note])
    assert often == ({status} if status == "Descartada" else set())


@pytest.mark.parametrize(
    "note",
    [
        "they said no",
        "j’ai été refusé",
        "me dijeron que no",
        "die haben abgesagt",
        "我被拒绝了",
        "hanno rifiutato",
        "",
    ],
)
def test_a_no_of_the_employer_is_none_of_the_person(note):
    """Whoever writes of it."""
    assert not says_own_no(note)


def test_only_the_notes_of_these_rows_are_read(as_table):
    """Each with its place and its column."""
    table = as_table({"Company": ["Kelp", "Moor"], "Notes": ["I declined", "I declined"]})
    assert [*own_no(table, np.array([False, True]))] == [(1, "Notes", "I declined")]
