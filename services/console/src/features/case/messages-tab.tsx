import { ProblemNote } from '../../app/problem-note.js';
import type { Me } from '../../app/use-me.js';
import { Loading } from '../../kit/loading.js';
import { Thread } from '../../kit/thread.js';
import { Moderation } from './moderation.js';
import { type CaseFile, useMessages } from './use-case.js';

/** What both sides wrote to each other; officers read it, and supervisors hide what must not stand there. */
export function MessagesTab({ file, me }: { file: CaseFile; me: Me }) {
  const { data = [], error, isPending } = useMessages(file.id);
  if (isPending) return <Loading />;
  if (error) return <ProblemNote error={error} />;
  return (
    <Thread
      messages={data}
      actionsOf={({ id, hidden }) => (
        <Moderation
          caseId={file.id}
          me={me}
          target={{ message: id }}
          isHidden={hidden !== undefined}
        />
      )}
    />
  );
}
