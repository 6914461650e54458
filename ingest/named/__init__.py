"""The simple mentions, one module a kind: goals, groups, Recommendations, numbered documents."""
