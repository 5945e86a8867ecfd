"""Journeys: the trip frame and the phrases that hold one, which journey a release is about, and the stations that are part of it."""
