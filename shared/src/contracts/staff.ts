import { z } from 'zod';
import { RIGHTS, ROLES } from '../vocabulary/actors.js';
import { Instant, PageQuery, ReceiptNumber, ShortText } from './fields.js';
import { AccountId } from './identity.js';
import { Login, Otp, Password } from './passwords.js';
import { says } from './says.js';
import { Phone } from './sessions.js';

const RETAIL = ['owner', 'headquarters', 'manager', 'clerk'] as const;
const AT_BUREAU = [
  'intake',
  'mediator',
  'supervisor',
  'bureau-head',
  'auditor',
  'province-analyst',
] as const;
const INVITATION_STATES = ['waiting', 'accepted', 'revoked', 'lapsed'] as const;
const Rights = z.array(z.enum(RIGHTS)).max(RIGHTS.length);
const PlaceId = says(
  z.string().regex(/^[\w-]{1,60}$/),
  '请从列表中选择门店或市场监管局。',
  'Please choose a store or a bureau from the list.',
);

/** Somebody is asked to work for the enterprise; a manager or clerk for one of its stores. */
export const InviteBody = z.strictObject({
  role: z.enum(RETAIL),
  storeId: z.exactOptional(PlaceId),
  name: ShortText,
  phone: Phone,
  rights: z.exactOptional(Rights),
});
export const InvitationView = z
  .object({
    id: ReceiptNumber,
    state: z.enum(INVITATION_STATES),
    role: z.enum(RETAIL),
    enterpriseId: z.string(),
    storeId: z.string().optional(),
    rights: z.array(z.enum(RIGHTS)),
    /** Of the invited person, for those who invited. */
    name: z.string().optional(),
    phone: z.string().optional().meta({ description: 'Masked: 138****5678' }),
    invitedAt: Instant,
    until: Instant,
  })
  .meta({ id: 'Invitation' });
export const InvitationQuery = PageQuery;
export const MyInvitations = z.object({ items: z.array(InvitationView) });

export const StaffParams = z.strictObject({ id: AccountId });
export const StaffQuery = PageQuery;
export const StaffView = z
  .object({
    account: AccountId,
    name: z.string().optional(),
    roles: z.array(z.enum(ROLES)),
    rights: z.array(z.enum(RIGHTS)),
    enterpriseId: z.string().optional(),
    storeId: z.string().optional(),
    bureauId: z.string().optional(),
  })
  .meta({ id: 'StaffMember' });
export const StaffEnded = z.object({ ended: AccountId });
export const RightsBody = z.strictObject({ rights: Rights });

/** An officer of my bureau or of one below it. */
export const InviteOfficerBody = z.strictObject({
  role: z.enum(AT_BUREAU),
  bureauId: PlaceId,
  name: ShortText,
  /** As the sign-in of their authority knows them. */
  ssoSubject: z.exactOptional(z.string().min(1).max(255)),
});
/** Handed over in person: whoever opens it chooses login and password. */
export const OfficerLinkView = z.object({
  account: AccountId,
  token: z.string(),
  until: Instant,
});

const Token = says(
  z.string().regex(/^[\w-]{43}$/),
  '开通链接不完整，请重新打开收到的整个链接。',
  'The link is not whole; please open all of it as it was handed to you.',
);
export const EnrolBody = z.strictObject({ token: Token, login: Login, password: Password });
export const SecondFactorView = z.object({ secret: z.string(), address: z.string() });
export const ConfirmEnrolmentBody = z.strictObject({ token: Token, otp: Otp });
export const EnrolledView = z.object({ login: z.string() });

export const PasswordBody = z.strictObject({ current: Password, next: Password, otp: Otp });
export const PasswordChanged = z.object({ changed: z.literal(true) });

const SsoParameter = z.string().max(2000);
/** What the authority sends along, and whatever else of its own. */
export const SsoQuery = z
  .object({
    code: z.exactOptional(SsoParameter),
    state: z.exactOptional(SsoParameter),
    iss: z.exactOptional(SsoParameter),
    error: z.exactOptional(SsoParameter),
  })
  .catchall(SsoParameter);
/** The browser follows the Location header. */
export const SsoStarted = z.object({ location: z.string() });
