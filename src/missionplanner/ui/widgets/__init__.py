"""The components of which every screen is built; `docs/design.md` says how."""
