// What a service worker knows beside a window; TypeScript's own list does not go together with DOM.
interface ExtendableEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface FetchEvent extends ExtendableEvent {
  readonly request: Request;
  readonly preloadResponse: Promise<Response | undefined>;
  respondWith(response: Promise<Response>): void;
}
interface MessageEvent {
  /** In a worker alone. */
  waitUntil(work: Promise<unknown>): void;
}
interface WindowEventMap {
  install: ExtendableEvent;
  activate: ExtendableEvent;
  fetch: FetchEvent;
}
interface Navigator {
  /** Not in Safari and Firefox. */
  readonly connection?: { readonly saveData: boolean };
}
