"""Who takes part in an event, and in which part; and who is named beside it and was not there.

`parts` reads a clause, `attendance` gives the people of a sentence to its events, `guests`, `party` and `hosts` bring whom the text
takes for granted; `absence` and `pieces` keep out who is only spoken of.
"""
