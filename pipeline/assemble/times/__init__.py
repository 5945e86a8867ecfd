"""When an event is: `moments` of a clause, `spans` of a journey, `scenes` of a story, days put off (`moves`) or counted from others."""
