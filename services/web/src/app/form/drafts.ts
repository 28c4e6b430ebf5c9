import { deviceMemory } from '../device-memory.js';

/** What was filled in and not sent yet, as this device keeps it. */
export type KeptDraft<Answers> = {
  readonly answers: Answers;
  /** The body of the last sending that had no answer, and its key: sent again, it happens once. */
  readonly sending?: { readonly text: string; readonly key: string };
};

const PREFIX = 'anxintui-draft-';

export const drafts = <Answers>() => deviceMemory<KeptDraft<Answers>>(PREFIX);
