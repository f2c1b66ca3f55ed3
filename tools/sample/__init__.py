"""The sample visits as readable Python; `python -m tools.sample` writes their visit files.

Institutions are real; persons, rooms, times and words are invented, but for what a package says of
the published programme it is made after. Ids come from names, so that every run gives the same
bytes.
"""
