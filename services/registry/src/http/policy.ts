import { endpointsUnder, type PolicyTable } from '@anxintui/shared/http/endpoint';

const PLEDGE_BY_RELATION =
  'Beside the public side of it, a pledge concerns its store, its network and its bureaus.';
const ENTERPRISE_BY_RELATION = 'The bureau of its domicile, and those above.';

const IMPORT_BY_RELATION =
  'Whoever has sent the list, and officers of the bureau where it was sent.';
const LISTERS = ['owner', 'headquarters', 'supervisor', 'province-analyst'] as const;

const REGISTRY_POLICY: PolicyTable = {
  stores: { who: 'anyone', why: 'The directory is public.' },
  store: { who: 'anyone', why: 'The directory is public.' },
  'pledge-history': { who: 'anyone', why: 'What bound the store, and when, is public.' },
  'store-pledge': { who: 'anyone', why: 'A pledge is made in public.' },
  'register-store': {
    who: ['owner', 'headquarters'],
    why: 'A store is registered by its enterprise.',
  },
  'change-store': { who: 'signed-in', why: 'Its manager, its enterprise or its headquarters.' },
  'close-store': { who: 'signed-in', why: 'Its manager, its enterprise or its headquarters.' },
  'pledged-stores': { who: 'anyone', why: 'The yearly count is public.' },
  'pledged-stores-behind': { who: 'anyone', why: 'Pledges are public, and so is who was counted.' },
  'enter-target': {
    who: ['province-analyst'],
    why: 'The province sets the plan and divides it among its cities.',
  },
  'draft-pledge': { who: 'signed-in', why: 'The manager of the store, or its headquarters.' },
  pledge: { who: 'signed-in', why: PLEDGE_BY_RELATION },
  'pledge-reviews': {
    who: ['supervisor'],
    why: 'Pledges are reviewed by the supervisors of the bureau and those above.',
  },
  'amend-pledge': { who: 'signed-in', why: PLEDGE_BY_RELATION },
  'revise-pledge': { who: 'signed-in', why: PLEDGE_BY_RELATION },
  'submit-pledge': { who: 'signed-in', why: PLEDGE_BY_RELATION },
  'withdraw-pledge': { who: 'signed-in', why: PLEDGE_BY_RELATION },
  'appeal-pledge': { who: 'signed-in', why: PLEDGE_BY_RELATION },
  'approve-pledge': { who: 'signed-in', why: PLEDGE_BY_RELATION },
  'return-pledge': { who: 'signed-in', why: PLEDGE_BY_RELATION },
  'warn-store': { who: 'signed-in', why: PLEDGE_BY_RELATION },
  'suspend-pledge': { who: 'signed-in', why: PLEDGE_BY_RELATION },
  'resume-pledge': { who: 'signed-in', why: PLEDGE_BY_RELATION },
  'delist-store': { who: 'signed-in', why: PLEDGE_BY_RELATION },
  'register-enterprise': {
    who: ['owner', 'headquarters'],
    why: 'An enterprise is registered by those who answer for it.',
  },
  enterprise: { who: 'anyone', why: 'Who sells is public.' },
  'verify-enterprise': { who: ['supervisor'], why: ENTERPRISE_BY_RELATION },
  'strike-off-enterprise': { who: ['supervisor'], why: ENTERPRISE_BY_RELATION },
  'upload-import': {
    who: LISTERS,
    why: 'Enterprises list their stores, headquarters their network, officers what lies under them.',
  },
  import: { who: LISTERS, why: IMPORT_BY_RELATION },
  'import-rows': { who: LISTERS, why: IMPORT_BY_RELATION },
  'import-file': { who: LISTERS, why: IMPORT_BY_RELATION },
  'apply-import': { who: LISTERS, why: 'Whoever has sent the list.' },
  deadline: { who: 'anyone', why: 'The calculator is public and the same for everybody.' },
  'enter-holiday-notice': {
    who: ['province-analyst'],
    why: 'The province enters the State Council notice once for all.',
  },
};
export const endpoint = endpointsUnder(REGISTRY_POLICY);
