/** What a page has read of the content: the names of the values, with a digest of each. */
type Reads = Map<string, Promise<string>>;

/** Between the catalog, which is bundled with the pages, and the build around them. */
export interface PageReads {
  /** Of the page that is being rendered; absent: nobody asks. Pages are rendered one after another. */
  current?: Reads | undefined;
  /** Digest that a value has in this build; undefined where it is not known. */
  digestOfRead?: (read: string) => Promise<string> | undefined;
}

const holder: typeof globalThis & { pageReads?: PageReads } = globalThis;

/** One for all copies of this module: the bundle of the pages has its own. */
export const pageReads: PageReads = (holder.pageReads ??= {});
