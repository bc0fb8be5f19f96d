"""The map of the township: its scene, the view on it, and the page around them."""
