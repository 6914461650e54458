"""One reader a format: bytes become a document's text."""
