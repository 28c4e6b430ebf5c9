/** Who a person is to the system; `docs/glossary.md` has the Chinese. */
export const ROLES = [
  'shopper',
  'clerk',
  'manager',
  'headquarters',
  'owner',
  'intake',
  'mediator',
  'supervisor',
  'bureau-head',
  'province-analyst',
  'auditor',
  'operator',
] as const;
export type Role = (typeof ROLES)[number];

/** What a member of staff may do besides their role: pay refunds, and publish what is drafted. */
export const RIGHTS = ['refund', 'publish'] as const;
export type Right = (typeof RIGHTS)[number];

/** Acting without a person. */
const MACHINES = ['router', 'clock'] as const;

/** Who may stand behind a command of a lifecycle. */
export const PARTIES = [...ROLES, ...MACHINES] as const;
export type Party = (typeof PARTIES)[number];

/** Manager includes clerk: who may do more may also do less. */
const INCLUDES: Partial<Record<Role, readonly Role[]>> = { manager: ['clerk'] };

/** What a person is to one aggregate; the policy table is built from these. */
export const RELATIONS = [
  'own',
  'own-store',
  'accepting-store',
  'own-network',
  'own-enterprise',
  'own-bureau',
] as const;
export type Relation = (typeof RELATIONS)[number];

/** Somebody who is signed in. */
export type Actor = {
  readonly accountId: string;
  readonly roles: readonly Role[];
  /** The store where a clerk or manager works. */
  readonly storeId?: string | undefined;
  /** The enterprise of a clerk, manager, headquarters or owner. */
  readonly enterpriseId?: string | undefined;
  /** The bureau of an officer; her jurisdiction is this bureau with its subtree. */
  readonly bureauId?: string | undefined;
  readonly rights?: readonly Right[] | undefined;
  /** Known by a phone code only: files and follows what is theirs, and nothing else. */
  readonly isGuest?: boolean | undefined;
};

/** The roles somebody holds with the ones they include. */
export const rolesOf = ({ roles }: Pick<Actor, 'roles'>): readonly Role[] => [
  ...new Set(roles.flatMap((role) => [role, ...(INCLUDES[role] ?? [])])),
];
