"""The duty roster's engine: plain values in, plain values out; the only room with the solver.

`problem`, `answers`, `audit`, `metrics`, `carry` and `patterns` need nothing but Python; what stands in
`solving` loads the solver and runs in a worker process.
"""
