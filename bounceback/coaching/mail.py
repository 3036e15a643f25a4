"""A draft as a link that opens in a mail program (RFC 6068), or as a file of its own (RFC 5322)."""

import re
from dataclasses import dataclass
from datetime import datetime
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from urllib.parse import quote

from bounceback.coaching.plain import one_line, text_of

LONGEST_LINK = 2000  # signs; some systems cut longer ones
_ADDRESS = re.compile(r"[\w.+%&'*/=^{|}~-]+@[A-Za-z\d-]+(?:\.[A-Za-z\d-]+)+", re.ASCII)


@dataclass(frozen=True)
class Mailto:
    """A link that opens a mail program; `whole` says whether the text went into it."""

    url: str
    whole: bool


def address(text: str) -> str:
    """Return the one e-mail address in a text, "Anna <anna@example.org>" too; "" without one."""
    line = one_line(text)
    inner = line[line.rfind("<") + 1 : -1].strip() if line.endswith(">") else line
    return inner if _ADDRESS.fullmatch(inner) else ""


def mailto(to: str, subject: str, text: str) -> Mailto:
    """Return the link for this letter; a text too long for a link is left out of it.

    Whatever stands in the parts is encoded: none can add a header, a copy or another address.
    """
    head = f"mailto:{_encoded(address(to), '@')}?subject={_encoded(one_line(subject))}"
    body = text_of(text).replace("\n", "\r\n")
    whole = f"{head}&body={_encoded(body)}"
    return Mailto(whole, whole=True) if len(whole) <= LONGEST_LINK else Mailto(head, whole=False)


def eml(to: str, subject: str, text: str, written_at: datetime) -> bytes:
    """Return the letter as a mail file that opens as a draft, not sent yet.

    An address that is none is left out. Line breaks in a header become spaces, so that nothing
    typed can add another one.
    """
    message = EmailMessage(policy=SMTP)
    message["Subject"] = one_line(subject)
    if address(to):
        message["To"] = address(to)
    message["Date"] = format_datetime(written_at)
    message["X-Unsent"] = "1"
    message.set_content(text_of(text))
    return message.as_bytes()


def _encoded(text: str, safe: str = "") -> str:
    return quote(text, safe=safe)
