"""Columns that tell about interviews, and not how an application stands."""

import pytest

from bounceback.importing.about_talks import is_about_talks
from bounceback.vocabulary.fields import Field


@pytest.mark.parametrize(
    ("header", "about"),
    [
        ("面试流程", True),
        ("面试经验", True),
        ("笔试题", True),
        ("面试准备（参考）", True),
        ("流程状态", False),
        ("面试情况", False),
        ("Interview process", True),
        ("Ablauf der Gespräche", True),
        ("Préparation entretien", True),
        ("Interview process status", False),
        ("Where I am", False),
    ],
)
def test_what_a_header_is_about(header, about):
    """In Chinese its last word says it; elsewhere any does, beside no word for a status."""
    assert is_about_talks(header) is about


def test_how_a_company_interviews_is_no_status(imported, tally):
    """Where another column says how far each application got."""
    result = imported("""
公司,岗位,投递日期,当前进度,面试流程
松石,测试,2026-04-01,面试,一面二面三面
云杉,运营,2026-04-02,已投递,笔试+二面
海棠,产品,2026-04-03,已投递,三面+HR面
""")
    assert tally(result.log.applications["furthest_stage"]) == {"interview": 1, "applied": 2}
    assert not any(status.asked for status in result.account.decisions.statuses)


def test_where_nothing_else_says_how_it_stands_it_is_the_status(as_table):
    """Whatever its header is about."""
    cells = ["一面", "二面", "已挂"]
    table = as_table({"公司": ["松石", "云杉", "海棠"], "面试流程": cells})
    assert table.decision.fields()["面试流程"] is Field.STATUS
