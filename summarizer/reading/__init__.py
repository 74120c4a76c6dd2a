"""What a text says, by rule: quotations and who says them, attributions, names, quantities, hedges.

Pure functions from text to frozen values with exact offsets. Used twice: grounding reads the article (and the claim) to verify a draft,
the extractive engine reads the article to write one. No I/O, no weights, no model.
"""
