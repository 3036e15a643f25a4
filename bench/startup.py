"""What importing Bounceback costs on top of what any Streamlit app with charts has to import."""

import ast
import subprocess
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parents[1]
_PROBE = """
import time
begun = time.process_time()
import altair, pandas, streamlit
between = time.process_time()
{statements}
print(between - begun, time.process_time() - between)
"""


def imports(sources: Iterable[str], package: str = "bounceback") -> list[str]:
    """Answer: with which statements do these Python sources import modules of the package?"""
    found: set[str] = set()
    for source in sources:
        for node in ast.walk(ast.parse(source)):
            if isinstance(node, ast.Import):
                found |= {f"import {a.name}" for a in node.names if _within(a.name, package)}
            elif isinstance(node, ast.ImportFrom) and node.level == 0:
                found |= {ast.unparse(node)} if _within(node.module or "", package) else set()
    return sorted(found)


def _within(module: str, package: str) -> bool:
    return module.split(".", maxsplit=1)[0] == package


def startup(repeat: int) -> dict[str, dict[str, float]]:
    """Answer: how many milliseconds of work do our imports add, in fresh processes?

    "app" is what `app.py` imports, "pages" what the pages import besides. Base and addition are
    taken in the same process, so that each pair shares its luck; a first run, not counted, makes
    the bytecode.
    """
    app = imports([(ROOT / "app.py").read_text("utf-8")])
    pages = imports(path.read_text("utf-8") for path in ROOT.glob("pages/*/*.py"))
    cases = {"bounceback": ["import bounceback"], "app": app, "pages": sorted({*app, *pages})}
    runs: dict[str, list[tuple[float, float]]] = {name: [] for name in cases}
    for turn in range(repeat + 1):
        for name, statements in cases.items():
            pair = _probe(statements)
            if turn > 0:
                runs[name].append(pair)
    return {
        name: {
            "base_ms": 1000 * median(base for base, _ in pairs),
            "added_ms": 1000 * median(added for _, added in pairs),
        }
        for name, pairs in runs.items()
    }


def _probe(statements: Sequence[str]) -> tuple[float, float]:
    code = _PROBE.format(statements="\n".join(statements))
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, stdout=subprocess.PIPE, text=True, check=True
    )
    base, added = done.stdout.split()
    return float(base), float(added)
