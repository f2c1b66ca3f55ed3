"""The briefs of a visit."""
