// What the visitor chose, kept in the browser for this site: the functions that the theme's own script asks for. A site
// below a path keeps its choices apart from its neighbours'.
{
  const root = new URL("..", document.currentScript.src);
  const name = (key, scope) => `${scope.pathname}.${key}`;

  window.__md_scope = root;
  window.__md_hash = (text) => [...text].reduce((sum, sign) => (sum * 31 + sign.codePointAt(0)) | 0, 0);
  window.__md_get = (key, storage = localStorage, scope = root) => JSON.parse(storage.getItem(name(key, scope)));
  window.__md_set = (key, value, storage = localStorage, scope = root) => {
    try {
      storage.setItem(name(key, scope), JSON.stringify(value));
    } catch {
      // a browser that keeps nothing: the choice holds for this page
    }
  };
}
