import { useSpoken } from '../copy/words.js';
import type { Fault } from '../kit/fields.js';

/** All that is wrong with a form that was sent, each linked to its field; takes the focus where scripts run. */
export function FaultBox({ faults }: { faults: readonly Fault[] }) {
  const { form } = useSpoken().words.common;
  if (faults.length === 0) return null;
  return (
    <div className="fault-summary" role="alert" tabIndex={-1} data-takes-focus="">
      <h2>{form.problemTitle}</h2>
      <ul>
        {faults.map(({ field, words }) => (
          <li key={field}>
            <a href={`#${field}`}>{words}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
