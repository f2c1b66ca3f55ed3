"""What a user can do, as verbs of the office; the only door for the window and the command line."""
