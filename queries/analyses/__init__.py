"""What a query alone cannot tell: each module has `analyse(rows, arguments)`, pure, the same for every store.

The rows come typed and in one order, so that equal graphs give equal answers. What an analysis needs of texts it takes
from the quotes; where only the facts that ship were loaded there are none, and it says less.
"""
