"""The page as a tree of nodes, and every Dutch word that we add to it."""
