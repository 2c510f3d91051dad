/** Bytes in base64. */
export const toBase64 = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));

/** The bytes that base64 stands for, also that of addresses (`-` and `_`); undefined where it is none. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    const written = atob(text.replace(/-/g, '+').replace(/_/g, '/'));
    return Uint8Array.from(written, (char) => char.charCodeAt(0));
  } catch {
    return undefined;
  }
}
