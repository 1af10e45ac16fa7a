"""From the result of a check to JSON, the conclusion (docx), HTML, Markdown and the terminal. Sees the records only."""
