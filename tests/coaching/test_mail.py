"""A draft as a link or a file: encoded, and no header can be forged."""

from datetime import UTC, datetime
from email import message_from_bytes
from email.policy import default
from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bounceback.coaching.mail import LONGEST_LINK, address, eml, mailto

WHEN = datetime(2024, 5, 3, 18, 30, tzinfo=UTC)


def fields_of(url):
    """The decoded fields of a link."""
    return parse_qs(urlsplit(url).query, strict_parsing=True, keep_blank_values=True)


def test_a_link_holds_the_letter():
    """Address, subject and text come out again as they went in, with the breaks of a mail."""
    link = mailto("Anna <anna@example.org>", "50 % & more?", "Grüße,\n+1 = done")
    assert link.whole
    assert urlsplit(link.url).path == "anna@example.org"
    assert fields_of(link.url) == {"subject": ["50 % & more?"], "body": ["Grüße,\r\n+1 = done"]}
    assert "+" not in link.url
    assert " " not in link.url


def test_a_long_text_is_left_out():
    """A link stays short enough; it says that the text is not in it."""
    link = mailto("anna@example.org", "Hello", "word " * 1_000)
    assert not link.whole
    assert len(link.url) <= LONGEST_LINK
    assert "body" not in link.url


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("anna@example.org", "anna@example.org"),
        ("Anna Berg <anna.berg+jobs@mail.example.org>", "anna.berg+jobs@mail.example.org"),
        ("anna@example.org?cc=all@example.org", ""),
        ("anna@example.org\r\nBcc: all@example.org", ""),
        ("Anna Berg", ""),
        ("", ""),
    ],
)
def test_only_an_address_is_an_address(text, found):
    """What is no plain address is left out."""
    assert address(text) == found


def test_a_link_cannot_carry_another_field():
    """Signs with a meaning in a link are encoded wherever they stand."""
    link = mailto("a@example.org&cc=b@example.org", "x&bcc=c@example.org#", "y&to=d@example.org")
    assert set(fields_of(link.url)) == {"subject", "body"}
    assert urlsplit(link.url).fragment == ""


def test_a_file_opens_as_a_draft():
    """Subject, address, date and text can be read again by any mail program."""
    text = "Liebe Anna,\n\nDanke für das Gespräch.\n"
    message = message_from_bytes(eml("anna@example.org", "Danke schön", text, WHEN), policy=default)
    assert message["Subject"] == "Danke schön"
    assert message["To"] == "anna@example.org"
    assert message["X-Unsent"] == "1"
    assert message["Date"].datetime == WHEN
    assert message.get_content().replace("\r\n", "\n") == text


@given(st.text(max_size=80), st.text(max_size=80), st.text(max_size=200))
def test_no_header_can_be_forged(to, subject, text):
    """Whatever is typed, the file has just its own headers, and the text its own place."""
    hostile = f"{subject}\r\nBcc: all@example.org"
    message = message_from_bytes(eml(to, hostile, text, WHEN), policy=default)
    assert message["Bcc"] is None
    usual = {"Subject", "To", "Date", "X-Unsent", "MIME-Version"}
    usual |= {"Content-Type", "Content-Transfer-Encoding"}
    assert set(message.keys()) <= usual
    link = mailto(to, hostile, text)
    assert set(fields_of(link.url)) <= {"subject", "body"}
