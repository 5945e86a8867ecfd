"""Words seen alone: the tags that the layers ask for (`words`), forms and lemmas (`forms`), and the lists that are rather code than data."""
