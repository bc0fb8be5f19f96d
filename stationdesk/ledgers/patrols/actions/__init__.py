"""What is done with patrols, activities, clues, village work, agreements and publicity."""
