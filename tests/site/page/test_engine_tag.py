"""The engine that a site's pages start, for the two copies of it: the service worker's and the classroom kit's."""

import pytest

from coinguide.site.page.engine_tag import engine_folder

ENGINE = (
    '<meta name="coinguide-engine" content="../_static/coinguide/engine-0/worker.js" data-bytes="6000000" '
    'data-sources="../">'
)


def test_the_engine_is_the_one_that_the_pages_start() -> None:
    """Another one may lie beside it, left for those who still read the site's last version."""
    assert "_static/coinguide/engine-0" == engine_folder([ENGINE, "<p>No calculator.</p>", ENGINE])


def test_a_site_without_a_calculator_starts_none() -> None:
    """What is to become of that, each copy says itself."""
    assert None is engine_folder(["<p>No calculator.</p>"])


def test_two_engines_are_refused() -> None:
    """A copy could only hold the wrong one of them."""
    with pytest.raises(ValueError, match="should start one engine"):
        engine_folder([ENGINE, ENGINE.replace("engine-0", "engine-1")])
