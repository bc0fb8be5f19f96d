"""What may be done with rental houses and protected units."""
