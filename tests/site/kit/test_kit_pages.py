"""What becomes of a page on its way into the classroom kit."""

import pytest

from coinguide.site.kit.pages import NO_KIT, page_for_kit

MODULE = '<script async="async" type="module" src="../_static/coinguide/page.js?v=1"></script>'
ENGINE = (
    '<meta name="coinguide-engine" content="../_static/coinguide/engine-0/worker.js" data-bytes="6000000" '
    'data-sources="../">'
)
ENGINE_OF_KIT = '<meta name="coinguide-engine" content="../python.js" data-sources="../">'


def test_a_module_becomes_a_classic_script() -> None:
    """A module does not start on a page that was opened from a folder."""
    expected = '<script defer src="../_static/coinguide/page.js?v=1"></script>'
    assert expected == page_for_kit(MODULE, "python.js")


def test_the_engine_is_found_from_every_depth() -> None:
    """No size is told, since nothing is fetched over a network; where the Sources page lies is told as on the site."""
    assert ENGINE_OF_KIT == page_for_kit(ENGINE, "python.js")


def test_the_script_that_keeps_a_copy_stays_out() -> None:
    """The kit is one, and its file is not there."""
    assert "" == page_for_kit(
        '\n<script defer="defer" src="../_static/coinguide/offline.js?v=1"></script>', "python.js"
    )


def test_the_script_that_starts_the_engine_early_stays_out() -> None:
    """It would start a module, which no folder can."""
    early = '\n<script data-early>(() => { new Worker("engine"); })();</script>'
    assert ENGINE_OF_KIT == page_for_kit(ENGINE + early, "python.js")


def test_a_module_that_the_kit_does_not_know_stops_it() -> None:
    """Else its control would be there and do nothing."""
    with pytest.raises(ValueError, match=r"no classic form.*other\.js"):
        page_for_kit(MODULE.replace("page.js", "other.js"), "python.js")


def test_the_kit_says_of_itself_that_it_is_the_kit() -> None:
    """Whether the site that it was made of has one to download or not."""
    for words in (NO_KIT, '<p class="cg-kit"><a href="../_static/coinguide/coinguide-classroom.zip">Download</a></p>'):
        assert '<p class="cg-kit">This folder is the kit.</p>' == page_for_kit(words, "python.js")
