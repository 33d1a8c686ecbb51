"""The site generator, called in this process: MkDocs with the configuration of the site.

Another generator that builds the same docs/ takes the place of this module; nothing else knows it.
"""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, BuildError, ConfigurationError

from converter.diagnostics import ConverterError, Message, report
from converter.disk import Conversion
from converter.mkdocs_plugin import NAME, KamervragenPlugin, ground_of
from converter.verify.whole import Ground

_SAME_DAY = str(24 * 60 * 60 * 365 * 10)  # 1980: the sitemap is packed with a date, which must not be today's


@dataclass(frozen=True, slots=True)
class Generator:
    """A site as its configuration has it, ready to be built."""

    config: MkDocsConfig

    @property
    def root(self) -> Path:
        """Return the folder of the configuration."""
        return Path(self.config.config_file_path).parent

    @property
    def docs(self) -> Path:
        """Return the folder of the Markdown pages."""
        return _shown(self.config.docs_dir)

    @property
    def site(self) -> Path:
        """Return the folder of the built site."""
        return _shown(self.config.site_dir)

    @property
    def sources(self) -> Path:
        """Return the folder of the sources, as the configuration names it."""
        plugin = self._plugin
        return _shown(self.root / (plugin.config.sources if plugin else "seeds"))

    @property
    def ground(self) -> Ground | None:
        """Return what verification holds the pages to beside the sources, where the site is ours alone."""
        return ground_of(self.config)

    @property
    def _plugin(self) -> KamervragenPlugin | None:
        found = self.config.plugins.get(NAME)
        return found if isinstance(found, KamervragenPlugin) else None

    def build(self, site: Path, conversion: Conversion) -> tuple[Message, ...]:
        """Build all pages into a folder; return an error for each thing that the generator complained of."""
        if self._plugin:
            self._plugin.given = conversion
        self.config.site_dir = str(site.absolute())
        with _complaints(Path(self.config.config_file_path)) as found:
            self.config.plugins.on_startup(command="build", dirty=False)
            build(self.config)
        return tuple(found)


def _shown(path: str | Path) -> Path:
    """Return a path as people write it: from the working folder, if it lies in there."""
    path, here = Path(path), Path.cwd()
    return path.relative_to(here) if path.is_relative_to(here) else path


def load_generator(config_file: Path) -> Generator:
    """Return the generator for a configuration. Raises ConverterError when it is wrong."""
    os.environ.setdefault("SOURCE_DATE_EPOCH", _SAME_DAY)
    with _complaints(config_file) as found:
        config = load_config(str(config_file), strict=True)
    if found:
        raise ConverterError("build-failed", config_file.as_posix(), "; ".join(each.text for each in found))
    return Generator(config)


class _Collector(logging.Handler):
    """Keeps what the generator warns of."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.texts: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.texts.append(record.getMessage())


@contextmanager
def _complaints(config_file: Path) -> Iterator[list[Message]]:
    """Gather the warnings and the failure of the generator as errors."""
    found: list[Message] = []
    collector, logger = _Collector(), logging.getLogger("mkdocs")
    logger.addHandler(collector)
    try:
        yield found
    except (Abort, BuildError, ConfigurationError) as error:
        if not collector.texts:
            collector.texts.append(str(error))
    finally:
        logger.removeHandler(collector)
    place = _shown(config_file.absolute()).as_posix()
    found += (report("build-failed", place, " ".join(text.split())) for text in collector.texts)
