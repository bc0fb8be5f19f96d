"""What may be done to cameras, one transaction each."""
