"""What makes a duty: verbs, addressees, partners, items, reports."""
