"""The sample visit as readable Python; `python -m tools.sample` writes its visit file.

Institutions are real; persons, rooms, times and words are invented. Ids come from names, so that
every run gives the same bytes.
"""
