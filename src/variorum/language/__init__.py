"""Text to sentences, words, quantities, dates and vectors; the `Encoder` protocol. Knows only `records`."""
