import { z } from 'zod';
import { RIGHTS, ROLES } from '../vocabulary/actors.js';
import { BUREAU_LEVELS } from '../vocabulary/cases.js';
import { Division, Instant, PageQuery, pageOf } from './fields.js';
import { says } from './says.js';

export const AccountId = says(
  z
    .string()
    .regex(/^[a-z0-9-]{3,60}$/)
    .meta({ example: 'shopper-1' }),
  '请填写账户编号（小写字母、数字和横线），例如 shopper-1。',
  'Please give the id of the account in small letters, digits and dashes, such as shopper-1.',
);

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

const Degrees = says(
  z.string().regex(/^-?\d{1,3}(\.\d{1,12})?$/),
  '请填写经纬度的度数，例如 120.6229。',
  'Please give degrees, such as 120.6229.',
);
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

const Language = z.enum(['zh', 'en']);
/** How somebody wants to be shown and told things. */
export const PreferencesView = z.object({
  language: Language,
  elder: z.boolean().meta({ description: 'Large type, one thing at a time (长辈版)' }),
  channels: z.object({
    sms: z.boolean().meta({
      description:
        'Also by SMS what may wait; decisions and what the law sets a time for go out always',
    }),
  }),
});
export const ChangePreferencesBody = z
  .strictObject({
    language: z.exactOptional(Language),
    elder: z.exactOptional(z.boolean()),
    channels: z.exactOptional(z.strictObject({ sms: z.exactOptional(z.boolean()) })),
  })
  .refine((told) => Object.keys(told).length > 0)
  .meta({ example: { language: 'zh', elder: true } });
says(
  ChangePreferencesBody,
  '请至少选择一项要修改的偏好。',
  'Please change one preference at least.',
);

export const NoticeQuery = PageQuery;
/** Everything up to this moment has been read; later ones have not. */
export const ReadingBody = z.strictObject({ upTo: Instant });
/** Counted up to a hundred. */
const Unread = z.int().min(0).max(100);
export const ReadingView = z.object({ unread: Unread });
export const NoticeView = z.object({
  id: z.string(),
  at: Instant,
  isRead: z.boolean(),
  topic: z.string(),
  words: z.string(),
  subject: z.object({ kind: z.string(), id: z.string(), href: z.string() }),
});
export const NoticeList = pageOf(NoticeView).extend({ unread: Unread });
