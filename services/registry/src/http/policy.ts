import { endpointsUnder, type PolicyRow, type PolicyTable } from '@anxintui/shared/http/endpoint';

const LISTERS = ['owner', 'headquarters', 'supervisor', 'province-analyst'] as const;

const OF_STORE: PolicyRow = {
  who: 'signed-in',
  relations: ['own-store', 'own-network', 'own-enterprise'],
  why: 'Its manager, its enterprise or its headquarters.',
};
const OF_PLEDGE: PolicyRow = {
  who: 'signed-in',
  relations: ['own-store', 'own-network', 'own-bureau'],
  why: 'Beside the public side of it, a pledge concerns its store, its network and its bureaus.',
};
const PUBLISHING: PolicyRow = {
  ...OF_PLEDGE,
  why: 'Drafting and publishing are two things: who submits or withdraws a pledge has the right to publish.',
};
const OF_ENTERPRISE: PolicyRow = {
  who: ['supervisor'],
  relations: ['own-bureau'],
  why: 'The bureau of its domicile, and those above.',
};
const OF_LIST: PolicyRow = {
  who: LISTERS,
  relations: ['own', 'own-bureau'],
  why: 'Whoever has sent the list, and officers of the bureau where it was sent.',
};

export const REGISTRY_POLICY: PolicyTable = {
  stores: { who: 'anyone', limit: 'search', why: 'The directory is public.' },
  store: {
    who: 'anyone',
    fields: 'availableCommands only for those whose store it is.',
    why: 'The directory is public.',
  },
  'pledge-history': { who: 'anyone', why: 'What bound the store, and when, is public.' },
  'store-pledge': { who: 'anyone', why: 'A pledge is made in public.' },
  'store-sign': {
    who: 'anyone',
    limit: 'search',
    why: 'It is made to be put up in public; drawing it costs more than reading.',
  },
  'pledge-by-number': {
    who: 'anyone',
    why: 'Whoever stands before a sign may ask whether it is true.',
  },
  'register-store': {
    who: ['owner', 'headquarters'],
    why: 'A store is registered by its enterprise.',
  },
  'change-store': OF_STORE,
  'close-store': OF_STORE,
  'pledged-stores': { who: 'anyone', why: 'The yearly count is public.' },
  'pledged-stores-behind': { who: 'anyone', why: 'Pledges are public, and so is who was counted.' },
  'pledges-in-force': { who: 'anyone', limit: 'search', why: 'Who pledges is public.' },
  'pledges-removed': {
    who: 'anyone',
    limit: 'search',
    why: 'Who no longer pledges, and why, is as public as who does.',
  },
  'pledge-map': { who: 'anyone', limit: 'search', why: 'Who pledges, and where, is public.' },
  coverage: { who: 'anyone', why: 'How far the pledge has spread is public.' },
  'enter-target': {
    who: ['province-analyst'],
    why: 'The province sets the plan and divides it among its cities.',
  },
  'draft-pledge': {
    who: 'signed-in',
    relations: ['own-store', 'own-network'],
    why: 'The manager of the store, or its headquarters.',
  },
  'preview-pledge': {
    who: 'signed-in',
    relations: ['own-store', 'own-network'],
    why: 'Whoever may draft the pledge of the store sees beforehand what would come of it.',
  },
  pledge: OF_PLEDGE,
  'pledge-reviews': {
    who: ['supervisor'],
    why: 'Pledges are reviewed by the supervisors of the bureau and those above.',
  },
  'amend-pledge': OF_PLEDGE,
  'revise-pledge': OF_PLEDGE,
  'submit-pledge': PUBLISHING,
  'withdraw-pledge': PUBLISHING,
  'appeal-pledge': OF_PLEDGE,
  'approve-pledge': OF_PLEDGE,
  'return-pledge': OF_PLEDGE,
  'warn-store': OF_PLEDGE,
  'suspend-pledge': OF_PLEDGE,
  'resume-pledge': OF_PLEDGE,
  'delist-store': OF_PLEDGE,
  'register-enterprise': {
    who: 'signed-in',
    why: 'Whoever registers an enterprise answers for it; its bureau verifies it.',
  },
  enterprise: {
    who: 'anyone',
    fields: 'Why a failing credit code was confirmed is shown to the enterprise and its bureau.',
    why: 'Who sells is public.',
  },
  'verify-enterprise': OF_ENTERPRISE,
  'strike-off-enterprise': OF_ENTERPRISE,
  'upload-import': {
    who: LISTERS,
    limit: 'upload',
    why: 'Enterprises list their stores, headquarters their network, officers what lies under them.',
  },
  import: OF_LIST,
  'import-rows': OF_LIST,
  'import-file': OF_LIST,
  'apply-import': { ...OF_LIST, why: 'Whoever has sent the list.' },
  deadline: { who: 'anyone', why: 'The calculator is public and the same for everybody.' },
  'enter-holiday-notice': {
    who: ['province-analyst'],
    why: 'The province enters the State Council notice once for all.',
  },
};
export const endpoint = endpointsUnder(REGISTRY_POLICY);
