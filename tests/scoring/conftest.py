"""The models, loaded once."""

import pytest

from variorum.models import OnnxEncoder, load_encoder, load_event_coder
from variorum.pipeline import Models


@pytest.fixture(scope="session")
def encoder() -> OnnxEncoder:
    """The shipped encoder."""
    return load_encoder()


@pytest.fixture(scope="session")
def models(encoder: OnnxEncoder) -> Models:
    """Every model of the package."""
    return Models(encoder=encoder, event_coder=load_event_coder())
