import type { PolicyTable } from '@anxintui/shared/http/endpoint';

const SUBTREE = 'Officers of the own bureau and of those below it.';

/** Of an approval: whoever proposed it, and those of the desk or the enterprise that it is about. */
const DECIDED_BY = ['own', 'own-enterprise', 'own-bureau'] as const;

/** Who takes people on, and how those sign in who do so by password or through their authority. */
export const STAFF_POLICY: PolicyTable = {
  'invite-staff': {
    who: ['owner'],
    why: 'The owner of an enterprise says who works for it, and in which of its stores.',
  },
  invitations: { who: ['owner'], why: 'Whom the own enterprise has invited.' },
  'revoke-invitation': {
    who: ['owner'],
    relations: ['own-enterprise'],
    why: 'Only what the own enterprise has sent.',
  },
  'my-invitations': {
    who: 'signed-in',
    why: 'What waits for the phone number that somebody has proved to be theirs.',
  },
  'accept-invitation': {
    who: 'signed-in',
    relations: ['own'],
    why: 'Only whoever has the invited phone number.',
  },
  staff: {
    who: ['owner', 'headquarters', 'bureau-head'],
    why: 'Those who answer for people know who they are: of the own enterprise, or the own subtree.',
  },
  'end-staff': {
    who: ['owner', 'bureau-head'],
    relations: ['own-enterprise', 'own-bureau'],
    why: 'Those who take people on end their work too; nobody their own, and never the last owner’s.',
  },
  'change-rights': {
    who: ['owner'],
    relations: ['own-enterprise'],
    why: 'Who may refund and publish is for the owner to say; nobody for themselves.',
  },
  'invite-officer': { who: ['bureau-head'], why: SUBTREE },
  'renew-enrolment': { who: ['bureau-head'], relations: ['own-bureau'], why: SUBTREE },
  enrol: {
    who: 'anyone',
    limit: 'auth',
    why: 'Whoever holds the link; nobody can sign in before.',
  },
  'confirm-enrolment': {
    who: 'anyone',
    limit: 'auth',
    why: 'Whoever holds the link; nobody can sign in before.',
  },
  'change-password': {
    who: 'signed-in',
    limit: 'auth',
    why: 'Everybody may change their own password, by the present one with a code.',
  },
  'begin-sso': { who: 'anyone', limit: 'auth', why: 'Nobody is signed in before signing in.' },
  'end-sso': {
    who: 'anyone',
    limit: 'auth',
    why: 'The browser that went to the authority comes back, and is known by its cookie.',
  },
  'propose-approval': {
    who: ['intake', 'mediator', 'supervisor', 'operator', 'headquarters', 'owner'],
    why: 'Each purpose has those who may propose it.',
  },
  approvals: {
    who: ['intake', 'mediator', 'supervisor', 'bureau-head', 'operator', 'headquarters', 'owner'],
    why: 'What one has proposed, and what one has a say in.',
  },
  approval: {
    who: ['intake', 'mediator', 'supervisor', 'bureau-head', 'operator', 'headquarters', 'owner'],
    relations: DECIDED_BY,
    why: 'What one has proposed, and what one has a say in.',
  },
  'approve-approval': {
    who: ['supervisor', 'bureau-head', 'operator', 'headquarters', 'owner'],
    relations: DECIDED_BY,
    why: 'Another person than the one who proposed it, of the same bureau or above.',
  },
  'refuse-approval': {
    who: ['supervisor', 'bureau-head', 'operator', 'headquarters', 'owner'],
    relations: DECIDED_BY,
    why: 'Another person than the one who proposed it, of the same bureau or above.',
  },
};
