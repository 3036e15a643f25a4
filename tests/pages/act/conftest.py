"""A person at the pages of the section Act: they choose, type, go on, and come back."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

import pytest
from streamlit.testing.v1 import AppTest

from bounceback.journal import corrections, uploads
from bounceback.journal.corrections import logged_identity
from bounceback.journal.opening import Journal, open_journal
from bounceback.overlay.corrections import Correction, LoggedInterview
from bounceback.vocabulary.terms import Stage

TODAY = date.today()  # noqa: DTZ011 - a person's own day is the clock's
YESTERDAY = TODAY - timedelta(days=1)
HEADER = "Company,Role,Date Applied,Stage,Outcome,Rejection Date,Contact"
AGO = {days: TODAY - timedelta(days=days) for days in (3, 10, 20, 30, 40)}
RECENT = "\n".join(
    [
        HEADER,
        f"Ada,Clerk,{AGO[30]},Final round,Rejected,{YESTERDAY},Grace",
        f"Brill,Cook,{AGO[10]},Interview,Waiting,,",
        f"Corde,Clerk,{AGO[40]},Applied,Rejected,{AGO[20]},",
        f"Dorn,Baker,{AGO[3]},Applied,Waiting,,",
    ]
)


@dataclass
class Person:
    """Somebody at a page of the app, and the journal that it keeps."""

    app: AppTest
    journal: Journal

    def texts(self) -> str:
        """Return everything that the page says."""
        kinds = ("text", "caption", "markdown", "header", "info", "error", "code")
        return "\n".join(str(e.value) for kind in kinds for e in getattr(self.app, kind))

    def press(self, key: str) -> None:
        """Press a button by its key or its label."""
        found = [b for b in self.app.button if key in {b.key, b.label}]
        assert found, key
        found[0].click().run()
        assert [error.message for error in self.app.exception] == []

    def offers(self, key: str) -> bool:
        """Whether a button of this key or label stands on the page."""
        return any(key in {button.key, button.label} for button in self.app.button)

    def write(self, label: str, words: str) -> None:
        """Type into the field whose label holds this, and leave it."""
        self.fill(label, words)
        self.app.run()

    def choose(self, label: str, value: object) -> None:
        """Choose a value in the list whose label holds this."""
        self.fill(label, value)
        self.app.run()

    def fill(self, label: str, value: object) -> None:
        """Fill in a field of a form, which is sent with all others by its button."""
        app = self.app
        fields = [*app.text_area, *app.text_input, *app.selectbox, *app.radio]
        next(found for found in fields if label in found.label).set_value(value)

    def step(self, heading: str) -> None:
        """Go on with the reflection until its step of this heading, leaving the rest out."""
        for _ in range(12):
            if f"**{heading}**" in self.app.markdown.values:
                return
            self.press("skip")
        raise AssertionError(heading)

    def finish(self) -> None:
        """Go on to the end of the reflection."""
        for _ in range(12):
            if not self.offers("go_on"):
                return
            self.press("go_on")


def of(company: str) -> str:
    """Return the identity of an application of `RECENT`."""
    row = next(line.split(",") for line in RECENT.splitlines() if line.startswith(company))
    return " · ".join([row[0].lower(), row[1].lower(), row[2], "1"])


def interview(company: str, held_on: date, kind: Stage = Stage.INTERVIEW) -> LoggedInterview:
    """Return an interview that the person logged."""
    return LoggedInterview(logged_identity(), of(company), kind, held_on=held_on)


@pytest.fixture
def visit(root) -> Callable[..., Person]:
    """Return a function that sends a person to a page, with a sheet open and things said of it."""

    def visit(page: str, *said: Correction, sheet: str = RECENT, **address: str) -> Person:
        journal, now = open_journal(), datetime.now(UTC)
        if uploads.latest(journal) is None:
            uploads.keep(journal, [("search.csv", sheet.encode())], "", now)
        corrections.say(journal, *said, at=now)
        app = AppTest.from_file(str(root / "app.py"), default_timeout=60).run()
        for name, value in address.items():
            app.query_params[name] = value
        app.switch_page(f"pages/act/{page}.py").run()
        assert [error.message for error in app.exception] == []
        return Person(app, journal)

    return visit
