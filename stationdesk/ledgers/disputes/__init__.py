"""Disputes: mediation, transfer between levels, agreement and its fulfilment."""
