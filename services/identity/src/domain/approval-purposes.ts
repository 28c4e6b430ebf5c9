import type { Actor, Role } from '@anxintui/shared/vocabulary/actors';
import {
  APPROVAL_PURPOSES,
  type ApprovalPurpose,
  type ApprovalSubjectKind,
} from '@anxintui/shared/vocabulary/approvals';

/** Where a purpose is decided. */
export type Place = 'bureau' | 'enterprise' | 'installation';
type Purpose = {
  readonly proposes: readonly Role[];
  readonly decides: readonly Role[];
  readonly place: Place;
  readonly of: ApprovalSubjectKind;
};

/** Who asks, who consents, and about what. */
export const PURPOSES: Readonly<Record<ApprovalPurpose, Purpose>> = {
  'close-against-wish': {
    proposes: ['mediator', 'supervisor'],
    decides: ['supervisor', 'bureau-head'],
    place: 'bureau',
    of: 'cases',
  },
  'clock-extension': {
    proposes: ['intake', 'mediator', 'supervisor'],
    decides: ['bureau-head'],
    place: 'bureau',
    of: 'cases',
  },
  'key-export': {
    proposes: ['operator'],
    decides: ['operator'],
    place: 'installation',
    of: 'keys',
  },
  payout: {
    proposes: ['headquarters', 'owner'],
    decides: ['headquarters', 'owner'],
    place: 'enterprise',
    of: 'returns',
  },
};

/** The first of somebody's roles that is one of these. */
export const roleAmong = ({ roles }: Actor, some: readonly Role[]): Role | undefined =>
  roles.find((role) => some.includes(role));

export const hasASay = (
  actor: Actor,
  { purpose }: { readonly purpose: ApprovalPurpose },
): boolean => {
  const { proposes, decides } = PURPOSES[purpose];
  return roleAmong(actor, [...proposes, ...decides]) !== undefined;
};

/** What somebody has a say in at a bureau, in an enterprise, or over the installation. */
export const purposesAt = (place: Place, actor: Actor): ApprovalPurpose[] =>
  APPROVAL_PURPOSES.filter(
    (purpose) => PURPOSES[purpose].place === place && hasASay(actor, { purpose }),
  );
