"""What the build says of the engine that it publishes."""

import pytest

from coinguide.site.page.equip import tell_plain


def test_a_heavier_engine_is_told_once_and_stops_no_strict_build(capsys: pytest.CaptureFixture[str]) -> None:
    """On the error stream, with the reason and the weight: Sphinx's own warning would be an error."""
    for _ in range(2):
        tell_plain("smaller/unused_exports.mjs: the script is not as known", 4_717_388)
    told = capsys.readouterr().err
    assert told.count("WARNING") == 1
    assert "smaller/unused_exports.mjs: the script is not as known" in told
    assert "4.7 MB (brotli)" in told
