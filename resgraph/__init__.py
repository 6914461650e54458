"""The command line of resgraph: one module a command."""
