"""The page's answers, and the forms that ask for them."""
