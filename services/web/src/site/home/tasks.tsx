import { usePublicWords } from '../public-words.js';

const TASKS = [
  ['check', '/check'],
  ['fileReturn', '/app/returns/new'],
  ['complain', '/app/cases/new'],
] as const;

/** The three things that people come to do. */
export function Tasks() {
  const { tasks } = usePublicWords().home;
  return (
    <section aria-labelledby="tasks-title">
      <h2 id="tasks-title">{tasks.title}</h2>
      <ul className="tasks list">
        {TASKS.map(([name, href]) => (
          <li key={name} className="task">
            <h3>{tasks[name].title}</h3>
            <p>{tasks[name].text}</p>
            <a className="button" href={href}>
              {tasks[name].go}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
