"""`python -m bench.opening`: how long a person waits, beside an empty page of Streamlit.

`first_page` counts from `streamlit run` until a browser has drawn the page with the sample;
`rerun` counts the script alone, after a change of a filter.
"""

import gc
import os
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser
from streamlit.testing.v1 import AppTest

from bench.timing import Taken
from bounceback.journal.opening import HOME_VARIABLE
from tools.visiting import ROOT, await_page, await_server, chromium, keep_sample, serving

OURS, EMPTY = "bounceback", "empty page"
EMPTY_PAGE = """
import streamlit as st
st.title("Empty")
st.multiselect("Ending", ["Open", "Rejected"], key="ending")
"""
REJECTED = ["Rejected"]
ALL, SOME = "120 of 120 applications", "44 of 120 applications"
PAGES = ("overview", "stages", "reasons", "weaknesses", "waiting", "trends", "compare")


def first_page(repeat: int) -> dict[str, list[float]]:
    """Answer: how many seconds from `streamlit run` to the first page, run after run?

    Both are started in turns, each with a browser that has nothing in its cache. What the page
    shows is checked before its time counts.
    """
    seconds: dict[str, list[float]] = {OURS: [], EMPTY: []}
    with _scripts() as (scripts, home), chromium() as browser:
        for turn in range(repeat + 1):
            for name, script in scripts.items():
                taken = _opened(browser, script, home, ALL if name == OURS else "Empty")
                if turn > 0:  # the first makes the bytecode
                    seconds[name].append(taken)
    return seconds


def _opened(browser: Browser, script: Path, home: Path, shown: str) -> float:
    page = browser.new_context().new_page()
    begun = time.perf_counter()
    with serving(script, home) as url:
        await_server(url)
        page.goto(f"{url}/{'overview' if script.parent == ROOT else ''}")
        await_page(page)
        taken = time.perf_counter() - begun
        assert shown in str(page.text_content("body"))
    page.context.close()
    return taken


def rerun(repeat: int, pages: Sequence[str] = PAGES) -> dict[str, list[Taken]]:
    """Answer: how many seconds does the script of each page take after a change of a filter?

    The empty page has a filter as well, and takes its turn between ours. That each page shows
    what the filter leaves is checked before its time counts.
    """
    with _scripts() as (scripts, home), _at_home(home):
        runs = {page: _ready(scripts[OURS], f"pages/understand/{page}.py") for page in pages}
        runs[EMPTY] = _ready(scripts[EMPTY])
        seconds: dict[str, list[Taken]] = {name: [] for name in runs}
        for turn in range(repeat):
            for name, app in runs.items():
                app.multiselect(key="ending").set_value([] if turn % 2 else REJECTED)
                seconds[name].append(_run(app))
                said = app.caption.values
                assert name == EMPTY or (ALL if turn % 2 else SOME) in said, (name, said)
    return seconds


def _ready(script: Path, page: str = "") -> AppTest:
    app = AppTest.from_file(str(script), default_timeout=120).run()
    app = app.switch_page(page).run() if page else app
    gc.freeze()  # as the server does with what it has loaded
    return app


def _run(app: AppTest) -> Taken:
    gc.collect()
    clock, work = time.perf_counter(), time.process_time()
    app.run()
    taken = Taken(time.perf_counter() - clock, time.process_time() - work)
    assert not app.exception
    return taken


@contextmanager
def _scripts() -> Iterator[tuple[Mapping[str, Path], Path]]:
    """Our script and an empty one, and a home in which the sample is open."""
    with tempfile.TemporaryDirectory() as folder:
        empty = Path(folder, "empty.py")
        empty.write_text(EMPTY_PAGE, "utf-8")
        keep_sample(Path(folder))
        yield {OURS: ROOT / "app.py", EMPTY: empty}, Path(folder)


@contextmanager
def _at_home(home: Path) -> Iterator[None]:
    before = os.environ.get(HOME_VARIABLE)
    os.environ[HOME_VARIABLE] = str(home)
    try:
        yield
    finally:
        os.environ.pop(HOME_VARIABLE)
        if before is not None:
            os.environ[HOME_VARIABLE] = before


def first_page_lines(opened: Mapping[str, list[float]]) -> Iterator[str]:
    """The lines about the first page: medians, and the least, which is the least disturbed."""
    yield "From `streamlit run` to the first page, drawn"
    for name, taken in opened.items():
        yield f"  {name:14}{median(taken):7.2f} s   least {min(taken):7.2f} s"
    middle, least = (how(opened[OURS]) / how(opened[EMPTY]) for how in (median, min))
    yield f"  {'ratio':14}{middle:7.2f}     least {least:7.2f}"


def rerun_lines(seconds: Mapping[str, list[Taken]]) -> Iterator[str]:
    """The lines about the script after a change: what it takes above an empty page's."""
    yield "The script after a change of a filter, above that of the empty page"
    empty = seconds[EMPTY]
    for name in filter(EMPTY.__ne__, seconds):
        work = [t.work for t in seconds[name]], [t.work for t in empty]
        clock = [t.clock for t in seconds[name]], [t.clock for t in empty]
        told = [
            1000 * (how(ours) - how(bare)) for how in (median, min) for ours, bare in (work, clock)
        ]
        yield (
            f"  {name:14}"
            + "{:7.0f} ms of work, {:7.0f} by the clock; least {:7.0f}, {:7.0f}".format(*told)
        )


def main() -> None:
    """Measure both and print them."""
    print("\n".join(rerun_lines(rerun(20))), flush=True)
    print("\n".join(first_page_lines(first_page(7))))


if __name__ == "__main__":
    main()
