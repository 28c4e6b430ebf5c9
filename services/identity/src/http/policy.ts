import { endpointsUnder, type PolicyTable } from '@anxintui/shared/http/endpoint';

const IDENTITY_POLICY: PolicyTable = {
  'sign-in': { who: 'anyone', why: 'Nobody is signed in before signing in.' },
  'sign-out': { who: 'signed-in', why: 'Everybody may end their own session.' },
  me: { who: 'signed-in', why: 'Everybody may see who they are.' },
  'demo-people': { who: 'anyone', why: 'Lists nobody unless the databases are the embedded ones.' },
  notices: { who: 'signed-in', why: 'The notices of their own desks.' },
  'responsible-bureau': { who: 'anyone', why: 'Who is responsible is public.' },
  bureaus: { who: 'anyone', why: 'Which bureaus there are is public.' },
  officers: {
    who: ['intake', 'supervisor', 'bureau-head'],
    why: 'Those who share out the work see who may be given it, in their own jurisdiction.',
  },
};
export const endpoint = endpointsUnder(IDENTITY_POLICY);
