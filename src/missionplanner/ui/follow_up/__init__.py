"""What was agreed, and what becomes of it."""
