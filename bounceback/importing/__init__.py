"""The one gate: every spreadsheet enters here and leaves as one documented log.

`building.propose` guesses, `building.build` makes the log from bytes and decisions.
"""
