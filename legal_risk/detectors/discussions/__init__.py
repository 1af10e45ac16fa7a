"""Public discussions of drafts: how long people may speak, and what becomes of what they say."""
