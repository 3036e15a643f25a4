"""The calendar file: whole days, reminders, and the same event when it is saved again."""

import sys
from datetime import UTC, date, datetime, timedelta
from subprocess import run

from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from bounceback.coaching.calendar import Entry, ics, letter_entry, plan_entry, practice_entry
from bounceback.coaching.kinds import StepKind
from bounceback.vocabulary.terms import Theme

STAMP = datetime(2024, 5, 3, 18, 30, tzinfo=UTC)
DAY = date(2024, 5, 10)
ENTRIES = [
    plan_entry("7", "If they ask about salary, then I will name my range.", DAY),
    letter_entry("abc", StepKind.KEEP_IN_TOUCH, "Müller; Söhne, GmbH\nBEGIN:VEVENT", DAY),
    practice_entry(Theme.CONFIDENCE, DAY, "Breathe out slowly."),
]


def events(data):
    """The events of a calendar file, read back."""
    return Calendar.from_ical(data).walk("VEVENT")


def test_every_entry_is_a_whole_day():
    """Each stands on its day, with no time and no zone, and keeps the day free."""
    found = events(ics(ENTRIES, STAMP))
    assert len(found) == len(ENTRIES)
    for event in found:
        assert event.decoded("dtstart") == DAY
        assert event.decoded("dtend") == DAY + timedelta(days=1)
        assert event["transp"] == "TRANSPARENT"
        assert event.decoded("dtstamp") == STAMP


def test_what_stands_in_it():
    """A plan brings its sentence, a letter its company on one line, a practice what to do."""
    plan, letter, practice = events(ics(ENTRIES, STAMP))
    assert plan["description"].startswith("If they ask about salary")
    assert letter["summary"] == "Keep in touch: Müller; Söhne, GmbH BEGIN:VEVENT"
    assert practice["summary"] == "Practise: Confidence and nerves"
    assert practice["description"] == "Breathe out slowly."


def test_reminders_ring_in_the_morning():
    """One reminder on the day at nine, and others as many days before as was asked for."""
    entry = Entry("key", DAY, "Title", remind=(0, 2))
    (event,) = events(ics([entry], STAMP))
    triggers = [alarm.decoded("trigger") for alarm in event.walk("VALARM")]
    assert triggers == [timedelta(hours=9), timedelta(hours=9) - timedelta(days=2)]
    assert [alarm["description"] for alarm in event.walk("VALARM")] == ["Title", "Title"]


def test_the_same_entry_is_the_same_event():
    """Saved again, on another day too, it replaces itself; another key is another event."""
    first, moved, other = (
        events(ics([Entry(key, day, "Title")], STAMP))[0]["uid"]
        for key, day in (("a", DAY), ("a", DAY + timedelta(days=3)), ("b", DAY))
    )
    assert first == moved != other
    assert len({event["uid"] for event in events(ics(ENTRIES, STAMP))}) == len(ENTRIES)


def test_nothing_to_save_is_an_empty_calendar():
    """A file without entries can be read all the same."""
    assert events(ics([], STAMP)) == []


@given(st.text(max_size=80), st.text(max_size=200))
def test_no_text_adds_an_event(title, note):
    """Whatever is typed, there is one event, and its text is text."""
    found = Calendar.from_ical(ics([Entry("key", DAY, title, note)], STAMP))
    assert len(found.walk("VEVENT")) == 1
    assert len(found.walk("VALARM")) == 1


def test_the_library_is_only_loaded_for_a_save():
    """Importing this module does not pay for the calendar library."""
    code = "import sys, bounceback.coaching.calendar; print('icalendar' in sys.modules)"
    said = run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert said.stdout.strip() == "False"
