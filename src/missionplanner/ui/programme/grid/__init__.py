"""The programme as a grid: a column for each day, the hours from top to bottom."""
