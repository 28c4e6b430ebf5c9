import type { NewDelivery } from './domain/delivery.js';

export const NINE = new Date('2026-03-02T01:00:00Z');
export const after = (ms: number): Date => new Date(NINE.getTime() + ms);

export const aDelivery = (over: Partial<NewDelivery> = {}): NewDelivery => ({
  id: 'd1',
  recipient: 'account:shopper-1',
  channel: 'sms',
  topic: 'case.offer-made',
  eventId: 'e1',
  subject: { kind: 'cases', id: '7K3M9Q2FX4TDH8PZ' },
  at: NINE,
  ...over,
});
