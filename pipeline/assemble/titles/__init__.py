"""What an event is called: its own title, what its clause says of it, what keeps it apart from others of its kind."""
