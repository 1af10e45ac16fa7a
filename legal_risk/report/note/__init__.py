"""The analytical note: what a check of many acts showed, in tables, charts and plain words."""
