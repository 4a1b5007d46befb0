"""The checker and compiler of the corpus: sources in, accounts and gold out."""
