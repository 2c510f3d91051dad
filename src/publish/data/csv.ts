/** A table for spreadsheets: RFC 4180, with the mark by which Excel knows UTF-8. */
export function csvText(rows: readonly (readonly string[])[]): string {
  const lines = rows.map((row) => `${row.map((cell) => quoted(disarmed(cell))).join(',')}\r\n`);
  return `\uFEFF${lines.join('')}`;
}

/**
 * Excel and WPS would run a text that begins like a formula, also in full width and behind blanks and
 * invisible letters (OWASP, CSV Injection).
 */
const disarmed = (cell: string) =>
  /^(?:[\s\p{Cc}\p{Cf}]*[=+\-@]|[\t\r\n])/u.test(cell.normalize('NFKC')) ? `'${cell}` : cell;

const quoted = (cell: string) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
