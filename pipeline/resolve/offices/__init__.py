"""Whose an office is: stated, told by a common noun, or implied by who publishes, who is host, who is guest.

`offices` is the way in and `implied` the order in which houses are thought of; `mayors`, `counties`, `lands` and `governments` know
territories, `kinds`, `ministries`, `own` and `houses` which office goes with which house, `antecedents`, `around` and `sides` what stands near.
"""
