"""The settings: the user's own, the office's data, folders, backups, and what the program is."""
