import { endpointsUnder, type PolicyTable } from '@anxintui/shared/http/endpoint';
import { SAVED_POLICY } from './saved-policy.js';
import { STAFF_POLICY } from './staff-policy.js';

export const IDENTITY_POLICY: PolicyTable = {
  'sign-in': { who: 'anyone', limit: 'auth', why: 'Nobody is signed in before signing in.' },
  'request-code': {
    who: 'anyone',
    limit: 'auth',
    why: 'Whoever has the phone gets the code; the answer is the same for every number.',
  },
  'sign-out': { who: 'signed-in', guests: true, why: 'Everybody may end their own session.' },
  me: { who: 'signed-in', guests: true, why: 'Everybody may see who they are.' },
  'my-sessions': { who: 'signed-in', why: 'Everybody may see where they are signed in.' },
  'end-session': {
    who: 'signed-in',
    relations: ['own'],
    why: 'Everybody may end sessions of their own.',
  },
  'end-other-sessions': { who: 'signed-in', why: 'Everybody may end sessions of their own.' },
  'change-phone': {
    who: 'signed-in',
    limit: 'auth',
    why: 'Everybody may change their own phone, by a code that reached the new one.',
  },
  'demo-people': { who: 'anyone', why: 'Lists nobody unless the databases are the embedded ones.' },
  profile: { who: 'signed-in', why: 'Everybody may see what is known of them.' },
  'change-profile': {
    who: 'signed-in',
    guests: true,
    why: 'What a complaint needs is told before it is filed; the answer shows nothing of it.',
  },
  'my-disclosures': {
    who: 'signed-in',
    why: 'Everybody may see who has read what is known of them.',
  },
  'audit-disclosures': {
    who: ['auditor'],
    fields: 'Who read which fields and why; never what was read.',
    why: 'Auditors see who has read personal data in their own jurisdiction.',
  },
  'request-erasure': {
    who: 'signed-in',
    why: 'Shoppers may be forgotten; staff are told who ends their account.',
  },
  notices: { who: 'signed-in', why: 'The notices of their own desks.' },
  'read-notices': { who: 'signed-in', why: 'Everybody says for themselves what they have read.' },
  preferences: {
    who: 'signed-in',
    guests: true,
    why: 'Everybody chooses for themselves how they are shown and told things.',
  },
  'change-preferences': {
    who: 'signed-in',
    guests: true,
    why: 'Everybody chooses for themselves how they are shown and told things.',
  },
  'responsible-bureau': { who: 'anyone', limit: 'search', why: 'Who is responsible is public.' },
  bureaus: { who: 'anyone', why: 'Which bureaus there are is public.' },
  officers: {
    who: ['intake', 'supervisor', 'bureau-head'],
    why: 'Those who share out the work see who may be given it, in their own jurisdiction.',
  },
  ...STAFF_POLICY,
  ...SAVED_POLICY,
};
export const endpoint = endpointsUnder(IDENTITY_POLICY);
