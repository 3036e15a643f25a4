"""From what a log says to what a person can do: reflect, follow up, practise, check back.

Everything here is handed small tables, dates and words, and returns new ones. The sentences
themselves are data, in the TOML files of this folder.
"""
