/**
 * What pages keep on the reader's device. Storage may be forbidden or full: reading then finds nothing,
 * and writing says that it did not work, so that the page can say so.
 */

/** What is kept under a name; empty where there is nothing. */
export function readKept(name: string): string {
  try {
    return localStorage.getItem(name) ?? '';
  } catch {
    return '';
  }
}

/** Keeps a text under a name, or forgets the name where the text is empty; whether it worked. */
export function keep(name: string, text: string): boolean {
  try {
    if (text === '') localStorage.removeItem(name);
    else localStorage.setItem(name, text);
    return true;
  } catch {
    return false;
  }
}
