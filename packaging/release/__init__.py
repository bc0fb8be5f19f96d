"""From the checkout to what the stations get: runtime, payload, setup, USB folder."""
