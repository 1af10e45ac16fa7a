"""The report as one HTML file that needs nothing else: the act beside its findings."""
