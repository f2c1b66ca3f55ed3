"""A sample after a published outline: a committee in Uzbekistan, then in two groups elsewhere.

The order of meetings, their institutions, the split and the open dates are those of the outline of
May 2023; flights, receptions, briefs and minutes are invented, and so is every person.
"""
