"""The key to a list's codes, where it stands around the table."""

import pytest

from bounceback.importing.keys import key_in, told_by_key

ALL = {"A": "applied", "I": "interview", "N": "not sent yet"}


@pytest.mark.parametrize(
    ("lines", "key"),
    [
        (["Status key: A = applied, I = interview, N = not sent yet"], ALL),
        (["- A: applied", "- I: interview", "- N: not sent yet"], ALL),
        (["| A = applied", "I = interview", "N = not sent yet"], ALL),
        (["(A = applied; I = interview; N = not sent yet)"], ALL),
        (["`A` → applied", "**I** -> interview", "N = not sent yet"], ALL),
        (["- **A** — applied", "- **I** – interview", "- **N** - not sent yet"], ALL),
        (["Key: Pending = not sent, Sent = applied"], {"Pending": "not sent", "Sent": "applied"}),
        (["Statut : 0 = à envoyer, 1 = envoyée"], {"0": "à envoyer", "1": "envoyée"}),
        (
            ["⏳ en attente | 📞 entretien | ✉️ envoyée"],
            {"⏳": "en attente", "📞": "entretien", "✉️": "envoyée"},
        ),
        (["My search of 2026", "Updated: 2026-04-01"], {}),
    ],
)
def test_a_key_pairs_codes_with_words(lines, key):
    """In one line or in several, with whatever signs between them."""
    assert key_in(lines) == key


@pytest.mark.parametrize(
    ("texts", "key", "codes"),
    [
        (["A", "I", "N"], ALL, {"A", "I", "N"}),
        (["A", "I", "?", "Rejected"], ALL, {"A", "I"}),
        (["A"], ALL, {"A"}),
        (["A"], {"A": "applied"}, set()),
        (["A"], {"A": "a dream", "I": "interview"}, set()),
        (["A", "I", "X", "Z"], ALL, set()),
        (["A", "I"], {"A": "a dream", "I": "a fallback"}, set()),
        (["Pending", "Applied"], {"Pending": "not applied yet", "Applied": "sent"}, {"Pending"}),
        (["Pending"], {"Pending": "not applied yet", "Applied": "sent"}, {"Pending"}),
        (["Pending"], {"Pending": "not applied yet"}, set()),
        (["OA", "A", "I"], ALL | {"OA": "rejected"}, {"A", "I"}),
    ],
)
def test_a_key_is_one_to_the_codes_of_its_column(texts, key, codes, as_table):
    """Most of what stands there is in it, and its words say how an application stands."""
    column = as_table({"Company": ["Kelp"] * len(texts), "Status": texts}).distinct("Status")
    assert told_by_key(column, key).keys() == codes


ROWS = ["Kelp{0}Cook{0}2026-04-01{0}1", "Moor{0}Cook{0}2026-04-02{0}2", "Tern{0}Cook{0}{0}0"]
KEY = "0 = not applied, 1 = applied, 2 = rejected"


@pytest.mark.parametrize(
    "sheet",
    [
        f"# Search\n\n{KEY}\n\n|Company|Role|Date|Status|\n|---|---|---|---|\n"
        + "".join(f"|{row.format('|')}|\n" for row in ROWS),
        f'"{KEY}",,,\nCompany,Role,Date,Status\n' + "\n".join(row.format(",") for row in ROWS),
        f"{KEY},\nCompany,Role,Date,Status\n" + "\n".join(row.format(",") for row in ROWS),
    ],
)
def test_codes_are_read_by_the_key_of_their_sheet(sheet, imported, tally):
    """Nothing is asked that the sheet itself says."""
    result = imported(sheet)
    endings = {"open": 1, "rejected": 1, "not_applied": 1}
    assert tally(result.log.applications["ending"]) == endings
    assert not any(status.asked for status in result.account.decisions.statuses)
