import type { ErasureView } from '@anxintui/shared/contracts/people';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { z } from 'zod';
import { knowCsrf } from '../../app/api.js';
import { drafts } from '../../app/form/drafts.js';
import { keptPasses } from '../../app/kept-passes.js';
import { ProblemNote } from '../../app/problem-note.js';
import { useSending } from '../../app/use-sending.js';
import { useSpoken } from '../../copy/words.js';
import { Choices, type Fault, FaultSummary } from '../../kit/fields.js';

const SAID = 'erase-my-account';

/** Closing the account for good: what follows from it, said before and confirmed. */
export function Erase() {
  const { data: said } = useSpoken().words.myData;
  const { sure, setSure, faults, erase, erasing } = useErasing();
  const facts = Object.entries(said.eraseFacts);
  if (erasing.data)
    return (
      <div className="inset" role="status">
        <h2>{said.erased}</h2>
        <p>{erasing.data.view.words}</p>
      </div>
    );
  return (
    <section aria-label={said.eraseTitle}>
      <h2>{said.eraseTitle}</h2>
      <div className="inset inset--bad">
        <p>
          <strong>{said.eraseWarning}</strong>
        </p>
        <ul>
          {facts.map(([name, words]) => (
            <li key={name}>{words}</li>
          ))}
        </ul>
      </div>
      <form noValidate onSubmit={erase}>
        {erasing.error ? <ProblemNote error={erasing.error} /> : null}
        <FaultSummary faults={faults} />
        <Choices
          type="checkbox"
          name="sure"
          label={said.eraseOpen}
          fault={faults[0]?.words}
          choices={[{ value: SAID, label: said.eraseCheck }]}
          chosen={sure ? [SAID] : []}
          onChoose={(_, isChosen) => setSure(isChosen)}
        />
        <button type="submit" className="button--danger" disabled={erasing.isPending}>
          {said.erase}
        </button>
      </form>
    </section>
  );
}

function useErasing() {
  const { data: said } = useSpoken().words.myData;
  const queries = useQueryClient();
  const [sure, setSure] = useState(false);
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const erasing = useSending<z.infer<typeof ErasureView>>('/me/erasure', () => {
    knowCsrf(undefined);
    drafts().dropAll();
    keptPasses.dropAll();
    queries.removeQueries({ queryKey: ['mine'] });
  });
  function erase(event: FormEvent) {
    event.preventDefault();
    if (!sure) return setFaults([{ field: 'sure', words: said.eraseMissing }]);
    setFaults([]);
    erasing.mutate({ confirm: SAID });
  }
  return { sure, setSure, faults, erase, erasing };
}
