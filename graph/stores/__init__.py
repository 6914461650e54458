"""The stores: one protocol, several places that keep the same graph."""
