"""The suite; `tests.examples` holds hand-made releases that several files share."""
