"""What one column means: its header first, what stands below it as the judge."""

import pandas as pd
import pytest

from bounceback.importing.column_meaning import (
    BY_CONTENT,
    BY_NAME,
    BY_NOTHING,
    BY_SIMILARITY,
    BY_TRAP,
    meaning_of,
)
from bounceback.importing.content import look
from bounceback.vocabulary.fields import Field, Table

DAYS, YES_NO = ("2026-01-05", "2026-02-11"), ("yes", "no")
STATUSES, NAMES = ("Applied", "Rejected", "Interview"), ("Kelp", "Tern Labs")
LINKS = ("https://kelp.example/1", "https://tern.example/2")


@pytest.mark.parametrize(
    ("header", "below", "field", "sure"),
    [
        ("Date applied", DAYS, Field.APPLIED_ON, BY_NAME),
        ("Date applied", YES_NO, Field.REACHED_APPLIED, BY_NAME),
        ("Date applied", NAMES, Field.EXTRA, BY_NAME),
        ("Bewerbungsdatum", DAYS, Field.APPLIED_ON, BY_NAME),
        ("Status", DAYS, Field.ENDED_ON, BY_NAME),
        ("Interview status", YES_NO, Field.REACHED_INTERVIEW, BY_NAME),
        ("State", STATUSES, Field.STATUS, BY_TRAP),
        ("Compny name", NAMES, Field.COMPANY, BY_SIMILARITY),
        ("Interviewing", DAYS, Field.REACHED_INTERVIEW, BY_SIMILARITY),
        ("Response date", ("22/09", "23/09", "02/10"), Field.ENDED_ON, BY_NAME),
        ("Resp. date", ("Rejected on 3 May", "called me on 4 May"), Field.NOTES, BY_NAME),
        ("Letzte Nachricht", ("22.09.", "23.09."), Field.ENDED_ON, BY_TRAP),
        ("Última noticia", ("me llamaron para la segunda entrevista",), Field.NOTES, BY_TRAP),
        ("Found on", DAYS, Field.SAVED_ON, BY_TRAP),
        ("Found on", NAMES, Field.SOURCE, BY_TRAP),
        ("Mercury", STATUSES, Field.STATUS, BY_CONTENT),
        ("Mercury", LINKS, Field.LINK, BY_CONTENT),
        ("Mercury", NAMES, Field.EXTRA, BY_NOTHING),
    ],
)
def test_the_header_proposes_and_what_stands_below_decides(header, below, field, sure):
    """By name, by likeness or by content alone, and how sure that is."""
    told = meaning_of(header, look(pd.Series(below)), Table.APPLICATIONS, ())
    assert told == (field, sure)


@pytest.mark.parametrize(
    ("header", "taken", "field"),
    [
        ("Aktueller Stand der Bewerbung", (), Field.STATUS),
        ("Where it stands now", (), Field.STATUS),
        ("Aktueller Stand der Bewerbung", (Field.STATUS,), Field.EXTRA),
        ("Mercury", (), Field.EXTRA),
    ],
)
def test_a_header_that_speaks_of_a_status_needs_few_known_words_below_it(header, taken, field):
    """Two of five are enough where no other column tells how an application stands."""
    below = ["Absage", "liegt beim Chef", "im Gespräch mit Herrn Ahorn", "bald", "beworben"]
    content = look(pd.Series(below))
    assert 0.3 < content.statuses <= 0.5
    assert meaning_of(header, content, Table.APPLICATIONS, taken)[0] is field


def test_a_column_that_is_half_of_statuses_is_one_where_no_other_is():
    """Whatever it is called; beside a column of that name it stays as it is."""
    content = look(pd.Series(["Rejected", "Applied", "Ghosted", "my cousin", "bus 12"]))
    assert meaning_of("Mercury", content, Table.APPLICATIONS, ())[0] is Field.STATUS
    assert meaning_of("Mercury", content, Table.APPLICATIONS, (Field.STATUS,))[0] is Field.EXTRA


def test_a_meaning_that_another_column_has_by_name_is_not_given_twice():
    """A "Position" is the role, but a category beside a "Job title"."""
    content = look(pd.Series(["Backend", "Data"]))
    alone = meaning_of("Position", content, Table.APPLICATIONS, ())
    beside = meaning_of("Position", content, Table.APPLICATIONS, {Field.ROLE})
    assert alone == (Field.ROLE, BY_TRAP)
    assert beside[0] is not Field.ROLE


@pytest.mark.parametrize(
    ("header", "below", "field"),
    [
        ("Column 4", ("Rejected", "Rejected", "Rejected", "Announced on 7 May"), Field.STATUS),
        ("Column 4", ("Rejected", "Interview", "Announced", "Discussion"), Field.STATUS),
        ("Column 4", ("Rejected", "Announced", "Discussion"), Field.EXTRA),
        ("Column 4", ("Referral", "Portal", "Referral", "Campus"), Field.EXTRA),
        ("Mercury", ("Rejected", "Rejected", "Rejected", "Announced"), Field.EXTRA),
    ],
)
def test_half_a_column_without_a_header_is_enough(header, below, field):
    """One strange word among statuses does not hide them: it is asked about."""
    found = meaning_of(header, look(pd.Series(pd.Categorical(below))), Table.APPLICATIONS, ())
    assert found[0] is field


TOLD = ("聊了项目和实习经历，感觉还可以", "问了很多八股文，答得一般，等消息吧")


@pytest.mark.parametrize(
    ("header", "below", "taken", "field"),
    [
        ("情况", ("", "进了别的池", "甲处", "乙处"), (), Field.STATUS),
        ("近况", ("", "进了别的池", "甲处", "乙处"), (Field.REACHED_INTERVIEW,), Field.STATUS),
        ("情况", ("", "进了别的池", "甲处", "乙处"), (Field.STATUS,), Field.NOTES),
        ("情况", TOLD, (), Field.NOTES),
        ("Situatie", ("Mercury", "Venus"), (), Field.STATUS),
        ("Lage", ("Mercury", "Venus"), (), Field.STATUS),
        ("Lage", ("Aalen", "Ulm"), (Field.STATUS,), Field.LOCATION),
    ],
)
def test_how_things_are_is_the_status_whatever_its_words(header, below, taken, field):
    """Unless another column says it, or whole sentences stand there."""
    told = meaning_of(header, look(pd.Series(below)), Table.APPLICATIONS, taken)
    assert told[0] is field


@pytest.mark.parametrize(
    "header",
    [
        *("Discovered", "Found", "Entdeckt", "Gefunden", "Trouvée", "Découverte", "Descubierta"),
        *("Encontrada", "Descoberta", "Trovata", "Scoperta", "Gevonden", "Ontdekt", "发现"),
    ],
)
def test_the_day_on_which_an_advert_was_found_is_none_of_applying(header):
    """By its name; where no days stand below it, it says something else."""
    found = meaning_of(header, look(pd.Series(DAYS)), Table.APPLICATIONS, ())
    assert found == (Field.SAVED_ON, BY_NAME)
    assert meaning_of(header, look(pd.Series(NAMES)), Table.APPLICATIONS, ())[0] is Field.EXTRA
