"""The window: how the office's work looks and feels."""
