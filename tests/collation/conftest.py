"""The encoder, loaded once."""

import pytest

from variorum.models import OnnxEncoder, load_encoder


@pytest.fixture(scope="session")
def encoder() -> OnnxEncoder:
    """The shipped encoder."""
    return load_encoder()
