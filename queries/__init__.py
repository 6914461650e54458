"""The questions: what people ask the graph."""
