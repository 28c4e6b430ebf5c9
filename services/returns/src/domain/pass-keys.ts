/** What a shopper holds: a token for the QR code, and six digits to type where no camera is at hand. */
export type Pass = { readonly token: string; readonly code: string };
/** What was shown at the counter: the one or the other. */
export type Shown = { readonly pass?: string; readonly code?: string };
export type PassKeys = {
  readonly passOf: (id: string) => Pass;
  /** In a time that does not tell how much of it was right. */
  readonly isGenuine: (id: string, shown: Shown) => boolean;
};
