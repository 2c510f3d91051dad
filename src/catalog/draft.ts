/** Whether an entry is shown: a draft only while somebody writes it (`npm run dev`). */
export function isShown({ data }: { readonly data: { readonly draft: boolean } }): boolean {
  return import.meta.env.DEV || !data.draft;
}
