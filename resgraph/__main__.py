"""`python -m resgraph`."""

import sys

from resgraph.cli import main

sys.exit(main())
