"""Word files, read from their XML parts; each module is named after the part of the file that it reads."""
