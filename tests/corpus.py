"""Where the real documents and their annotations are, for the tests that need them."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import pytest

SHARED: Final = Path(__file__).resolve().parents[2] / "shared"
CORPUS: Final = SHARED / "corpus"
EVALUATION: Final = SHARED / "evaluation"
DEV: Final = EVALUATION / "dev"

needs_corpus = pytest.mark.skipif(
    not CORPUS.is_dir(), reason=f"the real documents are not here ({CORPUS}); they lie beside the project"
)
