"""Draft amendments: the comparative table of the norms that findings ask to change."""
