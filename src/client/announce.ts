/**
 * Says a text in a status line. What stands there already is said again: for screen readers a line
 * has news only where its text is another.
 */
export function announce(line: HTMLElement, text: string): void {
  line.textContent = line.textContent === text ? `${text}\u00a0` : text;
}
