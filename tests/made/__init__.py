"""A visit as large as they get, made by code: 300 people, 12 days, three languages, long names.

The same visit each time; all names are invented.
"""
