import type { Aggregate, Decision, DomainEvent } from '@anxintui/shared/aggregate/aggregate';
import { allowed, DomainError, type Lifecycle } from '@anxintui/shared/aggregate/lifecycle';
import type { Actor, Party, Role } from '@anxintui/shared/vocabulary/actors';
import type {
  ImportColumn,
  ImportCommand,
  ImportFailure,
  ImportStatus,
} from '@anxintui/shared/vocabulary/imports';
import type { Counts, Uploader } from './import-verdict.js';

export type Encoding = 'utf-8' | 'gb18030';
/** The list as it was sent. */
export type ImportFile = {
  /** Where its bytes are kept. */
  readonly id: string;
  readonly name?: string;
  readonly kind: 'csv' | 'xlsx';
  readonly encoding: Encoding;
  readonly bytes: number;
  readonly sha256: string;
};
/** Why nothing of a list can be used. */
export type Failure = {
  readonly code: ImportFailure;
  readonly columns?: readonly ImportColumn[];
  /** The row at which reading ended. */
  readonly row?: number;
};

type Base = Aggregate & {
  readonly file: ImportFile;
  readonly by: Uploader;
  /** The uploader's bureau with the ones above it, where an officer has sent the list. */
  readonly bureauPath?: readonly string[];
};
type Uploaded = Base & { readonly status: 'uploaded' };
type Checked = Base & { readonly status: 'checked' | 'applied'; readonly counts: Counts };
type Applying = Base & {
  readonly status: 'applying';
  readonly counts: Counts;
  /** When every store of the list is registered, however long that takes. */
  readonly since: Date;
};
type Failed = Base & { readonly status: 'failed'; readonly failure: Failure };
/** A list of enterprises and stores from its dry run to its application. */
export type Import = Uploaded | Checked | Applying | Failed;

const UPLOADERS = ['owner', 'headquarters', 'supervisor', 'province-analyst'] as const;

export const IMPORT_LIFECYCLE: Lifecycle<ImportStatus, ImportCommand, Party> = {
  uploaded: { check: { to: ['checked', 'failed'], by: ['router'] } },
  checked: { apply: { to: ['applying'], by: UPLOADERS } },
  applying: { finish: { to: ['applied'], by: ['router'] } },
  applied: {},
  failed: {},
};

const isUploader = (role: Role): role is (typeof UPLOADERS)[number] =>
  UPLOADERS.some((each) => each === role);
const isAtBureau = ({ roles }: Actor): boolean =>
  roles.includes('supervisor') || roles.includes('province-analyst');

/** The bureau whose lists somebody sees besides their own. */
export const listingBureauOf = (actor: Actor): string | undefined =>
  isAtBureau(actor) ? actor.bureauId || undefined : undefined;

/** As whom somebody sends a list; the officers' bureau counts only where they send it as officers. */
export function uploaderOf(actor: Actor): Uploader {
  const role = actor.roles.find(isUploader) ?? 'owner';
  const { accountId: account, enterpriseId, bureauId } = actor;
  if (role === 'owner' || role === 'headquarters')
    return { account, role, ...(enterpriseId === undefined ? {} : { enterpriseId }) };
  return { account, role, bureauId: bureauId ?? '' };
}

/** Their own lists, and officers those that were sent at their bureau or below it. */
export function maySee({ by, bureauPath = [] }: Import, actor: Actor): boolean {
  const bureau = listingBureauOf(actor);
  return by.account === actor.accountId || (bureau !== undefined && bureauPath.includes(bureau));
}

type Sent = Pick<Base, 'id' | 'file' | 'by' | 'bureauPath'>;

export const uploadImport = (sent: Sent, at: Date): Decision<Import> => ({
  next: { version: 0, head: '', clocks: [], ...sent, status: 'uploaded' },
  events: [
    {
      type: 'import.uploaded',
      at,
      by: sent.by.role,
      account: sent.by.account,
      data: { bytes: sent.file.bytes },
    },
  ],
});

const byRouter = (type: string, at: Date, data: DomainEvent['data'] = {}): DomainEvent => ({
  type,
  at,
  by: 'router',
  data,
});
const baseOf = ({ id, version, head, clocks, file, by, bureauPath }: Import): Base => ({
  id,
  version,
  head,
  clocks,
  file,
  by,
  ...(bureauPath ? { bureauPath } : {}),
});

/** The dry run has judged every row. */
export function checkImport(current: Import, counts: Counts, at: Date): Decision<Import> {
  allowed(IMPORT_LIFECYCLE, current.status, { command: 'check', actor: 'router' });
  return {
    next: { ...baseOf(current), status: 'checked', counts },
    events: [byRouter('import.checked', at, counts)],
  };
}

/** Nothing of the list can be used. */
export function failImport(current: Import, failure: Failure, at: Date): Decision<Import> {
  allowed(IMPORT_LIFECYCLE, current.status, { command: 'check', actor: 'router' });
  return {
    next: { ...baseOf(current), status: 'failed', failure },
    events: [byRouter('import.failed', at, { code: failure.code })],
  };
}

/** The one who has sent a list has it registered; whoever only sees it may not. */
export function applyImport(current: Import, actor: Actor, at: Date): Decision<Import> {
  const { role, account } = current.by;
  allowed(IMPORT_LIFECYCLE, current.status, { command: 'apply', actor: role });
  const hindrance = hindranceOf(current, actor);
  if (hindrance) throw hindrance;
  if (current.status !== 'checked') throw nothingGood();
  return {
    next: { ...baseOf(current), status: 'applying', counts: current.counts, since: at },
    events: [{ type: 'import.application-started', at, by: role, account }],
  };
}

/** Why somebody cannot have a list applied that has been checked. */
function hindranceOf(current: Import, { accountId }: Actor): DomainError | null {
  if (accountId !== current.by.account)
    return new DomainError('forbidden', 'not-permitted', 'somebody else has sent it');
  return current.status === 'checked' && current.counts.good === 0 ? nothingGood() : null;
}

const nothingGood = () =>
  new DomainError('conflict', 'nothing-to-apply', 'no row of the list is good');

/** What somebody may do with a list now. */
export const offeredOn = (current: Import, actor: Actor): ImportCommand[] =>
  IMPORT_LIFECYCLE[current.status].apply && !hindranceOf(current, actor) ? ['apply'] : [];

/** Every good row has been registered or was found to be registered already. */
export function finishImport(current: Import, counts: Counts, at: Date): Decision<Import> {
  allowed(IMPORT_LIFECYCLE, current.status, { command: 'finish', actor: 'router' });
  return {
    next: { ...baseOf(current), status: 'applied', counts },
    events: [byRouter('import.applied', at, counts)],
  };
}
