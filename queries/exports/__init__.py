"""Views of the graph as files: pages, pictures, tables, graph formats."""
