"""What is done with an incident: each a use-case in one transaction."""
