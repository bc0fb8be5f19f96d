"""The page of statistics: pictures of any period, each number with the rows behind it."""
