"""Mission Planner: the desk of whoever organises an official visit."""
