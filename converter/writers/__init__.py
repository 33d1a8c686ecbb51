"""Writers: from a Document to what is published; they decide nothing else."""
