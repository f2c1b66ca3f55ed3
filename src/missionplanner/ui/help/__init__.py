"""Help: the manual's pages in the window, and the map of the keys."""
