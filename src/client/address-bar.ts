/**
 * Puts an address into the bar, as a new step back or in place of the last one. Safari allows a
 * hundred changes in half a minute and throws then; what the reader wants must go on all the same.
 *
 * @param address relative to the page; absent to change the state alone
 * @returns whether the address stands there
 */
export function showAddress(
  address?: string,
  { replace = false, state = null }: { readonly replace?: boolean; readonly state?: unknown } = {},
): boolean {
  try {
    if (replace) history.replaceState(state, '', address);
    else history.pushState(state, '', address);
    return true;
  } catch {
    return false;
  }
}
