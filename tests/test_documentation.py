"""The documentation is true: its commands run, its links lead somewhere, its pictures hold."""

import ast
import os
import re
import shlex
import shutil
import subprocess
import sys
import tomllib
from importlib.util import find_spec
from itertools import takewhile
from pathlib import Path

import pytest

from bounceback import schema
from tools.visiting import keep_sample

ROOT = Path(__file__).parents[1]
DOCUMENTS = (
    *("README.md", "CONTRIBUTING.md", "bench/README.md"),
    *sorted(f"docs/{path.name}" for path in (ROOT / "docs").glob("*.md")),
)
TEXTS = {name: (ROOT / name).read_text(encoding="utf-8") for name in DOCUMENTS}
BLOCK = re.compile(r"^( *)```(?:sh|powershell)\n(.*?)^\1```$", re.MULTILINE | re.DOTALL)
INLINE = re.compile(r"`((?:python -m|make|pip|pytest|streamlit|lint-imports)\b[^`]*)`")
LINK = re.compile(r"\]\((?!https?:)([^)#]+)|<img src=\"([^\"]+)\"")
PATH = re.compile(r"`([\w.]+(?:/[\w.*-]+)+)`")
LONGEST = 110  # characters of a line, tables and drawn pictures apart

# What is not run here, each with how else it is known to be true. The rest is.
ELSEWHERE = {
    # needs a network; .ci/run installs by the very words of the README
    r"pip install -r (?P<file>\S+)": "file",
    # makes and enters an environment, as .ci/run does; the second half is for Windows
    r"(?:python3|py) -m (?P<module>venv) \.venv": "module",
    r"source \.venv/bin/activate|\.venv\\Scripts\\Activate\.ps1": "",
    r"Set-ExecutionPolicy -Scope Process RemoteSigned": "",
    # stays open until it is stopped; the browser tests run it
    r"streamlit run (?P<file>\S+)": "file",
    # is running now, or takes minutes
    r"pytest": "",
    r"python -m pytest (?P<file>.+)": "file",
    r"python -m (?P<module>(?:bench|tools)\S*).*": "module",
    # runs one of the above, or writes into the project; .ci/run does what `make check` does
    r"make (?P<target>\w+)": "target",
    r"lint-imports": "",
}


def commands(text: str) -> list[str]:
    """Return every command that a document shows, in its order."""
    found = [(match.start(), match[2]) for match in BLOCK.finditer(text)]
    found += [(match.start(), " ".join(match[1].split())) for match in INLINE.finditer(text)]
    lines = [line for _, block in sorted(found) for line in block.splitlines()]
    split = [part for line in lines for part in re.sub(r"\s+# .*", "", line).split("&&")]
    return [part.strip() for part in split if part.strip()]


def elsewhere(command: str) -> re.Match[str] | None:
    """Return how a command that is not run here is known to be true."""
    return next(filter(None, (re.fullmatch(known, command) for known in ELSEWHERE)), None)


