interface MayBeDraft {
  readonly draft: boolean;
}

/** Whether an entry is shown: a draft only while somebody writes it (`npm run dev`). */
export function isShown({ data }: { readonly data: MayBeDraft }): boolean {
  return import.meta.env.DEV || !data.draft;
}

/** The title as pages and lists print it: nobody must take a draft for something published. */
export function shownTitle(title: string, { draft }: MayBeDraft): string {
  return draft ? `【草稿】${title}` : title;
}
