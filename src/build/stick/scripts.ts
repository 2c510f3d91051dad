import { resolve } from 'node:path';
import { build, type Plugin } from 'vite';
import { BROWSERS, siteBase } from '#build/page-scripts.ts';
import { BASE } from '#site/base.ts';

/** What the script for a copy that is opened from a folder is called; it runs first in every page. */
export const STICK_SCRIPT = 'stick.js';

/** Address of a sheet that a script loads. */
const SHEET = new RegExp(`["'\`]${BASE}/(assets/[^"'\`]+\\.css)["'\`]`, 'g');

/**
 * What a script does that a browser does not do from a folder, by client/stick/stick.ts instead:
 * importing and going to an address, loading a sheet. Modules are not loaded beforehand.
 */
export function forStick(code: string): string {
  return code
    .replace(
      /\bimport\((?=\s*(?:\/\*[^*]*\*\/\s*)?(?:[\w$.]+|([`'"])\/[^`'"]*\1)\s*\))/g,
      'kepu.load(',
    )
    .replace(/\blocation\.assign\(/g, 'kepu.go(')
    .replace(/\bimport\.meta\.url\b/g, 'kepu.root')
    .replace(/__vite__mapDeps\(\[[\d,]*\]\)/g, '[]')
    .replace(SHEET, (_, sheet: string) => `(kepu.root+${JSON.stringify(sheet)})`);
}

const rewritten: Plugin = {
  name: 'for-stick',
  transform: (code, id) => (/\.json$|\/stick\.ts$/.test(id) ? null : forStick(code)),
};

/**
 * Compiles a built module, with all that it imports, to a classic script that leaves what it exports in
 * `kepuModule`.
 *
 * @param entry path of the module
 */
export async function classicScript(entry: string): Promise<string> {
  const results = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    plugins: [siteBase, rewritten],
    build: {
      write: false,
      target: BROWSERS,
      modulePreload: false,
      lib: { entry, formats: ['iife'], name: 'kepuModule' },
    },
  });
  const [result] = [results].flat();
  if (result === undefined || !('output' in result)) throw new Error(`${entry} is being watched`);
  return result.output[0].code;
}

/** The script that runs first in every page of a copy. */
export const stickScript = (): Promise<string> =>
  classicScript(resolve('src/client/stick/stick.ts'));
