"""Places: listed ones, sites and buildings with a name of their own, famous houses, landforms, towns told as such."""
