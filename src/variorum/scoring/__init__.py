"""Gold readers and figures: how well the shipped pipeline does on annotated samples."""
