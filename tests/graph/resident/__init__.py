"""Tests of graph.resident."""
