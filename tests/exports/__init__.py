"""Writers of acts in other formats: what a reader makes of their files must be the act that they were made of."""
