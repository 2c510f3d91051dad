/** Where the content is kept, at a host whose web pages can edit it. */
export interface Repository {
  readonly host: keyof typeof HOSTS;
  /** Address of its page, without a slash at the end: `https://github.com/city/kepu`. */
  readonly url: string;
  readonly branch: string;
}

interface Host {
  /** Between the repository and the branch: of the page that edits a file. */
  readonly edit: string;
  /** Likewise of the page that makes one. */
  readonly make: string;
  /** Parameter for the name of a new file; where there is none, the folder stands in the address. */
  readonly name?: string;
  /** Parameter for its text. GitLab reads none any more (its issue 594214), Gitee has never told of one. */
  readonly text?: string;
}

const HOSTS = {
  github: { edit: 'edit', make: 'new', name: 'filename', text: 'value' },
  gitee: { edit: 'edit', make: 'new' },
  gitlab: { edit: '-/edit', make: '-/new', name: 'file_name' },
  gitea: { edit: '_edit', make: '_new', name: 'filename', text: 'value' },
} as const satisfies Record<string, Host>;

/** Whether three words name a repository at a host that is known here. */
export const isRepository = (
  words: Readonly<Partial<Record<keyof Repository, string | undefined>>>,
): words is Repository =>
  Object.keys(HOSTS).includes(words.host ?? '') &&
  words.url !== undefined &&
  words.branch !== undefined;

/** Longest address that all hosts take, in characters: some answer 414 beyond eight thousand. */
const ADDRESS_LIMIT = 7500;

/** Page of the host that edits a file, by its path in the repository. */
export const editPage = ({ host, url, branch }: Repository, file: string): string =>
  `${url}/${HOSTS[host].edit}/${branch}/${encodeURI(file)}`;

/** Page of the host that makes a file, filled as far as the host and the length of an address allow it. */
export function newFilePage(
  { host, url, branch }: Repository,
  file: string,
  text: string,
): { readonly address: string; readonly isNamed: boolean; readonly isFilled: boolean } {
  const { make, name, text: value }: Host = HOSTS[host];
  const page = `${url}/${make}/${branch}`;
  if (name === undefined) {
    const address = `${page}/${encodeURI(file.replace(/\/[^/]*$/, ''))}`;
    return { address, isNamed: false, isFilled: false };
  }
  const named = `${page}?${name}=${encodeURIComponent(file)}`;
  const filled = `${named}&${value ?? ''}=${encodeURIComponent(text)}`;
  const isFilled = value !== undefined && filled.length <= ADDRESS_LIMIT;
  return { address: isFilled ? filled : named, isNamed: true, isFilled };
}
