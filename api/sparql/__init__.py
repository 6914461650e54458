"""The SPARQL 1.1 endpoint: strangers' queries, each in a process that can be ended."""
