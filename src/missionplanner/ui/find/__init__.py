"""The box of Ctrl+K: finds anything, runs any command."""
