"""The room with the people and institutions on file, and the card of one of them."""
