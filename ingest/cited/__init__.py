"""How instruments are cited: the grammar of a mention, its dating, and whose instrument it is."""
