"""Find what points at a question or an answer, of this document or of another one."""
