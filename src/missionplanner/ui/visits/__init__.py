"""The list of visits, with a new visit in one line."""
