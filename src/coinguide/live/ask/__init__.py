"""What is asked and what is answered: calculators, their controls, their answers."""
