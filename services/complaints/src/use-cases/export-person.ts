import type { Entry } from '@anxintui/shared/aggregate/history';
import type { Actor } from '@anxintui/shared/vocabulary/actors';
import type { Message, Messages } from '../domain/message.js';
import { type Hidden, hiddenBy, type Moderations, targetKey } from '../domain/moderation.js';

type CaseOfTheirs = {
  readonly id: string;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly timeline: readonly Pick<Entry, 'type' | 'data'>[];
};
type Of = (accountId: string) => Promise<unknown>;
export type ExportDeps = {
  readonly identity: Of;
  readonly returns: Of;
  readonly uploads: Of;
  readonly flags: (actor: Actor) => Promise<unknown>;
  readonly cases: (accountId: string) => Promise<readonly CaseOfTheirs[]>;
  readonly messages: Pick<Messages, 'find'>;
  readonly moderations: Pick<Moderations, 'of'>;
  readonly now: () => Date;
};

/** Everything that is kept about somebody, in one piece (Personal Information Protection Law, art. 45). */
export async function exportPerson(deps: ExportDeps, actor: Actor): Promise<object> {
  const { accountId } = actor;
  const [person, returns, uploads, flags, cases] = await Promise.all([
    deps.identity(accountId),
    deps.returns(accountId),
    deps.uploads(accountId),
    deps.flags(actor),
    deps.cases(accountId),
  ]);
  const shown: object[] = [];
  for (const dispute of cases) shown.push(await shownCase(deps, dispute));
  return { exportedAt: deps.now(), person, returns, cases: shown, uploads, flags };
}

/** What an officer has hidden from both sides does not come out this way either. */
async function shownCase({ messages, moderations }: ExportDeps, dispute: CaseOfTheirs) {
  const [sent, decisions] = await Promise.all([
    messages.find(dispute.timeline.flatMap(messageIn)),
    moderations.of(dispute.id),
  ]);
  const hidden = hiddenBy(decisions);
  const { evidence } = dispute.facts;
  return {
    ...dispute,
    facts: {
      ...dispute.facts,
      ...(Array.isArray(evidence) ? shownEvidence(evidence, hidden) : {}),
    },
    messages: sent.map((message) => shownMessage(message, hidden)).sort(byTime),
  };
}

const shownEvidence = (evidence: readonly unknown[], hidden: Hidden) => ({
  evidence: evidence.map((each, index) => {
    const hiding = hidden.get(targetKey({ evidence: index + 1 }));
    return hiding ? { hidden: hiding } : each;
  }),
});

function shownMessage({ caseId: _, account: __, words, ...message }: Message, hidden: Hidden) {
  const hiding = hidden.get(targetKey({ message: message.id }));
  return hiding ? { ...message, hidden: hiding } : { ...message, words };
}

type At = { readonly at: Date };
const byTime = (one: At, other: At): number => one.at.getTime() - other.at.getTime();

const messageIn = ({ type, data }: Pick<Entry, 'type' | 'data'>): string[] =>
  type === 'case.message-sent' ? [String(data?.['messageId'])] : [];
