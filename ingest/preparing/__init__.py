"""A document as the rules read it, and the way back: breaks, escapes, forms of writing, line ends, heads of pages."""
