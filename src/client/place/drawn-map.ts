/** The drawn map shows what the filters leave. Its signs were made from the same places in the same way. */
import { countMarks, countText, mapMarks } from '#domain/geo/map-marks.ts';
import { signLink } from '#site/sign-link.ts';
import type { PlaceRow } from './place-rows.ts';

/** Leaves the signs of what is shown, each with how many of its places are. */
export function followOnDrawing(
  drawing: HTMLElement,
  rows: readonly PlaceRow[],
  shown: readonly PlaceRow[],
): void {
  const kept = new Set(shown);
  const isNumbered = rows.some(({ number }) => number !== '');
  const marks = isNumbered ? mapMarks(rows) : countMarks(rows);
  const signs = [...drawing.querySelectorAll('[data-sign]')];
  for (const [index, { places, text }] of marks.entries()) {
    const left = places.filter((place) => kept.has(place));
    const isCount = text.endsWith(countText(places.length));
    setCount(signs[index], left.length, isCount ? countText(left.length) : text);
    if (left.length > 0) leadTo(signs[index], left);
  }
  for (const sign of drawing.querySelectorAll<SVGElement>('[data-unplaced]')) {
    const district = sign.dataset['unplaced'];
    const left = shown.filter((row) => row.district === district && !row.isLocated).length;
    setCount(sign, left, `另有${countText(left)}`);
  }
}

function leadTo(sign: Element | undefined, places: readonly PlaceRow[]) {
  const { href, label } = signLink(places);
  sign?.setAttribute('href', href);
  sign?.setAttribute('aria-label', label);
}

function setCount(sign: Element | undefined, left: number, text: string) {
  sign?.toggleAttribute('data-filtered-out', left === 0);
  const face = sign?.querySelector('text:not([data-town])');
  if (face && left > 0) face.textContent = text;
}
