"""``python -m coinguide``: the same as the command ``coinguide``."""

import sys

from coinguide.guide.command import main

if __name__ == "__main__":
    sys.exit(main())
