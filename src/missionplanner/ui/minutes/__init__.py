"""The records of a visit's meetings."""
