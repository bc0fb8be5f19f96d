"""The call ledger: received, dispatched, arrived, handled, fed back, closed."""
