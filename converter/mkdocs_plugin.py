"""The thin edge to MkDocs: convert before a build, verify after it; a preview is not verified."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Literal

from mkdocs.config import base
from mkdocs.config import config_options as option
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import ConfigurationError, PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, event_priority, get_plugin_logger
from mkdocs.structure.files import Files, InclusionLevel
from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext
from pathspec.gitignore import GitIgnoreSpec

from converter.build import GENERATED
from converter.diagnostics import ConverterError
from converter.disk import Conversion, convert_folder
from converter.edit_links import edit_url, source_url
from converter.lock import only_build
from converter.manifest import NAME as MANIFEST
from converter.manifest import write_manifest
from converter.preview import watch_people
from converter.statement import STATEMENT, is_unfilled
from converter.verify.files import is_part
from converter.verify.whole import Ground
from converter.verify_site import verify_site
from converter.view.groups import FOLDERS

NAME = "kamervragen"
THEME = Path(__file__).parent / "theme"
_LOG = get_plugin_logger(NAME)
_IN_MENU = ("leden", "nog-geen-antwoord")  # the list of all of these; documents and lists never
_MANY = ("kamervragen", "bronnen", "begrippen", *_IN_MENU)
_NOT_IN_NAV = GitIgnoreSpec.from_lines(
    (
        f"/{STATEMENT}",
        *(f"/{folder}/*/**/index.md" for folder in _MANY),
        *(f"/{folder}/" for folder in FOLDERS.values() if folder not in _IN_MENU),
    )
)
_NEED_NO_MENU = GitIgnoreSpec.from_lines(f"/{path}" for path in (*GENERATED, STATEMENT))
"""What a menu that somebody wrote need not name; one that is made of the folders has the lists of ours."""

_CALLED = {"Kamervragen": "Documenten", "Data": "Gegevens"}
"""What a folder is called in a menu that is made of the folders, where its name says something else."""

EXTENSIONS: dict[str, dict[str, object]] = {
    "attr_list": {},
    "footnotes": {"BACKLINK_TITLE": "Terug naar de tekst bij noot {}"},
    "pymdownx.details": {},
    "toc": {"toc_depth": 3},
}
"""What Markdown is rendered with; proved safe with text from outside, and nothing else is."""


class Settings(base.Config):
    """``sources``: the folder of the documents; ``verify``: whether built pages are compared with them."""

    sources = option.Type(str, default="seeds")
    verify = option.Type(bool, default=True)


class KamervragenPlugin(BasePlugin[Settings]):
    """``given``: a conversion that was made before; then this build neither converts nor verifies."""

    given: Conversion | None = None
    _previews = _mends = False
    _refused: frozenset[str] = frozenset()
    _sources_of: Mapping[str, str] = MappingProxyType({})

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Remember whether this is a preview, and whether pages of the last build stay as they are."""
        self._previews, self._mends = command == "serve", dirty

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Give the site what its pages need: our theme over Material, the extensions, Dutch, own fonts."""
        if config.theme.name != "material":
            raise ConfigurationError(f"the plugin {NAME} needs 'theme: material' in the configuration")
        if str(THEME) not in map(os.path.abspath, config.theme.dirs):
            config.theme.dirs.insert(bool(config.theme.custom_dir), str(THEME))
        config.theme.update({"language": "nl", "font": False})
        if not config.theme.get("palette"):  # else there is no dark one
            config.theme["palette"] = {"primary": "custom", "accent": "custom"}
        config.extra["preview"] = self._previews
        for name, settings in EXTENSIONS.items():
            if name not in config.markdown_extensions:
                config.markdown_extensions.append(name)
            config.mdx_configs[name] = settings | config.mdx_configs.get(name, {})
        own = config.not_in_nav.patterns if config.not_in_nav else ()
        ours = _NEED_NO_MENU if config.nav else _NOT_IN_NAV
        config.not_in_nav = GitIgnoreSpec([*own, *ours.patterns])
        return config

    def on_pre_build(self, config: MkDocsConfig) -> None:
        """Convert the sources; speak of errors, and of warnings where a page changed.

        An error is logged as one: a strict build then ends with exit code 1 after all else is built.
        """
        if self.given is not None:
            self._sources_of = self.given.pages
            return
        docs = Path(config.docs_dir)
        try:
            with only_build(docs):
                conversion = convert_folder(self._sources(config), docs, _root(config), config.site_url or "")
        except ConverterError as error:
            raise PluginError(str(error)) from error
        self._refused, self._sources_of = conversion.refused, conversion.pages
        changed = set(conversion.changed)
        news = {file for url, file in conversion.pages.items() if f"{url}index.md" in changed}
        for message in conversion.messages:
            if message.severity == "error":
                _LOG.error("%s", message)
            elif Path(message.file).name in news or message.code == "page-kept":
                _LOG.info("%s", message)

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Leave the statement on accessibility out while it has blanks; else let each page lead to it."""
        statement = files.get_file_from_path(STATEMENT)
        if statement and is_unfilled(Path(config.docs_dir)):
            _LOG.info("%s has blanks (“[vul in: ...]”), so it is not published", STATEMENT)
            statement.inclusion = InclusionLevel.EXCLUDED
            statement = None
        config.extra["statement"] = statement.url if statement else None
        return files

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, **_: object) -> Navigation:
        """Call our folders as our pages do, in a menu that is made of the folders."""
        for item in nav.items if not config.nav else ():
            if isinstance(item, Section):
                item.title = _CALLED.get(item.title, item.title)
        return nav

    def on_page_context(
        self, context: TemplateContext, *, page: Page, config: MkDocsConfig, **_: object
    ) -> TemplateContext:
        """Let the page of a document lead to its source, and to what an editor says of it."""
        if source := self._sources_of.get(page.url):
            page.edit_url = edit_url(config.extra, self._sources(config), source)
            page.meta["source_url"] = source_url(config.extra, source)
        return context

    def on_serve(self, server: LiveReloadServer, *, config: MkDocsConfig, **_: object) -> LiveReloadServer:
        """Watch the sources and what people write below docs/."""
        server.watch(str(self._sources(config)))
        watch_people(server, Path(config.docs_dir))
        return server

    @event_priority(-100)  # after the plugins that write files of their own
    def on_post_build(self, config: MkDocsConfig) -> None:
        """Prove the built pages. Raises PluginError when one of them differs from its source."""
        if self.given is not None or self._previews or not self.config.verify:
            return
        site = Path(config.site_dir)
        (site / MANIFEST).unlink(missing_ok=True)  # that of the last build, where this one was made over it
        ground = None if self._mends else ground_of(config)  # their menu is the old one
        found = verify_site(self._sources(config), site, self._refused, ground).messages
        for message in found:
            _LOG.error("%s", message)
        if found:
            raise PluginError("the built pages do not say what the sources say; do not publish them")
        (site / MANIFEST).write_text(write_manifest(site), "utf-8")

    def _sources(self, config: MkDocsConfig) -> Path:
        """Return the folder of the sources as people name it: from the working folder, if it lies there."""
        path = _root(config) / self.config.sources
        return path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path


def ground_of(config: MkDocsConfig) -> Ground | None:
    """Return what a site is made of; None where others than we have a hand in it.

    Another plugin, a hook, a template of one's own, an extension: what these make cannot be foreseen.
    """
    own = Path(config.theme.custom_dir) if config.theme.custom_dir else THEME
    known = {"tables", "fenced_code", *EXTENSIONS}
    if (
        list(config.plugins) != [NAME]
        or config.hooks
        or not set(config.markdown_extensions) <= known
        or not is_part(own, THEME)
    ):
        return None
    extensions = {name: config.mdx_configs.get(name, {}) for name in config.markdown_extensions}
    return Ground(Path(config.docs_dir), (own, THEME, *map(Path, config.theme.dirs)), extensions)


def _root(config: MkDocsConfig) -> Path:
    return Path(config.config_file_path).parent
