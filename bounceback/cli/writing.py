"""Files that a command writes: never over one that is there, and only for the person's eyes."""

import os
from pathlib import Path

from bounceback.cli.reading import Refusal

NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)  # the last on Windows alone


def refuse_existing(path: Path) -> None:
    """Refuse a path at which something is already.

    Raises:
        Refusal: there is a file or folder of this name.
    """
    if path.exists():
        raise Refusal(f"{path}: there is a file of this name already. Choose another name.")


def write_new(path: Path, data: bytes) -> None:
    """Write a file that was not there before; other users of the computer may not read it.

    Raises:
        Refusal: there is one already, or it cannot be written; then nothing is left of it.
    """
    refuse_existing(path)
    try:
        with os.fdopen(os.open(path, NEW, 0o600), "wb") as file:
            file.write(data)
    except FileExistsError:  # it came about just now, and is not ours
        refuse_existing(path)
    except OSError as error:
        path.unlink(missing_ok=True)
        raise Refusal(f"{path}: the file cannot be written ({error.strerror}).") from error
