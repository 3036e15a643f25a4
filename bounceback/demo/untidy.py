"""A messy sheet: what an export of a lively spreadsheet looks like."""

import numpy as np

from bounceback.demo.searches import search

# The person's own spellings by (stage, outcome); with several, they take turns at random.
_SPELLINGS = {
    ("", "Saved"): ("to apply", "Wishlist ⭐"),
    ("Applied", "No response"): ("Ghosted 👻", "no reply", "No answer "),
    ("Applied", "Waiting"): ("applied", "Applied ✅", "Waiting "),
    ("Applied", ""): ("applied", ""),
    ("Applied", "Rejected"): ("REJECTED", "rejected ❌", "Rejection", "turned down"),
    ("Applied", "Role closed"): ("position closed",),
    ("Phone screen", "Rejected"): ("rejected after phone screen",),
    ("Assessment", "Rejected"): ("Rejected after assessment",),
    ("Interview", "Rejected"): ("rejected after 2nd interview",),
    ("Final round", "Rejected"): ("rejected after final round",),
    ("Final round", "Waiting"): ("final interview",),
    ("Offer", "Declined offer"): ("Offer declined",),
}
_HEADER = "Firm;Position ;Applied on;Status;Where from?;Why ❓;Notes"


def messy(seed: int = 7, applications: int = 60) -> bytes:
    """Answer: what would the same kind of search look like in a carelessly kept CSV?

    Semicolons, a byte order mark, a banner above the header, day-month-year dates, one Status
    column in human spellings with emoji, trailing spaces, blank lines and a row of totals.
    """
    random = np.random.default_rng(seed)
    lines = ["MY JOB HUNT 2026 🚀;;;;;;", ";;;;;;", _HEADER]
    sheet = search(seed, applications)["Applications"]
    for row in sheet.astype("str").itertuples(index=False, name=None):
        cells = _cells(dict(zip(sheet.columns, row, strict=True)), random)
        lines.append(";".join(cells))
        if random.random() < 0.08:
            lines.append(";;;;;;")
    lines += ["", f"Total: {applications};;;;;;"]
    return ("\r\n".join(lines) + "\r\n").encode("utf-8-sig")


def _cells(row: dict[str, str], random: np.random.Generator) -> list[str]:
    place = (row["Stage"], row["Outcome"].replace("ghosted", "No response"))
    spellings = _SPELLINGS.get(place, (f"{row['Outcome']} ({row['Stage']})".lower(),))
    cells = [
        row["Company"],
        row["Role"],
        _day(row["Date applied"]),
        str(random.choice(spellings)),
        row["Source"].lower(),
        row["Rejection reason"].replace("; ", ", "),
        row["Notes"].replace(";", ","),
    ]
    return [cell + " " if cell and random.random() < 0.15 else cell for cell in cells]


def _day(iso: str) -> str:
    """Write an ISO date the way that people with a short memory for zeros do: 5/4/2026."""
    if not iso:
        return ""
    year, month, day = iso.split("-")
    return f"{int(day)}/{int(month)}/{year}"
