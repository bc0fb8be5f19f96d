"""What may be done to a dispute, one transaction each."""
