"""Organisations: by head noun, legal form, kind, member list, foreign head; parts of administrations; their names in the nominative."""
