"""The nouns of an official visit: frozen values, compared by value."""
