"""The tables of reports: matrix, action items, targets."""
