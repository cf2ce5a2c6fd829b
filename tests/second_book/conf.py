"""The settings of a book with one page and one calculator."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
project = html_title = "Tips"
extensions = ["myst_nb", "sphinx_book_theme", "coinguide.site.page"]
html_theme = "sphinx_book_theme"
html_context = {"default_mode": "auto"}
html_theme_options = {"use_download_button": False, "use_fullscreen_button": False}
nb_execution_mode, nb_execution_raise_on_error, nb_execution_timeout = "force", True, 300
page_calculators, page_node_modules = "tip", "../../node_modules"
