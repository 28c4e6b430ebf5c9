import { createContext, type ReactNode, use } from 'react';
import type { Read } from '../../app/api.js';
import { Commanded, type Offered } from '../../app/commands/commanding.js';
import { type Case, caseKey } from './use-case.js';

const DisputeContext = createContext<Case | null>(null);
type Props = {
  readonly dispute: Read<Case>;
  /** Says on top of the page what has just been done, and takes the focus there. */
  readonly tell: (words: string) => void;
  readonly children: ReactNode;
};

/** Everything inside is about one case, and may give its commands. */
export function InDispute({ dispute: { view, etag }, tell, children }: Props) {
  return (
    <Commanded value={{ etag, key: caseKey(view.id), tell }}>
      <DisputeContext value={view}>{children}</DisputeContext>
    </Commanded>
  );
}

/** The case that the page is about. */
export function useDispute(): Case {
  const found = use(DisputeContext);
  if (!found) throw new Error('there is no case outside <InDispute>');
  return found;
}

/** The commands of one name that are offered now: none, one, or one for each offer. */
export function useOffered(name: string): readonly Offered[] {
  return useDispute().availableCommands.filter((command) => command.name === name);
}
