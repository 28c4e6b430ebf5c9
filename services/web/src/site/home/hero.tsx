import { NearButton } from '../near-button.js';
import { usePublicWords } from '../public-words.js';

/** What this is, and the search: all that most people come for. */
export function Hero() {
  const { home } = usePublicWords();
  return (
    <section className="hero" aria-labelledby="hero-title">
      <div className="hero__words">
        <h1 id="hero-title">{home.heading}</h1>
        <p className="hero__lead">{home.lead}</p>
        <form action="/stores" method="get" className="search">
          <label htmlFor="q">{home.search}</label>
          <p className="search__hint" id="q-hint">
            {home.searchHint}
          </p>
          <div className="search__row">
            <input id="q" name="q" type="search" maxLength={60} aria-describedby="q-hint" />
            <button type="submit">{home.searchButton}</button>
          </div>
        </form>
        <nav className="hero__quick" aria-label={home.quick}>
          <a className="button button--quiet" href="/s">
            {home.scan}
          </a>
          <NearButton to="/stores" label={home.near} />
          <a className="button button--quiet" href="/stores#map">
            {home.byCity}
          </a>
        </nav>
      </div>
      <Plaque />
    </section>
  );
}

/** A sign on a wall, as a picture: says nothing that the words beside it do not say. */
function Plaque() {
  return (
    <svg className="plaque" viewBox="0 0 240 280" aria-hidden="true" focusable="false">
      <rect className="plaque__board" x="10" y="10" width="220" height="260" rx="18" />
      <rect className="plaque__frame" x="22" y="22" width="196" height="236" rx="12" />
      <path
        className="plaque__shield"
        d="M120 44 60 68v46c0 35 25 57 60 67 35-10 60-32 60-67V68l-60-24Z"
      />
      <path className="plaque__tick" d="m94 112 20 20 36-42" />
      <g className="plaque__code">
        <path d="M84 196h24v24H84zM132 196h24v24h-24zM84 232h12v12H84zM102 228h8v8h-8zM132 228h8v8h-8zM146 234h10v10h-10zM114 198h10v10h-10zM112 214h8v8h-8zM118 236h8v8h-8z" />
      </g>
    </svg>
  );
}
