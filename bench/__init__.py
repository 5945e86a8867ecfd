"""How fast, and against what: `python -m bench`."""
