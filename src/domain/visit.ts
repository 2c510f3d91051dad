/** What a visit costs. */
export type Cost =
  | { readonly kind: 'free' }
  | { readonly kind: 'price'; readonly text: string }
  | { readonly kind: 'unknown' };

/** Whether and how one books. */
export type Booking =
  | { readonly kind: 'none' }
  | { readonly kind: 'unknown' }
  | {
      readonly kind: 'required';
      readonly url?: string;
      readonly phone?: string;
      readonly opens?: string;
      readonly closes?: string;
      readonly note?: string;
    };

/** Whether something is so; many sources do not say. */
export type Known = 'yes' | 'no' | 'unknown';
