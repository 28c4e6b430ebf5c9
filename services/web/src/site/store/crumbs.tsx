import { usePublicWords } from '../public-words.js';

type Crumb = { readonly name: string; readonly path: string };

/** The way from the home page to here. */
export function Crumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
  const { store } = usePublicWords();
  return (
    <nav className="crumbs" aria-label={store.crumbs}>
      <ol>
        {crumbs.slice(0, -1).map(({ name, path }) => (
          <li key={path}>
            <a href={path}>{name}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
