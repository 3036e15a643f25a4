"""The words of a job search. Imports nothing else of the project.

`terms` holds the enumerations, `fields` what a spreadsheet column can mean, `words` the word
lists per language that turn a person's own words into those terms.
"""
