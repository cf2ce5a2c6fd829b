"""The six lessons' cases for worksheets: another one for each pupil, drawn from the number of the seed."""
