"""How papers read, what they are made of, how they look."""
