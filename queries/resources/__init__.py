"""What the graph holds of one thing: an instrument, an actor, a document, a neighbourhood; and where to find it.

Each module reads with queries of its own, NAME.rq and NAME.cypher beside it, and gives frozen dataclasses.
"""
