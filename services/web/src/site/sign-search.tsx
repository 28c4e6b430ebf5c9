import type { PageAnswer, PageRequest } from '@anxintui/shared/contracts/site';
import { TextField } from '../kit/fields.js';
import { Frame } from '../kit/frame.js';
import { givenText } from '../kit/given.js';
import type { Document } from './document.js';
import { FaultBox } from './fault-box.js';
import { PUBLIC, usePublicWords } from './public-words.js';
import { Scanner } from './sign/scanner.js';

/** Where a sign is checked: by camera, by photo, or by the number on it. */
export async function signSearchPage({
  query,
  language,
}: PageRequest): Promise<Document | PageAnswer> {
  const number = givenText(query, 'number');
  if (number) return { status: 303, type: 'text/plain', text: '', location: signAt(number) };
  const { sign } = PUBLIC[language];
  return {
    title: sign.title,
    description: sign.lead,
    body: (
      <Frame>
        <div className="narrow">
          <h1>{sign.heading}</h1>
          <p>{sign.lead}</p>
          <NumberForm isMissing={query.has('number')} />
          <Scanner />
        </div>
      </Frame>
    ),
  };
}

const signAt = (number: string): string => `/s/${encodeURIComponent(number.slice(0, 40))}`;

function NumberForm({ isMissing }: { isMissing: boolean }) {
  const { sign } = usePublicWords();
  const fault = isMissing ? sign.numberMissing : undefined;
  return (
    <form action="/s" method="get" className="card">
      <FaultBox faults={fault ? [{ field: 'number', words: fault }] : []} />
      <TextField
        name="number"
        label={sign.number}
        hint={sign.numberHint}
        fault={fault}
        maxLength={40}
        autoComplete="off"
      />
      <button type="submit">{sign.submit}</button>
    </form>
  );
}
