"""Find what a text cites, each form by itself: papers, records, identifiers, acts of the Union, laws."""
