"""The tone of every sentence that is kept as data: calm, to the person, about what was done."""

import re
import tomllib
from importlib.resources import files

import pytest

from bounceback.coaching.prompts import library

UNKIND = re.compile(
    r"!|\bfail|should have|below average|\bstreak|\bscore|\bpoor|\bbad at|\bweak(?!ness)|\bworse"
    r"|\bloser|\blazy|\bstupid|\bnot good enough|\bmust (?!have)|\bcongrat|\bproud|\bguarantee"
    r"|\bdon't worry|\bjourney|\bheal|\bgrowth|\bresilien|\bself-|\byou are (?:not|too|an?)\b",
    re.IGNORECASE,
)
EMOJI = re.compile("[\U0001f000-\U0001faff\u2600-\u27bf]")
FIRST_PERSON = re.compile(r"\b(?:I|my|me|we|our|us)\b")
QUOTED = re.compile("“[^”]*”|I had set my heart on it|I will")  # what the person or others say
WORDS_TO_FIND = {"words", "vague_words"}  # what is looked for in a text, not what is said
FOLDER = files("bounceback.coaching")
NAMES = sorted(f.name.removesuffix(".toml") for f in FOLDER.iterdir() if f.name.endswith(".toml"))


def sentences(value):
    """Every text in a piece of TOML that is a sentence or more."""
    if isinstance(value, str):
        yield from [value] if " " in value else []
    elif isinstance(value, dict):
        for name, inner in value.items():
            yield from [] if name in WORDS_TO_FIND else sentences(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from sentences(inner)


def texts_of(name):
    """Every sentence of a file; of the words to find, only what is said about them."""
    return list(sentences(tomllib.loads((FOLDER / f"{name}.toml").read_text(encoding="utf-8"))))


@pytest.mark.parametrize("name", NAMES)
def test_nothing_shouts_or_grades(name):
    """No exclamation mark, no verdict, no score, no promise, no emoji."""
    texts = texts_of(name)
    assert texts
    for text in texts:
        assert not UNKIND.search(text), text
        assert not EMOJI.search(text), text


@pytest.mark.parametrize("name", ["prompts", "exercises", "closing", "if_then"])
def test_the_person_is_spoken_to(name):
    """Nothing is said in the voice of the program or of a coach."""
    for text in texts_of(name):
        assert not FIRST_PERSON.search(QUOTED.sub("", text)), text


def test_questions_are_short():
    """A question has at most 240 characters, speaks to the person, and asks or invites."""
    for prompt in library():
        assert len(prompt.text) <= 240, prompt.id
        assert re.search(r"\byou|\byours?\b", prompt.text, re.IGNORECASE), prompt.id
        assert "?" in prompt.text or prompt.text.endswith("."), prompt.id
        assert prompt.why.count(".") <= 2, prompt.id
