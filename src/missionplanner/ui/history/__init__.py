"""What became of a row, beside the screen that shows it."""
