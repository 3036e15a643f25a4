"""What the project says about itself: version, dependencies, pins, and what the README promises."""

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement

import bounceback

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
README = (ROOT / "README.md").read_text(encoding="utf-8")
RUNTIME = [Requirement(line) for line in PROJECT["project"]["dependencies"]]
DEVELOPMENT = [Requirement(line) for line in PROJECT["dependency-groups"]["dev"]]
PINS = ("requirements.txt", "requirements-dev.txt")


def pinned(name: str) -> dict[str, Requirement]:
    """Return the pins of a requirements file by package."""
    lines = (ROOT / name).read_text(encoding="utf-8").splitlines()
    pins = [Requirement(line.split(" #")[0]) for line in lines if line[0] not in "# "]
    return {pin.name: pin for pin in pins}


def versions(pin: Requirement) -> list[str]:
    """Return the exact versions that a pin allows."""
    return [part.version for part in pin.specifier if part.operator == "=="]


def test_the_package_and_the_project_tell_the_same_version():
    """One version: pyproject.toml and the package agree."""
    assert PROJECT["project"]["version"] == bounceback.__version__


@pytest.mark.parametrize("needed", RUNTIME + DEVELOPMENT, ids=lambda needed: needed.name)
def test_every_direct_dependency_has_a_range_a_reason_and_a_pin(needed):
    """Each direct dependency has a lower bound, a line in the README, and a pin in its range."""
    assert any(part.operator == ">=" for part in needed.specifier)
    assert re.search(rf"^\| {needed.name} \| \S", README, re.MULTILINE)
    [version] = versions(pinned("requirements-dev.txt")[needed.name])
    assert needed.specifier.contains(version)


def test_the_development_pins_hold_every_pin_of_the_app():
    """Whoever installs requirements-dev.txt tests the very versions that users run."""
    app, development = pinned(PINS[0]), pinned(PINS[1])
    assert {need.name for need in RUNTIME} <= app.keys()
    assert {name: str(pin) for name, pin in app.items()}.items() <= {
        name: str(pin) for name, pin in development.items()
    }.items()


@pytest.mark.parametrize("name", PINS)
def test_a_requirements_file_names_exact_versions_and_no_address(name):
    """Pins install from whatever index the person uses: no address, no path, one version each."""
    text = (ROOT / name).read_text(encoding="utf-8")
    assert not re.search(r"://|--|(^|\s)/", text)
    assert all(len(versions(pin)) == 1 for pin in pinned(name).values())


def test_the_readme_starts_with_the_two_commands():
    """The first two blocks of the README are the commands that open and test the app."""
    blocks = re.findall(r"```sh\n(.*?)\n```", README, re.DOTALL)
    assert blocks[:2] == [
        "pip install -r requirements.txt && streamlit run app.py",
        "pip install -r requirements-dev.txt && pytest",
    ]
