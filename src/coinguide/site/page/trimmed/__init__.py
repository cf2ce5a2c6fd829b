"""Takes out what no reader meets: icons and rules of style that no page asks for, the theme's spaces and remarks."""

from coinguide.site.page.trimmed.equip import setup

__all__ = ["setup"]
