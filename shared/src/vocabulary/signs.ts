/** A sheet for the wall, one for the counter, and a small one for the door. */
export const SIGN_SIZES = ['a4', 'a5', 'sticker'] as const;
export type SignSize = (typeof SIGN_SIZES)[number];
export const SIGN_FORMATS = ['svg', 'png', 'pdf'] as const;
export type SignFormat = (typeof SIGN_FORMATS)[number];

/** What holds behind a sign at the moment of scanning. */
export const SIGN_STATES = [
  'coming',
  'in-force',
  'suspended',
  'withdrawn',
  'expired',
  'delisted',
] as const;
export type SignState = (typeof SIGN_STATES)[number];
