import { randomUUID } from 'node:crypto';
import { bureauModel } from '@anxintui/identity/db/bureaus';
import { type OfficerLink, officerCommands } from '@anxintui/identity/officer-commands';
import type { Connection } from 'mongoose';
import { z } from 'zod';

/** An operator sits at no bureau, everybody else at one. */
export const FirstPerson = z.union([
  z.strictObject({
    role: z.enum([
      'intake',
      'mediator',
      'supervisor',
      'bureau-head',
      'auditor',
      'province-analyst',
    ]),
    bureau: z.string().min(1),
    name: z.string().trim().min(1).max(100),
  }),
  z.strictObject({ role: z.literal('operator'), name: z.string().trim().min(1).max(100) }),
]);
export type FirstPerson = z.infer<typeof FirstPerson>;
type Deps = {
  readonly now: () => Date;
  readonly keys: {
    readonly data: Uint8Array;
    readonly index: Uint8Array;
    readonly code: Uint8Array;
  };
};

/** The first officers and operators of an installation; they take on the others. */
export async function inviteFirst(
  connection: Connection,
  person: FirstPerson,
  deps: Deps,
): Promise<OfficerLink> {
  const { createOfficer } = officerCommands(connection, deps);
  const { name, role } = person;
  const seed = randomUUID();
  if (!('bureau' in person)) return createOfficer({ name, role, organisation: '' }, seed);
  const bureau = await bureauModel(connection).findOne({ _id: person.bureau }).lean();
  if (!bureau) throw new Error(`there is no ${person.bureau}; run the migration first`);
  return createOfficer({ name, role, bureauId: bureau._id, organisation: bureau.name }, seed);
}
