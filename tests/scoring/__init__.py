"""Measures of what is read against annotated releases; `python -m tests.scoring` prints a table."""
