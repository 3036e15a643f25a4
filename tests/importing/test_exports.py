"""Exports that are known by the name of their file."""

from bounceback.importing.sheets import Source

NOTION = """
Company,Position,Stage,Applied on,Interest,Link,Tags
Kestrel,Baker,Rejected,"April 12, 2026",High,https://jobs.example/1,"bread, night"
Lantern,Cook,Interview,"April 14, 2026 9:00 AM",Low,,
Opal,Clerk,To apply,,,https://jobs.example/3,
Quill,Clerk,Not started,,,,office
Rowan,Clerk,Done,"April 15, 2026 → April 16, 2026",,,
"""


def test_an_export_of_notion_is_read_and_named(imported, tally):
    """Dates in words and ranges of dates, stages of its template, and a stage that is asked."""
    source = Source("Jobs 0123456789abcdef0123456789abcdef.csv", NOTION.lstrip().encode())
    result = imported(source)
    log = result.log.applications
    assert tally(log["ending"]) == {"rejected": 1, "open": 1, "not_applied": 2, "unknown": 1}
    assert tally(log["furthest_stage"])["interview"] == 1
    assert log["applied_on"].notna().sum() == 3
    assert "Notion" in result.account.decisions.tables[0].why
