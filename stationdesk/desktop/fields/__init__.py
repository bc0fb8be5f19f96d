"""The widgets that edit one value each; `editors` says which kind gets which."""
