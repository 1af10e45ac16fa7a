"""The expert conclusion as a Word document, in Russian or Kazakh."""
