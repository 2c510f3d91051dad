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
 * Where a file of the content is edited: in the writing desk, which asks for no account anywhere; what it
 * does not open, at the host of the content, or where there is none by a report.
 */
export function editAddress(file: string, repository = SITE.repository): string {
  const [, collection, id] = DESK_FILE.exec(file) ?? [];
  if (collection !== undefined && id !== undefined) {
    return deskAddress({ edit: `${collection}/${id}` });
  }
  return repository === undefined ? correctionAddress() : editPage(repository, file);
}

const DESK_FILE =
  /^content\/(events|places|observances|routes|resources|notices|emergency)\/(?:.*\/)?([^/]+)\.(?:md|yaml)$/;
