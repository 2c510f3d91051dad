/**
 * Path of the dark modules of a QR code, one unit a module, to be drawn with a stroke one unit wide:
 * each row is one line with gaps, which is a third of the bytes of filled squares.
 *
 * @example qrPath([[true, true, false, true], [false, true, true, false]]) // 'M0 .5h2m1 0h1M1 1.5h2'
 */
export function qrPath(modules: readonly (readonly boolean[])[]): string {
  return modules.map((row, y) => rowPath(row, y)).join('');
}

function rowPath(row: readonly boolean[], y: number): string {
  const bits = row.map((dark) => (dark ? '1' : '0')).join('');
  let at = -1;
  return [...bits.matchAll(/1+/g)]
    .map(({ index, 0: { length } }) => {
      const move = at < 0 ? `M${index} ${y === 0 ? '' : y}.5` : `m${index - at} 0`;
      at = index + length;
      return `${move}h${length}`;
    })
    .join('');
}
