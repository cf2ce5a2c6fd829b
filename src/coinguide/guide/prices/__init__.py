"""What coins cost: lists, bundles, plans, gifts, exchange rates."""
