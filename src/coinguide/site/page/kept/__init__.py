"""What a build need not make again: pages that nothing has changed, and what was worked out of texts."""
