"""How the tools get at the app: with the sample in a journal of its own."""

from bounceback.journal import uploads
from bounceback.journal.opening import FILE, open_journal
from tools.visiting import SAMPLE, keep_sample


def test_the_sample_is_the_sheet_in_use(tmp_path):
    """Whoever opens the app on this folder sees the sample at once."""
    keep_sample(tmp_path)
    kept = uploads.latest(open_journal(f"sqlite:///{tmp_path / FILE}"))
    assert [name for name, _ in kept.files] == [SAMPLE]
