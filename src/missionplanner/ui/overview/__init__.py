"""The first tab of a visit: its facts, its aims, and what is to be settled."""
