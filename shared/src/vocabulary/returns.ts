export const RETURN_STATUSES = [
  'filed',
  'presented',
  'accepted',
  'refused',
  'refunded',
  'lapsed',
  'withdrawn',
  'closed',
] as const;
export type ReturnStatus = (typeof RETURN_STATUSES)[number];

/** Views of the counter: what waits for the store, what must be paid soon, what should have been. */
export const RETURN_VIEWS = ['todo', 'due-soon', 'overdue'] as const;
export type ReturnView = (typeof RETURN_VIEWS)[number];
/** By what a list of returns is ordered. */
export const RETURN_ORDERS = ['due', 'filed'] as const;
export type ReturnOrder = (typeof RETURN_ORDERS)[number];

export const RETURN_COMMANDS = [
  'present',
  'accept',
  'refuse',
  'record-refund',
  'record-exchange',
  'reverse-refusal',
  'hand-back-goods',
  'confirm',
  'deny-receipt',
  'report-defect',
  'dispute',
  'withdraw',
  'add-evidence',
] as const;
export type ReturnCommand = (typeof RETURN_COMMANDS)[number];

/** What a dispute about a return is about; at most one dispute per return and ground. */
export const DISPUTE_GROUNDS = ['refusal', 'refund', 'turned-away', 'defect'] as const;
export type DisputeGround = (typeof DISPUTE_GROUNDS)[number];

/** What the shopper wants silence to do: hand over to the bureau, or ask her first. */
export const HAND_OVERS = ['automatic', 'ask'] as const;
export type HandOver = (typeof HAND_OVERS)[number];

/** Where the shopper wants her dispute to go first; she is never made to wait on a lower rung. */
export const FIRST_RUNGS = ['store', 'bureau'] as const;
export type FirstRung = (typeof FIRST_RUNGS)[number];
