"""What can go wrong by our own fault or by a wrong setting. Unfit material is no error: it becomes `Rejected`.

VariorumError
├── SettingsError      a setting or an argument is outside what is allowed
├── ModelError         a model's file is missing, damaged or not the one its card names
├── FetchError         a URL may not or could not be fetched
├── StoreError         the store could not be opened, read or written
└── GoldError          a line of gold does not fit its format (names file, line, field)
"""


class VariorumError(Exception):
    """The base of every error this package raises on purpose."""


class SettingsError(VariorumError):
    """A setting or an argument is outside what is allowed; the message names value and range."""


class UnknownCodeError(SettingsError):
    """A code of a country or an organization that no table has."""


class ModelError(VariorumError):
    """A model's file is missing, damaged, or not the one its card names."""


class FetchError(VariorumError):
    """A URL may not be fetched (network policy) or could not be."""


class StoreError(VariorumError):
    """The store could not be opened, read or written; the message names the file and the statement."""


class GoldError(VariorumError):
    """A line of gold does not fit its format; the message names file, line and field."""
