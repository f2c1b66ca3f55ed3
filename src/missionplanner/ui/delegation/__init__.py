"""The delegations of a visit and their seats."""
