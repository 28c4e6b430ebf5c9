import type { InOtherWords } from '../catalogue.js';
import type { signInZh } from '../zh/sign-in.js';

export const signInEn: InOtherWords<typeof signInZh> = {
  title: 'Sign in',
  lead: 'By your phone number; no password needed.',
  phone: 'Phone number',
  phoneHint: 'Eleven digits; the code comes to it by SMS',
  getCode: 'Send me a code',
  asGuest: 'Go on without an account',
  asGuestHint: 'Without an account you look it up later by its number and a code by SMS.',
  phoneMissing: 'Give the eleven digits of your phone number',
  codeTitle: 'Enter the code',
  sentTo: (phone) => `A message has gone to ${phone}; its code is good for five minutes.`,
  code: 'Code from the message',
  codeHint: 'Six digits',
  codeMissing: 'Give the six digits from the message',
  confirm: 'Sign in',
  resend: 'Send again',
  resendIn: (seconds) => `You can ask again in ${seconds} seconds`,
  otherPhone: 'Use another number',
  demoTitle: 'Demo: sign in as somebody',
  demoLead: 'Shown in the demo only; these people are made up.',
};
