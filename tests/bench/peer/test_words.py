"""The rival's words."""

from bench.peer.words import ENDING_OF, ENDINGS, REASON_OF, STAGE_OF, STAGES, THEME_OF
from bounceback.demo.bulk import _WEAKNESSES
from bounceback.demo.fates import FATES
from bounceback.demo.words import REASONS
from bounceback.vocabulary.terms import Ending, Reason, Stage, Theme


def test_vocabularies_agree():
    """The rival's stages and endings are those of the vocabulary, in the same order."""
    assert [str(stage) for stage in Stage] == STAGES
    assert [str(ending) for ending in Ending] == ENDINGS
    assert set(THEME_OF.values()) <= set(Theme)
    assert set(REASON_OF.values()) <= set(Reason)


def test_every_word_of_the_file_is_known():
    """Whatever the bench file says about stages, endings, reasons and themes has a meaning."""
    assert {fate.stage for fate in FATES} - {""} == set(STAGE_OF)
    assert {fate.outcome for fate in FATES} - {""} == set(ENDING_OF)
    texts = [words for pairs in REASONS.values() for words, _ in pairs]
    assert {tag for text in texts for tag in text.split("; ")} <= set(REASON_OF)
    assert set(_WEAKNESSES) == set(THEME_OF)
