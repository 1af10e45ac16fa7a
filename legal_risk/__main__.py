"""``python -m legal_risk`` is the command ``legal-risk``."""

from legal_risk.cli import main

if __name__ == "__main__":
    main()
