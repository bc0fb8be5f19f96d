"""What loads the solver: models, tiers, search, causes. Imported in a worker process, late."""
