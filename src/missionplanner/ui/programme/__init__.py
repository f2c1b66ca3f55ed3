"""The programme of a visit as a table."""
