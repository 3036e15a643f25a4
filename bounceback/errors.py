"""The one family of errors that Bounceback raises on purpose.

Each carries its evidence and writes its own message: one clear sentence that says what was
wrong, where, and what to do. The screen and the command line print it as it is.
"""

BOTH_TEXTS = "Look at both texts, and keep the one that you want."
EXPORT_ADVICE = "Save it as CSV or XLSX in your spreadsheet program and try that file."


class BouncebackError(Exception):
    """Something about the person's input that the program cannot go on with."""


class UnreadableFileError(BouncebackError):
    """A file that cannot be opened as a spreadsheet: empty, broken, locked or of another kind."""

    def __init__(self, name: str, problem: str, remedy: str) -> None:
        """Keep the file's name, what is wrong with it, and what the person can do."""
        self.name, self.problem, self.remedy = name, problem, remedy
        super().__init__(f"{name}: {problem} {remedy}".strip())


class NotAJobSearchError(BouncebackError):
    """A table that can be read but holds no applications."""

    def __init__(self, name: str, found: str) -> None:
        """Keep the file's name and what was found in it instead."""
        self.name, self.found = name, found
        super().__init__(
            f"{name}: this does not look like a job search ({found}). Bounceback needs one row "
            "per application, with the company or the role and a status or the date of applying."
        )


class DecisionsError(BouncebackError):
    """Import decisions that do not fit the file, or a decisions file that cannot be read."""

    def __init__(self, problem: str, remedy: str) -> None:
        """Keep what does not fit and what the person can do."""
        self.problem, self.remedy = problem, remedy
        super().__init__(f"{problem} {remedy}")


class CorrectionError(BouncebackError):
    """A correction that no log could hold."""

    def __init__(self, problem: str, remedy: str) -> None:
        """Keep what does not fit and what the person can do."""
        self.problem, self.remedy = problem, remedy
        super().__init__(f"{problem} {remedy}")


class LogShapeError(BouncebackError):
    """A frame that lacks a column, or holds one of another type, than the schema states."""

    def __init__(self, frame: str, faults: tuple[str, ...]) -> None:
        """Keep the frame's name and every fault found in it."""
        self.frame, self.faults = frame, faults
        super().__init__(f"The {frame} table does not follow the schema: {'; '.join(faults)}.")


class StoreError(BouncebackError):
    """What the program keeps on this computer cannot be read, written or removed."""

    def __init__(self, problem: str, where: str, remedy: str) -> None:
        """Keep what went wrong, with which file, and what the person can do."""
        self.problem, self.where, self.remedy = problem, where, remedy
        super().__init__(f"{problem} ({where}). {remedy}")


class ConflictError(BouncebackError):
    """Something that was edited here was changed elsewhere since; nothing was overwritten."""

    def __init__(self, what: str, mine: str, theirs: str, remedy: str = BOTH_TEXTS) -> None:
        """Keep what it is, the text that was to be kept, and the one that is (or is gone: "")."""
        self.what, self.mine, self.theirs, self.remedy = what, mine, theirs, remedy
        super().__init__(
            f"The {what} was changed in another tab after you opened it here; nothing was "
            f"overwritten. {remedy}"
        )
