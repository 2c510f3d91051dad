/**
 * Runs first in every page of a copy that is opened from a folder. Browsers let such pages load classic
 * scripts, styles and pictures, but neither modules nor data; and a site's addresses mean nothing there.
 * So modules are classic scripts that leave what they export in `kepuModule`, files are scripts that call
 * `kepu.file`, and the addresses that scripts write become those of the copy's files.
 */
import { BASE } from '#site/base.ts';

/**
 * Set before this script: pages of the site that are not in the copy, by their paths, and the public address
 * where they are, without a last slash; empty where there is none.
 */
declare const kepuLeftOut: { readonly origin: string; readonly paths: readonly string[] };

const leftOut = new Set(kepuLeftOut.paths);
const { currentScript } = document;
const root = new URL('.', currentScript instanceof HTMLScriptElement ? currentScript.src : '').href;
/** Files that a script has handed over, by their address in the site. */
const files = new Map<string, Uint8Array<ArrayBuffer>>();

/**
 * Where a page or file of the site lies in the copy, or else in public, or undefined; other addresses stay
 * what they are.
 */
function fileOf(address: string): string | undefined {
  if (!address.startsWith(`${BASE}/`)) return address;
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/.exec(address) ?? [];
  if (leftOut.has(path.slice(BASE.length))) {
    return kepuLeftOut.origin === '' ? undefined : kepuLeftOut.origin + address;
  }
  return root + path.slice(BASE.length + 1) + (path.endsWith('/') ? 'index.html' : '') + rest;
}

/** Runs a classic script; fails where it is missing. */
function run(address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const src = fileOf(address) ?? address;
    const script = document.createElement('script');
    script.onload = () => {
      script.remove();
      resolve();
    };
    script.onerror = () => {
      reject(new TypeError(`${src} is missing`));
    };
    script.src = src;
    document.head.append(script);
  });
}

const modules = new Map<string, Promise<unknown>>();

/** In place of `import()`: a module runs once, and keeps what it knows. */
function load(address: string): Promise<unknown> {
  const module =
    modules.get(address) ?? run(address).then((): unknown => Reflect.get(window, 'kepuModule'));
  modules.set(address, module);
  return module;
}

/** In place of `fetch`, for the files that the site's scripts read. */
async function fetchFile(address: string): Promise<Response> {
  const [name = ''] = address.split('?');
  const path = name.endsWith('/') ? `${name}index.html` : name;
  if (!files.has(path)) await run(`${path}.js`).catch(() => undefined);
  const bytes = files.get(path);
  return new Response(bytes, { status: bytes === undefined ? 404 : 200 });
}

/** What `kepu.file` in a script of data calls: a text, or the bytes of a file in Base64. */
function file(path: string, text: string, isBase64 = false): void {
  files.set(
    `${BASE}/${path}`,
    isBase64
      ? Uint8Array.from(atob(text), (character) => character.charCodeAt(0))
      : new TextEncoder().encode(text),
  );
}

/** In place of `location.assign`. */
function go(address: string): void {
  const file = fileOf(address);
  if (file !== undefined) location.assign(file);
}

const ADDRESSES = ['href', 'src', 'action'];

/** Points the links that scripts have written at the copy's files. */
function settle(node: Element): void {
  for (const name of ADDRESSES) {
    const address = node.getAttribute(name);
    if (address?.startsWith(`${BASE}/`) !== true) continue;
    const file = fileOf(address);
    if (file === undefined) node.removeAttribute(name);
    else node.setAttribute(name, file);
  }
}

new MutationObserver((changes) => {
  for (const { target, addedNodes } of changes) {
    for (const node of [target, ...addedNodes]) {
      if (!(node instanceof Element)) continue;
      settle(node);
      if (node !== target) node.querySelectorAll('[href], [src], [action]').forEach(settle);
    }
  }
}).observe(document, { subtree: true, childList: true, attributeFilter: ADDRESSES });

// A worker cannot be registered here, and trying it is told as an error.
Reflect.deleteProperty(Navigator.prototype, 'serviceWorker');
Reflect.set(window, 'fetch', fetchFile);
Reflect.set(window, 'kepu', { file, go, load, root });
