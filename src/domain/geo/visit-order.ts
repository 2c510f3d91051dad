import { distance, type Point } from './position.ts';

/**
 * A short order in which to visit points, as indexes; it begins with the first one, where the group
 * sets out, and does not return there. From there always to the nearest one left (nearest
 * neighbour), then stretches are turned round (2-opt: Croes, Operations Research 6 (1958) 791) or one
 * stop is put elsewhere, as long as that shortens the way. It is never longer than the given order, though not always the
 * shortest there is.
 *
 * @example visitOrder([{ lat: 22, lng: 108 }, { lat: 22, lng: 110 }, { lat: 22, lng: 109 }]) // [0, 2, 1]
 */
export function visitOrder(points: readonly Point[]): readonly number[] {
  const given = [...points.keys()];
  const found = [given, nearestNeighbour(points)].map((order) => untangle(order, points));
  return found.reduce((best, order) =>
    wayLength(order, points) < wayLength(best, points) - TOLERANCE ? order : best,
  );
}

/** Metres of the straight lines from point to point. */
export function wayLength(order: readonly number[], points: readonly Point[]): number {
  let metres = 0;
  for (let stop = 1; stop < order.length; stop++) {
    metres += between(points, order[stop - 1], order[stop]);
  }
  return metres;
}

/** Rounding must not keep two equal orders changing places for ever. */
const TOLERANCE = 0.001;

function nearestNeighbour(points: readonly Point[]): number[] {
  const left = [...points.keys()];
  const order = left.splice(0, 1);
  while (left.length > 0) {
    const here = order[order.length - 1];
    const nearest = left.reduce((best, next) =>
      between(points, here, next) < between(points, here, best) ? next : best,
    );
    order.push(nearest);
    left.splice(left.indexOf(nearest), 1);
  }
  return order;
}

/** Turns stretches round and moves single stops until nothing makes the way shorter. */
function untangle(start: readonly number[], points: readonly Point[]): readonly number[] {
  let order = start;
  for (;;) {
    const length = wayLength(order, points);
    const better = changes(order).find((other) => wayLength(other, points) < length - TOLERANCE);
    if (better === undefined) return order;
    order = better;
  }
}

/** The order with one stretch turned round, or with the last or first stop of it moved to its other end. */
function changes(order: readonly number[]): readonly (readonly number[])[] {
  const found: number[][] = [];
  for (let from = 1; from < order.length - 1; from++) {
    for (let to = from + 2; to <= order.length; to++) {
      const [before, part, after] = [order.slice(0, from), order.slice(from, to), order.slice(to)];
      const [first = -1, last = -1] = [part[0], part[part.length - 1]];
      found.push(
        [...before, ...part.slice().reverse(), ...after],
        [...before, ...part.slice(1), first, ...after],
        [...before, last, ...part.slice(0, -1), ...after],
      );
    }
  }
  return found;
}

function between(points: readonly Point[], from = -1, to = -1): number {
  const [a, b] = [points[from], points[to]];
  return a === undefined || b === undefined ? 0 : distance(a, b);
}
