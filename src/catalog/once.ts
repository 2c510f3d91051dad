import { AsyncLocalStorage } from 'node:async_hooks';
import type { Temporal } from 'temporal-polyfill';
import { pageReads } from '#site/page-reads.ts';
import { digestOf } from './digest.ts';

/** True while a value is loaded: a page reads the value, not what it is made of. */
const loading = new AsyncLocalStorage<boolean>();

/** What gives the digest of a value, or of the part that a key names, by the name of the value. */
const digests = new Map<string, (key: string) => Promise<string> | undefined>();

pageReads.digestOfRead = (read) => {
  const [name = '', key = ''] = read.split('\n');
  return digests.get(name)?.(key);
};

/** Notes for the build around the pages what a page reads: see docs/decisions/005. */
function note(read: string, digest: () => Promise<string>): void {
  const { current } = pageReads;
  if (current === undefined || loading.getStore() === true || current.has(read)) return;
  current.set(read, digest());
}

/** Loads and freezes once; the dev server loads anew, so that an editor sees the change. */
function kept<T>(load: () => Promise<T>): () => Promise<T> {
  let loaded: Promise<T> | undefined;
  return () => {
    const value = loaded ?? loading.run(true, () => load().then(deepFreeze));
    if (!import.meta.env.DEV) loaded = value;
    return value;
  };
}

/**
 * Loads and freezes once a build: hundreds of pages ask for the same values, and none may change what
 * another one reads.
 *
 * @param name says which value it is; no other has it
 */
export function once<T>(name: string, load: () => Promise<T>): () => Promise<T> {
  const get = kept(load);
  const digest = async () => digestOf(await get());
  digests.set(name, digest);
  return () => {
    note(name, digest);
    return get();
  };
}

/** As {@link once}, for each moment. */
export function onceAt<T>(
  name: string,
  load: (now: Temporal.ZonedDateTime) => Promise<T>,
): (now: Temporal.ZonedDateTime) => Promise<T> {
  const loaded = new Map<string, () => Promise<T>>();
  const digest = (key: string) => loaded.get(key)?.().then(digestOf);
  digests.set(name, digest);
  return (now) => {
    const key = now.toString();
    const get = loaded.get(key) ?? kept(() => load(now));
    loaded.set(key, get);
    note(`${name}\n${key}`, async () => digestOf(await get()));
    return get();
  };
}

/** As {@link once}, for a map of which a page reads what one key names, and nothing else. */
export function onceByKey<T>(
  name: string,
  load: () => Promise<ReadonlyMap<string, T>>,
): (key: string) => Promise<T | undefined> {
  const get = kept(load);
  const digest = async (key: string) => digestOf((await get()).get(key));
  digests.set(name, digest);
  return async (key) => {
    note(`${name}\n${key}`, () => digest(key));
    return (await get()).get(key);
  };
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) deepFreeze(part);
  }
  return value;
}
