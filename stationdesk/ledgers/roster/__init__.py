"""The duty roster: posts, crews, leave, a month from draft to signature, swaps and balances."""
