"""What can be cited, in one table: how it is printed, its key, its title, where it is published."""
