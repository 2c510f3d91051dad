import { SITE } from './config.ts';
import { editPage } from './repository.ts';
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

/** Where readers report mistakes. */
export const correctionAddress = (): string => deskAddress({ kind: 'correction' });

/**
 * Where a file of the content is edited: at its host, or where the site has none in the writing desk; what
 * the desk does not open is corrected by a report.
 */
export function editAddress(file: string, repository = SITE.repository): string {
  if (repository !== undefined) return editPage(repository, file);
  const [, collection, id] = DESK_FILE.exec(file) ?? [];
  return collection === undefined || id === undefined
    ? correctionAddress()
    : deskAddress({ edit: `${collection}/${id}` });
}

const DESK_FILE =
  /^content\/(events|places|observances|routes|resources|notices|emergency)\/(?:.*\/)?([^/]+)\.(?:md|yaml)$/;
