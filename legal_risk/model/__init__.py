"""The records that the whole project shares: frozen, typed, without behaviour of their own beyond questions about themselves."""
