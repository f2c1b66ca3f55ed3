"""The Papers tab: the real pages, what an edition leaves out, saved and printed."""
