"""The six lessons' sums: for each lesson its cases, the standard one among them, and their exact answers."""
