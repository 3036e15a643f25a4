"""What importing Bounceback costs on top of what any Streamlit app with charts has to import."""

import ast
import subprocess
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parents[1]
_PROBE = """
import importlib, time
begun = time.perf_counter()
import altair, pandas, streamlit
between = time.perf_counter()
for name in {modules!r}:
    importlib.import_module(name)
print(between - begun, time.perf_counter() - between)
"""


def imported(sources: Iterable[str], package: str = "bounceback") -> list[str]:
    """Answer: which modules of the package do these Python sources import?"""
    names: set[str] = set()
    for source in sources:
        for node in ast.walk(ast.parse(source)):
            if isinstance(node, ast.Import):
                names |= {alias.name for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module and node.level == 0:
                names.add(node.module)
    return sorted(name for name in names if name.split(".")[0] == package)


def startup(repeat: int) -> dict[str, dict[str, float]]:
    """Answer: how many milliseconds do our imports add, in fresh processes?

    "app" is what `app.py` imports, "pages" what the pages import besides. Base and addition are
    taken in the same process, so that each pair shares its luck; a first run, not counted, makes
    the bytecode.
    """
    app = imported([(ROOT / "app.py").read_text("utf-8")])
    pages = imported(path.read_text("utf-8") for path in sorted(ROOT.glob("pages/*/*.py")))
    cases = {"bounceback": ["bounceback"], "app": app, "pages": sorted({*app, *pages})}
    runs: dict[str, list[tuple[float, float]]] = {name: [] for name in cases}
    for turn in range(repeat + 1):
        for name, modules in cases.items():
            pair = _probe(modules)
            if turn > 0:
                runs[name].append(pair)
    return {
        name: {
            "base_ms": 1000 * median(base for base, _ in pairs),
            "added_ms": 1000 * median(added for _, added in pairs),
        }
        for name, pairs in runs.items()
    }


def _probe(modules: Sequence[str]) -> tuple[float, float]:
    code = _PROBE.format(modules=list(modules))
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    base, added = done.stdout.split()
    return float(base), float(added)
