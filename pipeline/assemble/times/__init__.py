"""When an event is: `moments` of a clause and of its `neighbours`, `spans` of a journey, `scenes` of a story, days put off (`moves`) or counted from others."""
