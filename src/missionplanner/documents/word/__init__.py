"""The engine that makes Word files of papers."""
