"""Encodings that a text file does not name and that its bytes give away.

What is left open here, `text_files` decides: UTF-8 by its rules, Asian ones by their letters.
"""

import codecs
import unicodedata

SAMPLE = 65_536  # bytes
FEW_ZEROS = 0.05  # share of zeros; half of the bytes of Western text in UTF-16, fewer of Chinese
ONE_SIDED = 0.9  # share of the zeros that stand on the same side of each pair
WESTERN_SHARE = 0.15  # of bytes beyond ASCII; most of them are so in other scripts
MARKS = (b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")
# The likeliest first: of several that fit equally well, it is meant.
WESTERN = ("cp1252", "iso8859-15", "mac-roman", "cp850")
USUAL = frozenset("äöüßéèáàóíñçãê")
LETTERS = frozenset("ÄÖÜÉÈÁÀÇÑÅØÆâëåìîïòôõúùûøæœ")
SIGNS = frozenset("“”‘’„‚«»–—…•€£")
BEFORE_WORDS = frozenset("‚•")  # signs that no word ends with
NEUTRAL = frozenset("\xa0§°·×©®™")


def likely_encoding(data: bytes) -> str:
    """Answer: which encoding shows in these bytes? Empty where `text_files` has to say.

    UTF-16 without a mark at its beginning has zeros on one side of each pair of bytes. Of the
    encodings of Western computers, the one is meant in which the most accents stand within words,
    and the most quotation marks and dashes do not. An accent at the end of a word weighs no more
    than a sign there: a lone byte may be the dots behind "too early".
    """
    sample = data[:SAMPLE]
    if data.startswith(MARKS):
        return ""
    if b"\0" in sample:
        return _wide(sample)
    if _is_utf8(sample) or sum(byte > 127 for byte in sample) >= WESTERN_SHARE * len(sample):
        return ""
    return max(WESTERN, key=lambda name: _likeness(sample.decode(name, errors="replace")))


def _wide(sample: bytes) -> str:
    zeros, even = sample.count(0), sample[::2].count(0)
    sides = {"utf-16-be": even, "utf-16-le": zeros - even}
    likely = max(sides, key=lambda name: sides[name])
    if zeros < FEW_ZEROS * len(sample):
        return ""
    text = sample[: len(sample) // 2 * 2].decode(likely, errors="replace")
    is_text = all(letter in "\t\r\n" or unicodedata.category(letter) != "Cc" for letter in text)
    return likely if is_text and sides[likely] >= ONE_SIDED * zeros else ""


def _is_utf8(sample: bytes) -> bool:
    """Whether these bytes are UTF-8; the last letter may be torn."""
    try:
        codecs.getincrementaldecoder("utf-8")().decode(sample)
    except UnicodeDecodeError:
        return False
    return True


def _likeness(text: str) -> int:
    """How much a text looks like Western writing: by where its letters beyond ASCII stand."""
    return sum(
        _weight(before, letter, after)
        for before, letter, after in zip(f" {text}", text, f"{text[1:]} ", strict=False)
        if letter > "\x7f"
    )


def _weight(before: str, letter: str, after: str) -> int:
    within, beside = before.isalpha() and after.isalpha(), before.isalpha() or after.isalpha()
    if letter in NEUTRAL:
        return 0
    if letter == "’":
        return 2 if within else 1
    if letter in BEFORE_WORDS:
        return -1 if before.isalpha() else 1
    if letter in SIGNS:
        return -1 if within else 1
    if not beside or letter not in USUAL | LETTERS or (letter.isupper() and before.islower()):
        return -1
    return 2 if within and letter in USUAL else 1
