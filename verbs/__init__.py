"""What the Makefile's verbs do: set up, build, serve, test.

Standard library only, because it runs before anything is installed.
"""

import sys

if sys.platform == "win32":
    raise SystemExit(
        "coinguide: on Windows this runs inside WSL: `wsl --install`, then the same command in its terminal"
    )
