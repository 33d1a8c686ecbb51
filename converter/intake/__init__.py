"""From the bytes of a file to a Source, with what the file says beside its text; judges nothing."""
