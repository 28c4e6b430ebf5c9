import { inviteFirst } from '@anxintui/infra/accounts/invite-first';
import { enrolled, officerAs, takenOn } from './officers.js';
import type { Person } from './people.js';
import { KEYS, type Stack } from './stack.js';

const COUNTY = 'bureau-320505';
const PROVINCE = 'bureau-320000';
const OFFICERS = [
  ['intake', COUNTY],
  ['mediator', COUNTY],
  ['supervisor', COUNTY],
  ['bureau-head', COUNTY],
  ['intake', 'queue-32'],
  ['auditor', PROVINCE],
  ['province-analyst', PROVINCE],
] as const;

/** The first two come by the command of whoever sets the installation up; they take on the others. */
export async function firstOfficers(stack: Stack): Promise<Record<string, Person>> {
  const deps = { now: stack.clock.now, keys: KEYS };
  const first = { role: 'bureau-head', bureau: PROVINCE, name: '省局局领导' } as const;
  const head = officerAs(
    stack,
    await enrolled(stack, await inviteFirst(stack.connection, first, deps), 'head.first'),
  );
  const operator = { role: 'operator', name: '运维员' } as const;
  const officers: Record<string, Person> = {
    operator: officerAs(
      stack,
      await enrolled(stack, await inviteFirst(stack.connection, operator, deps), 'operator.first'),
    ),
  };
  for (const [n, [role, bureauId]] of OFFICERS.entries()) {
    const link = await takenOn(head, { role, bureauId, name: `承办人 ${n}` });
    const known = bureauId === 'queue-32' ? 'desk' : role;
    officers[known] = officerAs(stack, await enrolled(stack, link, `officer.${n}`));
  }
  return officers;
}
