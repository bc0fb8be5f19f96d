"""工作情况综述: the account of a period by theme; every figure is counted from rows and opens them."""
