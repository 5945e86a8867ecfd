"""Where an event is: `venues` of a clause, `sites` that are common nouns, `stops` of journeys, `towns` and `homes` where the text does not say."""
