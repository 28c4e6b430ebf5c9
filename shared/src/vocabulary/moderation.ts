/** What an officer does to a message or a piece of evidence that must not be read by everybody. */
export const MODERATION_ACTS = ['hide', 'show'] as const;
export type ModerationAct = (typeof MODERATION_ACTS)[number];
