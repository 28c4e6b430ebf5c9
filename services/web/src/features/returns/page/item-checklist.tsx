import type { IntactPoint } from '@anxintui/shared/vocabulary/claims';
import { INTACT_WORDS } from '@anxintui/shared/vocabulary/pledge-words';
import { useSpoken } from '../../../copy/words.js';

/** What is looked at when the goods come back, before the way to the store. */
export function ItemChecklist({ points }: { points: readonly IntactPoint[] }) {
  const { words, language } = useSpoken();
  if (points.length === 0) return null;
  return (
    <details>
      <summary>{words.returns.page.checklist}</summary>
      <ul>
        {points.map((point) => (
          <li key={point}>{INTACT_WORDS[point][language]}</li>
        ))}
      </ul>
    </details>
  );
}
