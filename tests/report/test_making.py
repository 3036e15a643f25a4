"""The report as a whole: what goes in, and what never does."""

from dataclasses import replace

import pandas as pd
import pytest

from bounceback.report.choosing import USUAL, Choice, Naming, Part
from bounceback.report.making import FILE_NAME, PARTS, html, report
from bounceback.report.search import Beside, Search
from bounceback.schema import empty_log
from bounceback.selection import Selection

EVERYTHING = frozenset(Part)


def text_of(made):
    """Every word of a report that is not drawn yet, the data of its charts among them."""
    charts = [f.chart.to_json() for s in made.sections for f in s.figures if f.chart is not None]
    return "\n".join([repr(made.choice), repr(made.facts), repr(made.sections), *charts])


def test_every_part_can_be_made():
    """What may be chosen is what there is."""
    assert set(PARTS) == set(Part)


@pytest.mark.parametrize("parts", [USUAL, EVERYTHING, frozenset({Part.TRIED, Part.SHORT})])
def test_the_chosen_parts_stand_in_their_order(search, parts):
    """No more and no less, whatever the order in which they were chosen."""
    made = report(search, Choice(parts))
    assert [section.part for section in made.sections] == [part for part in Part if part in parts]


def test_with_names_replaced_nobody_is_named(search):
    """Not in a table, a sentence, a chart, a plan, the request or the filters."""
    asked = "Anna of Nordlicht said no. What now? I wrote to anna@nordlicht.de"
    filtered = replace(search, selection=Selection(companies=("Nordlicht GmbH", "Kelp")))
    for each in (search, filtered):
        made = text_of(report(each, Choice(EVERYTHING, words=True, ask=asked, name="Alex")))
        for name in ("Nordlicht", "nordlicht", "Tern", "Kelp", "kelp", "Anna", "anna@", "Schmidt"):
            assert name not in made, name
        assert "Person A of Company A said no. What now? I wrote to [e-mail]" in made
        assert "If Person A of Company A asks, then I will breathe first." in made
        assert "Alex" in made


def test_with_names_replaced_no_text_of_the_sheet_goes_in(search):
    """Roles, notes, sources, places, statuses, files and own reasons stay behind."""
    made = text_of(report(search, Choice(EVERYTHING)))
    words = ["Zrole", "Znote", "Zsource", "Zplace", "Zstatus", "Zfile", "Zreason", "Zwords"]
    assert [word for word in words if word in made] == []
    assert "Company A" in made
    assert "Own reason A" in made


def test_names_are_kept_where_that_is_chosen(search):
    """Companies and roles as in the sheet, the file among the facts."""
    made = text_of(report(search, Choice(EVERYTHING, Naming.KEEP)))
    for word in ("Nordlicht GmbH", "Zrole 3 at Nordlicht", "Zfile of Anna.csv", "Zreason of Kelp"):
        assert word in made
    assert "Zwords" not in made


def test_a_company_keeps_its_letter_under_a_filter(search):
    """Whoever holds two reports of the same sheet reads the same letters."""
    filtered = replace(search, selection=Selection(companies=("Kelp",)))
    made = report(filtered, Choice(frozenset({Part.APPLICATIONS})))
    assert dict(made.facts)["Looks at"] == "1 of 8 applications"
    assert "Company C" in text_of(made)
    assert "Company A" not in text_of(made)


def test_the_sorting_of_an_own_reason_goes_along(search):
    """What was out of the person's hands is counted under its new name as well."""
    sorting = {"Zreason of Kelp": "not_mine"}
    sorted_out = replace(search, beside=replace(search.beside, sorting=sorting))
    for choice in (Choice(), Choice(words=True), Choice(names=Naming.KEEP)):
        made = report(sorted_out, choice)
        assert "for something out of your hands" in made.sections[0].figures[0].sentence


@pytest.mark.parametrize(
    "choice", [Choice(EVERYTHING), Choice(EVERYTHING, Naming.KEEP, words=True)]
)
def test_an_empty_search_makes_a_report(choice, search):
    """Whole parts that would say that there is nothing yet are left out, and named."""
    made = report(Search(empty_log(), Beside(pd.NaT), search.made_on), choice)
    assert dict(made.facts)["Looks at"] == "0 of 0 applications"
    kept = {section.part for section in made.sections}
    assert Part.SHORT in kept
    assert not kept & {Part.REASONS, Part.THEMES, Part.TRIED, Part.COURSE}
    assert {part.label for part in Part if part not in kept} <= set(made.left_out)
    assert not any(figure.little for section in made.sections for figure in section.figures)


def test_what_there_is_too_little_of_is_named_once_at_the_end(search):
    """A mentor reads one line instead of several that say nothing."""
    bare = replace(search, beside=Beside(search.beside.as_of))
    made = report(bare, Choice(EVERYTHING))
    assert made.left_out == (Part.TRIED.label, "How long they have been silent")
    page = html(bare, Choice(frozenset({Part.TRIED})))
    assert f"too little to tell so far: {Part.TRIED.label}." in page
    assert f'<h2 id="{Part.TRIED}">' not in page


def test_the_file_name_says_nothing_of_anybody():
    """It may stand in a mail or in a folder of downloads."""
    assert FILE_NAME == "job-search-report.html"
