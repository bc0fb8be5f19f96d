"""What the self-test tries, a module a part. Each check gets a folder of its own and answers in words."""
