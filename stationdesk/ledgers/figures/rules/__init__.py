"""What the figures follow: what is counted of whom, and how much is to be done in a period."""
