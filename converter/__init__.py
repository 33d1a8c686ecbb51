"""Turns answered parliamentary questions into a public site with lasting addresses."""
