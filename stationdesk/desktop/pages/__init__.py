"""The pages that deserve their own picture."""
