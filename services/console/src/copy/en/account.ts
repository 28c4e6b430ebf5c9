import type { InOtherWords } from '../catalogue.js';
import type { accountZh } from '../zh/account.js';

export const accountEn: InOtherWords<typeof accountZh> = {
  title: 'My account',
  me: { label: 'Who I am', name: 'Name', account: 'Account', roles: 'Roles', bureau: 'Bureau' },
  sessions: {
    label: 'Where I am signed in',
    current: 'this session',
    device: 'Device',
    unknown: 'unknown device',
    kind: 'Signed in by',
    started: 'Since',
    seen: 'Last used',
    ends: 'Ends',
    end: 'Sign it out',
    endOthers: 'Sign out everywhere else',
    ended: 'Signed out',
  },
  kinds: {
    shopper: 'shopper (code)',
    guest: 'guest (code)',
    staff: 'store (code)',
    officer: 'officer or operator (password)',
  },
  staff: {
    label: 'People of my bureau and those below',
    name: 'Name',
    roles: 'Roles',
    bureau: 'Bureau',
    end: 'End their work',
    endQuestion: (name) => `End the work of ${name}?`,
    ended: 'Their work has ended',
    invite: 'Take on an officer',
    role: 'Role',
    link: 'Link to enrol (shown only now; hand it over in person)',
    until: (when) => `Valid until ${when}`,
  },
  password: {
    label: 'Change my password',
    note: 'With your present password and a one-time code; every other session is signed out.',
    current: 'Present password',
    next: 'New password',
    otp: 'One-time code (6 digits)',
    change: 'Change',
    changed: 'The password was changed',
  },
};
