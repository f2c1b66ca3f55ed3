"""Mission Planner: the desk of whoever organises an official visit."""

__version__ = "0.1.0"
