"""What the graph is, and how it is kept."""
