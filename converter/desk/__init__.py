"""What editors write beside the sources, as typed values with their places."""
