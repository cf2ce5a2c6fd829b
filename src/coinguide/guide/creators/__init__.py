"""What reaches a creator, here and elsewhere."""
