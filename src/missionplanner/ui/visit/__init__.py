"""The workspace of one visit: its head and its tabs."""
