import type { Endpoint, PolicyRow } from '@anxintui/shared/http/endpoint';
import { type Actor, rolesOf } from '@anxintui/shared/vocabulary/actors';
import type { Call } from '../../support/http.js';
import type { Persona } from './people.js';
import { isConcerned, isRelated, type Subject } from './subjects.js';

/** One endpoint about one thing as one person, and what the table says will come of it. */
export type Cell = {
  readonly endpoint: Endpoint;
  readonly call: Call;
  readonly subject: Subject | null;
  readonly persona: Persona;
  readonly language: 'zh' | 'en';
  readonly expected: Expected;
};
/**
 * `nothing`: the very answer of a number that was never given out. `stale`: it exists for them, and a command on a
 * version that never was is refused for that. `reasoned`: done, or refused with the reason. `elsewise`: the thing
 * concerns them, and the endpoint is for others whom it concerns: refused with the reason, or as nothing.
 */
export const EXPECTED = [
  'not-signed-in',
  'account-needed',
  'not-permitted',
  'nothing',
  'stale',
  'reasoned',
  'elsewise',
] as const;
export type Expected = (typeof EXPECTED)[number];

/** What the policy table says, from nothing but the row, the person and whose the thing is. */
export function expectedOf(
  { policy, isCommand }: Endpoint,
  actor: Actor | null,
  subject: Subject | null,
): Expected {
  if (policy.who === 'anyone') return 'reasoned';
  const refused = refusedAtTheDoor(policy, actor);
  if (refused || !actor) return refused ?? 'not-signed-in';
  if (!subject) return 'reasoned';
  if (!isConcerned(actor, subject)) return 'nothing';
  if (!isRelated(actor, policy, subject)) return 'elsewise';
  return isCommand ? 'stale' : 'reasoned';
}

function refusedAtTheDoor({ who, guests }: PolicyRow, actor: Actor | null): Expected | null {
  if (!actor) return 'not-signed-in';
  if (actor.isGuest && !guests) return 'account-needed';
  if (typeof who === 'string') return null;
  return who.some((role) => rolesOf(actor).includes(role)) ? null : 'not-permitted';
}
