"""Offices, and what ties them to a person and a house: before the name, behind it, by a verb, in a block of address."""
