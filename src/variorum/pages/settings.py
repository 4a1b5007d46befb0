"""The settings of the stage."""

from dataclasses import dataclass

from variorum.errors import SettingsError


@dataclass(frozen=True, slots=True, kw_only=True)
class PageReading:
    """What is read and what is turned away.

    `max_bytes` holds for any page, `max_lines` for plain text, `max_elements` and `max_depth` for markup: beyond them a
    page is hostile or no article (of 105 real news pages the largest has 7,019 elements, the deepest 52 levels).
    `max_length` holds for the text that is left, in code points: a book is no account, and would be compared sentence
    by sentence with all others.
    `languages` are ISO 639-1 codes; None reads any. A block is kept from `keep_score` on (0..1, swept on folds of
    pages that were not trained on: token f1 is 0.915 to 0.918 from 0.3 to 0.5).
    """

    max_bytes: int = 8_000_000
    max_lines: int = 20_000
    max_elements: int = 40_000
    max_depth: int = 500
    max_length: int = 200_000
    languages: tuple[str, ...] | None = ("en",)
    keep_score: float = 0.4

    def __post_init__(self) -> None:
        for name in ("max_bytes", "max_lines", "max_elements", "max_depth", "max_length"):
            if getattr(self, name) < 1:
                raise SettingsError(f"{name} is {getattr(self, name)}; it must be at least 1")
        if not 0 < self.keep_score < 1:
            raise SettingsError(f"keep_score is {self.keep_score}; it must lie between 0 and 1")
