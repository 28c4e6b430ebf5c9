import { z } from 'zod';
import { RIGHTS, ROLES } from '../vocabulary/actors.js';
import { BUREAU_LEVELS } from '../vocabulary/cases.js';
import { Division, Instant, PageQuery } from './fields.js';

export const AccountId = z
  .string()
  .regex(/^[a-z0-9-]{3,60}$/)
  .meta({ example: 'shopper-1' });

/** Absent where nobody has told it yet, and where it has been erased. */
const Name = z.string().optional();

/** What a page sends as X-CSRF-Token with every change while its session is a cookie. */
const CsrfToken = z.string();

/** Signing in as one of the demo people; works only where the databases are the embedded ones. */
export const DemoSignIn = z.strictObject({ demo: AccountId });
export const SessionView = z.object({
  token: z.string(),
  expiresAt: Instant,
  account: AccountId,
  name: Name,
  roles: z.array(z.enum(ROLES)),
  isGuest: z.boolean().optional(),
  csrf: CsrfToken,
});
export const MeView = z.object({
  account: AccountId,
  name: Name,
  roles: z.array(z.enum(ROLES)),
  rights: z.array(z.enum(RIGHTS)).optional(),
  isGuest: z.boolean().optional(),
  csrf: CsrfToken.optional(),
  storeId: z.string().optional(),
  enterpriseId: z.string().optional(),
  bureauId: z.string().optional(),
});
export const SignedOut = z.object({ signedOut: z.literal(true) });
export const DemoPeople = z.object({
  items: z.array(
    z.object({
      account: AccountId,
      name: Name,
      role: z.string(),
      organisation: z.string(),
    }),
  ),
});

const BureauCard = z.object({
  id: z.string(),
  name: z.string(),
  level: z.enum(BUREAU_LEVELS),
  division: z.string(),
});
export const BureauQuery = PageQuery.extend({
  level: z.enum(BUREAU_LEVELS).optional(),
  parent: z.string().max(40).meta({ example: 'bureau-320500' }).optional(),
});
export const BureauView = BureauCard.extend({
  nameEn: z.string().optional(),
  parent: z.string().optional(),
});
export const OfficerQuery = PageQuery;
export const OfficerView = z.object({
  account: AccountId,
  name: Name,
  roles: z.array(z.enum(ROLES)),
  bureau: BureauCard.optional(),
});

const Degrees = z.string().regex(/^-?\d{1,3}(\.\d{1,12})?$/);
export const ResponsibleQuery = z.strictObject({
  division: Division.optional(),
  zone: Division.optional(),
  lng: Degrees.pipe(z.coerce.number<string>().min(-180).max(180)).optional(),
  lat: Degrees.pipe(z.coerce.number<string>().min(-90).max(90)).optional(),
});
export const ResponsibleView = z.object({
  bureau: BureauCard,
  reason: z.array(
    z.object({ code: z.string(), words: z.string(), article: z.string().optional() }),
  ),
  alternatives: z.array(BureauCard),
});

export const NoticeQuery = PageQuery;
export const NoticeView = z.object({
  id: z.string(),
  at: Instant,
  topic: z.string(),
  words: z.string(),
  subject: z.object({ kind: z.string(), id: z.string(), href: z.string() }),
});
