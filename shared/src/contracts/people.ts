import { z } from 'zod';
import { ROLES } from '../vocabulary/actors.js';
import { DISCLOSURE_PURPOSES, PERSON_FIELDS } from '../vocabulary/people.js';
import { Instant, PageQuery, ShortText } from './fields.js';
import { says } from './says.js';

const LONGEST_ADDRESS = 200;
const LONGEST_NUMBER = 40;

/** One's own; `isComplete` where it has what a complaint needs: name, telephone number and address. */
export const ProfileView = z.object({
  name: z.string().optional(),
  phone: z.string().optional(),
  address: z.string().optional(),
  idNumber: z.string().optional(),
  isComplete: z.boolean(),
});

/** What is not named stays; the telephone number changes by a code only. */
export const ChangeProfileBody = z
  .strictObject({
    name: z.exactOptional(ShortText),
    address: z.exactOptional(z.string().trim().min(1).max(LONGEST_ADDRESS)),
    idNumber: z.exactOptional(z.string().max(LONGEST_NUMBER)),
  })
  .refine((told) => Object.keys(told).length > 0)
  .meta({ example: { name: '张桂英', address: '江苏省苏州市虎丘区狮山路 88 号' } });
says(
  ChangeProfileBody,
  '请至少填写一项：姓名、地址或身份证号。',
  'Please give one of these at least: name, address or identity number.',
);
export const ProfileChanged = z.object({ isComplete: z.boolean() });

/** What an officer asks to know of a party, and why. */
export const DiscloseBody = z.strictObject({
  purpose: z.enum(DISCLOSURE_PURPOSES),
  fields: z.array(z.enum(PERSON_FIELDS)).min(1).max(PERSON_FIELDS.length),
});
/** As far as it is known. */
export const DisclosedView = z
  .object({
    name: z.string().optional(),
    phone: z.string().optional(),
    address: z.string().optional(),
    idNumber: z.string().optional(),
  })
  .meta({ id: 'Disclosed' });

export const DisclosureQuery = PageQuery;
/** Who has read what is known of me; the officer's bureau answers for them. */
export const DisclosureView = z.object({
  id: z.string(),
  at: Instant,
  by: z.object({ roles: z.array(z.enum(ROLES)), bureau: z.string().optional() }),
  purpose: z.enum(DISCLOSURE_PURPOSES),
  words: z.string(),
  fields: z.array(z.enum(PERSON_FIELDS)),
  subject: z.object({ kind: z.string(), id: z.string(), href: z.string() }),
});

/** Said in so many words, because it cannot be undone. */
export const ErasureBody = z.strictObject({ confirm: z.literal('erase-my-account') });
export const ErasureView = z.object({ requestedAt: Instant, words: z.string() });
