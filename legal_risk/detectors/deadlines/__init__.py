"""Time limits: missing, uncountable, at odds with each other, lost with no way back."""
