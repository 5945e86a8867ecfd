"""depesche: German press releases in, linked data out."""
