"""A person's own words inside Streamlit elements that would read them as Markdown.

Tables, `st.text`, and the options of select boxes show text as it is and need none of this.
Alerts, captions and labels parse Markdown; text from a sheet goes through `plain` first.
"""

import re

WORD_JOINER = "\u2060"  # shows as nothing, takes no room, and allows no line break

_MARKS = re.compile(r"([\\`*_{}\[\]<>#+\-!|~$&=()])")
# Read after the marks above are escaped, from the finished text: links that stand as they are,
# addresses, `:emoji:` and `:colour[...]` and `:material/...:`, and the arrows made of signs.
_STILL_READ = re.compile(r"(?<=[:@])(?=\S)|(?<=[wW]{3})(?=\.)|(?<=[-<>~])(?=\\[-=>])")
_BLANKS = re.compile(r"\s+")
_NUMBERED = re.compile(r"^(\d+)([.)])")


def plain(text: str) -> str:
    """Answer: how is this text written so that Markdown shows it letter for letter?

    Line breaks become spaces, since a label has one line.
    """
    line = _BLANKS.sub(" ", text).strip()
    escaped = _NUMBERED.sub(r"\1\\\2", _MARKS.sub(r"\\\1", line))
    return _STILL_READ.sub(WORD_JOINER, escaped)
