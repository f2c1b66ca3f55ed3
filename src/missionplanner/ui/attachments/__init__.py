"""Files that belong to a visit, wherever they are shown."""
