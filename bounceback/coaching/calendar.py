"""Plans, letters and practice as a calendar file (RFC 5545): whole days, with reminders."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING
from uuid import NAMESPACE_URL, uuid5

from bounceback.coaching.kinds import StepKind
from bounceback.coaching.plain import one_line, text_of
from bounceback.vocabulary.terms import Theme

if TYPE_CHECKING:
    from icalendar import Alarm, Event

MORNING = timedelta(hours=9)  # a reminder for a whole day rings then, wherever the calendar is
_HERE = uuid5(NAMESPACE_URL, "bounceback")


@dataclass(frozen=True)
class Entry:
    """One day in the calendar; `remind` holds how many days before it a reminder rings.

    `key` tells entries apart: the same key gives the same event, so that importing the file again
    replaces it instead of adding another.
    """

    key: str
    day: date
    title: str
    note: str = ""
    remind: tuple[int, ...] = (0,)


def plan_entry(key: str, sentence: str, day: date) -> Entry:
    """Return the day on which a plan comes back to be looked at."""
    return Entry(f"plan {key}", day, "Your plan: did you do it, did it help?", sentence)


def letter_entry(application: str, kind: StepKind, company: str, day: date) -> Entry:
    """Return the day of a letter or another step with an application."""
    return Entry(f"letter {application} {kind}", day, f"{kind.label}: {one_line(company)}")


def practice_entry(theme: Theme, day: date, exercise: str = "") -> Entry:
    """Return a day of practice, with what to do on it."""
    return Entry(f"practice {theme} {day}", day, f"Practise: {theme.label}", exercise)


def ics(entries: Iterable[Entry], stamp: datetime) -> bytes:
    """Return the calendar file; `stamp` is the moment of writing it, with its time zone.

    Days carry no time zone: they are the same day wherever the calendar is opened.
    """
    from icalendar import Calendar  # noqa: PLC0415 - a third of a second, for a save alone

    calendar = Calendar()
    calendar.add("prodid", "-//Bounceback//EN")
    calendar.add("version", "2.0")
    for entry in entries:
        calendar.add_component(_event(entry, stamp))
    return bytes(calendar.to_ical())


def _event(entry: Entry, stamp: datetime) -> "Event":
    from icalendar import Event  # noqa: PLC0415 - see above

    event = Event()
    event.add("uid", f"{uuid5(_HERE, entry.key)}@bounceback")
    event.add("dtstamp", stamp)
    event.add("dtstart", entry.day)
    event.add("dtend", entry.day + timedelta(days=1))
    event.add("summary", one_line(entry.title))
    event.add("transp", "TRANSPARENT")  # the day stays free
    if entry.note:
        event.add("description", text_of(entry.note))
    for days in entry.remind:
        event.add_component(_alarm(entry, days))
    return event


def _alarm(entry: Entry, days: int) -> "Alarm":
    from icalendar import Alarm  # noqa: PLC0415 - see above

    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", one_line(entry.title))
    alarm.add("trigger", MORNING - timedelta(days=days))
    return alarm
