"""Persons: given and family names in German and other orders, after titles and offices, several of one office, performers."""
