"""The records that the whole project shares: frozen, typed, able only to answer questions about themselves."""
