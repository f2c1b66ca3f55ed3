"""What is shown while there is no visit yet."""
