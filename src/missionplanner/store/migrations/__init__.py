"""Numbered steps from one form of the store to the next; a released step never changes."""

from __future__ import annotations

NEWEST = 2
