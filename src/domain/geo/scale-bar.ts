/** A bar that shows how long a round number of metres is on the map. */
export interface ScaleBar {
  readonly metres: number;
  /** Pixels. */
  readonly width: number;
}

/**
 * The longest bar of 1, 2 or 5 times a power of ten metres that is no wider than `most` pixels.
 *
 * @example scaleBar(30, 100) // { metres: 2000, width: 67 }
 */
export function scaleBar(metresPerPixel: number, most: number): ScaleBar {
  const longest = metresPerPixel * most;
  const power = 10 ** Math.floor(Math.log10(longest));
  const metres = power * ([5, 2].find((step) => step * power <= longest) ?? 1);
  return { metres, width: Math.round(metres / metresPerPixel) };
}
