"""What a hand-over has to say, and which are missing."""
