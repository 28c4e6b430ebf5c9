/** How a notice also leaves the platform. */
export const DELIVERY_CHANNELS = ['sms', 'mail'] as const;
export type DeliveryChannel = (typeof DELIVERY_CHANNELS)[number];

/** Where a delivery stands; `unknown` is one that somebody died over, so that it may or may not have been sent. */
export const DELIVERY_STATES = ['queued', 'sending', 'sent', 'unknown', 'failed'] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];
