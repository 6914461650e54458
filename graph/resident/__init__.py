"""A graph held in Python's own tables, and questions compiled to loops over them: the fast way to the same rows."""
