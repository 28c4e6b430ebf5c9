import { INTACT_WORDS } from '@anxintui/shared/vocabulary/pledge-words';
import { useSpoken } from '../../../copy/words.js';
import type { Return } from '../use-return.js';

type Refusal = NonNullable<Return['items'][number]['refusal']>;

/** Why the store did not take something: the class, its words, and what on the checklist was not met. */
export function RefusalNote({ refusal }: { refusal: Refusal }) {
  const { words, language } = useSpoken();
  const { page } = words.returns;
  const { class: kind, words: said, points = [] } = refusal;
  return (
    <div className="inset inset--bad">
      <p>
        <strong>{page.refusedFor(page.refusalClass[kind])}</strong>
      </p>
      <p>{said}</p>
      {points.length > 0 ? (
        <p>
          {page.pointsMissed(points.map((point) => INTACT_WORDS[point][language]).join(page.and))}
        </p>
      ) : null}
    </div>
  );
}
