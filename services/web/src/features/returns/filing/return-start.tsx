import { useSpoken } from '../../../copy/words.js';

/** What one needs for a return, how long it takes, and the other ways. */
export function ReturnStart() {
  const { start } = useSpoken().words.returns;
  return (
    <>
      <p>{start.lead}</p>
      <h2>{start.needTitle}</h2>
      <ul>
        {start.need.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
      <h2>{start.timeTitle}</h2>
      <p>{start.time}</p>
      <h2>{start.waysTitle}</h2>
      <ul className="list ways">
        <li>
          <a href="/check">{start.check}</a>
        </li>
        <li>
          <a href="/app/cases/new">{start.complain}</a>
        </li>
      </ul>
      <p>{start.ways}</p>
    </>
  );
}
