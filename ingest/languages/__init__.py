"""The words of a language, and what holds of its letters and script."""
