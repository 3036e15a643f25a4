"""Streamlit's own command line, with every address that the server reaches for written down.

Run as `python watched_streamlit.py LEDGER run app.py …`. A test reads the ledger: the promise that
nothing leaves the computer binds the server as well as the page.
"""

import runpy
import sys
from pathlib import Path

LOCAL = {"127.0.0.1", "::1", "localhost", None}


def main() -> None:
    """Run Streamlit and write down every host outside this computer that it turns to."""
    ledger = Path(sys.argv.pop(1))

    def watch(event: str, arguments: tuple) -> None:
        if event == "socket.getaddrinfo":
            host = arguments[0]
        elif event == "socket.connect" and isinstance(arguments[1], tuple):
            host = arguments[1][0]
        else:
            return
        if host not in LOCAL:
            with ledger.open("a", encoding="utf-8") as lines:
                lines.write(f"{event} {host}\n")

    sys.addaudithook(watch)
    runpy.run_module("streamlit", run_name="__main__")


if __name__ == "__main__":
    main()
