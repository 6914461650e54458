"""Annotations, and how records score against them."""
