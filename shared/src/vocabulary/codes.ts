/** What a code sent by SMS is good for; it opens nothing else. */
export const CODE_PURPOSES = ['sign-in', 'guest', 'change-phone'] as const;
export type CodePurpose = (typeof CODE_PURPOSES)[number];

/** How long a session lasts depends on who it is for. */
export const SESSION_KINDS = ['shopper', 'guest', 'staff', 'officer'] as const;
export type SessionKind = (typeof SESSION_KINDS)[number];
