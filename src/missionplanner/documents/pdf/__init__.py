"""The PDF engine: blocks laid out on pages."""
