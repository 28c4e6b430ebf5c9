import type { SealedText } from './code.js';

/** An SMS with words of its own, to a number that may belong to nobody yet. */
export type TextMessage = { readonly to: string; readonly text: string };

/** Seals what only the sender of messages may open; what was sealed for one delivery opens for no other. */
export interface TextSeal {
  seal(deliveryId: string, message: TextMessage): Promise<SealedText>;
  open(deliveryId: string, sealed: SealedText): Promise<TextMessage>;
}
