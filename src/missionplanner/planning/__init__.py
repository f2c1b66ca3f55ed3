"""The officer's knowledge: pure functions over the nouns and a given now."""
