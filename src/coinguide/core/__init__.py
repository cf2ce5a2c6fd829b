"""The calculators' arithmetic, controls and answers: no view, no page, no clock."""
