"""What knows about coins: a folder for each subject, with its sums, words, controls and pictures."""