def run(command: str, folder: Path) -> str:
    """Run a command as a person would, and return what it wrote, on the screen or to a file."""
    shown, _, file = command.partition(" > ")
    words = shlex.split(shown.replace("FILE", "data/sample.xlsx"))
    program = [sys.executable, *words[1:]] if words[0] == "python" else words
    done = subprocess.run(
        program,
        cwd=ROOT if words == ["make"] else folder,
        env=os.environ | {"PYTHONPATH": str(ROOT), "BOUNCEBACK_HOME": str(folder / "home")},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, f"{command}: {done.stderr}"
    if file:
        (folder / file).write_text(done.stdout, encoding="utf-8")
    return done.stdout


@pytest.fixture
def folder(tmp_path):
    """A folder with the files that come with the program, and a journal that holds a search."""
    shutil.copytree(ROOT / "data", tmp_path / "data")
    (tmp_path / "home").mkdir()
    keep_sample(tmp_path / "home")
    return tmp_path


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_quick_command_runs(name, folder):
    """One after the other, as they stand in the document, in one folder."""
    for command in dict.fromkeys(commands(TEXTS[name])):
        if not elsewhere(command):
            assert run(command, folder).strip(), command


@pytest.mark.parametrize("name", DOCUMENTS)
def test_what_every_other_command_asks_for_is_there(name):
    """The file, the module, the target in the Makefile, the tests."""
    targets = re.findall(r"^(\w+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)
    for match in filter(None, map(elsewhere, commands(TEXTS[name]))):
        named = match.groupdict()
        if "file" in named:
            assert all((ROOT / path).exists() for path in named["file"].split()), match[0]
        if "module" in named:
            assert find_spec(named["module"]), match[0]
        if "target" in named:
            assert named["target"] in targets, match[0]


def test_commands_are_found_in_blocks_and_in_sentences():
    """A comment is no part of a command, and two in one line are two."""
    text = "See `make check`:\n\n  ```sh\n  pip install x && pytest   # both\n  ```\n"
    assert commands(text) == ["make check", "pip install x", "pytest"]
    assert {command for text in TEXTS.values() for command in commands(text)} >= {
        "streamlit run app.py",
        "python -m bounceback summary data/sample.xlsx",
    }


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_link_picture_and_path_is_there(name):
    """Nothing leads nowhere; a path in a sentence starts at the project or at the package."""
    document = (ROOT / name).parent
    linked = [link or picture for link, picture in LINK.findall(TEXTS[name])]
    assert [path for path in linked if not (document / path).exists()] == []
    starts = (ROOT, ROOT / "bounceback", document)
    told = [path for path in PATH.findall(TEXTS[name]) if "NAME" not in path]
    assert [path for path in told if not any(list(start.glob(path)) for start in starts)] == []


@pytest.mark.parametrize("name", DOCUMENTS)
def test_no_line_is_longer_than_a_person_likes_to_read(name):
    """Where a document is read as it was typed, it stays in its window."""
    loose = re.sub(r"^ *```.*?^ *```$", "", TEXTS[name], flags=re.MULTILINE | re.DOTALL)
    lines = [line for line in loose.splitlines() if not line.lstrip().startswith(("|", "<img"))]
    assert [line for line in lines if len(line) > LONGEST] == []


def test_the_tour_names_every_page():
    """A person who follows the tour has heard of each page of the navigation."""
    titles = [
        word.value.value
        for call in ast.walk(ast.parse((ROOT / "app.py").read_text("utf-8")))
        if isinstance(call, ast.Call) and ast.unparse(call.func) == "st.Page"
        for word in call.keywords
        if word.arg == "title"
    ]
    assert len(titles) >= 12
    tour = TEXTS["README.md"].split("## Two minutes")[1].split("\n## ")[0]
    assert [title for title in titles if f"**{title}**" not in tour] == []


def section(document: str, heading: str) -> list[str]:
    """Return the lines of one section of a document."""
    lines = iter(TEXTS[document].splitlines())
    assert f"## {heading}" in lines
    return list(takewhile(lambda line: not line.startswith("## "), lines))


def test_the_picture_of_the_arrows_is_the_contract():
    """Layer for layer, the picture says what import-linter enforces."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    layers = next(c for c in project["tool"]["importlinter"]["contracts"] if c["type"] == "layers")
    drawn = "\n".join(section("docs/architecture.md", "The arrows")).split("```")[1]
    rows = [re.split(r"\s{3,}", line.strip())[0] for line in drawn.strip().splitlines()]
    assert [set(row.split(" │ ")) for row in rows] == [
        set(re.findall(r"\w+", layer)) for layer in layers["layers"]
    ]


def test_the_frames_of_the_log_are_those_of_the_schema():
    """Column for column, in their order."""
    told = "\n".join(section("docs/architecture.md", "The log"))
    frames = re.findall(r"^- \*\*(\w+)\*\*: .*?\. (.*?)\.$", told, re.MULTILINE | re.DOTALL)
    assert {name: re.findall(r"`(\w+)`", columns) for name, columns in frames} == {
        name: list(columns) for name, columns in schema.FRAMES.items()
    }
