"""Readers: from a source to a Document and its diagnostics."""
