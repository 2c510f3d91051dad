import { routes } from './routes.ts';

/** What the writing desk shall open. */
export interface DeskRequest {
  /** Kind of a new record, as `npm run new --` calls it: `event`. */
  readonly kind?: string;
  /** Collection and id of a record that is there: `places/sanniang-bay`. */
  readonly edit?: string;
  /** Id of an event whose session is postponed, cancelled or moved. */
  readonly change?: string;
  /** Path of the field at which the form opens: `contact.phone`. */
  readonly field?: string;
}

/**
 * Address of the writing desk with something opened in it; without anything, its list of kinds.
 *
 * @example deskAddress({ edit: 'places/sanniang-bay', field: 'hours' })
 *   // '/editing/write/?edit=places/sanniang-bay&field=hours'
 */
export function deskAddress({ kind, edit, change, field }: DeskRequest = {}): string {
  const query = Object.entries({ kind, edit, change, field })
    .flatMap(([name, value]) =>
      value === undefined ? [] : [`${name}=${encodeURIComponent(value).replace(/%2F/g, '/')}`],
    )
    .join('&');
  return query === '' ? routes.desk() : `${routes.desk()}?${query}`;
}
