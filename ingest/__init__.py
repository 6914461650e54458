"""From documents to records."""
