"""nbgrader's settings for this folder, which is a course with one assignment, `coins`."""

from typing import Any

c: Any = get_config()  # type: ignore[name-defined] # noqa: F821  (nbgrader brings it)
c.CourseDirectory.course_id = "coinguide"
# What pupils find in place of a solution: nothing. Each answer stands there as three dots already.
c.ClearSolutions.code_stub = {"python": ""}
