import type { ReactNode } from 'react';
import { useSpoken } from '../copy/words.js';

type Section = 'home' | 'stores' | 'check' | 'return' | 'complaint' | 'mine' | 'help';
const MENU = [
  ['home', '/'],
  ['stores', '/stores'],
  ['check', '/check'],
  ['fileReturn', '/app/returns/new'],
  ['fileComplaint', '/app/cases/new'],
  ['mine', '/app/mine'],
] as const;

/** What stands around every page, each part always at the same place. */
export function Frame({ section, children }: { section?: Section; children: ReactNode }) {
  const { common } = useSpoken().words;
  return (
    <>
      <a className="skip" href="#main">
        {common.skipToContent}
      </a>
      <Header section={section} />
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <Help />
      <Footer />
    </>
  );
}

function Header({ section }: { section: Section | undefined }) {
  const { common } = useSpoken().words;
  return (
    <header className="header">
      <div className="header__row">
        <a className="brand" href="/">
          <svg className="brand__sign" viewBox="0 0 512 512" aria-hidden="true">
            <path d="M256 36 60 116v152c0 116 82 190 196 222 114-32 196-106 196-222V116L256 36Z" />
            <path
              className="brand__arrow"
              d="M336 206H200l40-40-32-32-92 90 92 90 32-32-40-40h136c24 0 42 16 42 40s-18 40-42 40h-50v42h50c52 0 88-36 88-82s-36-76-88-76Z"
            />
          </svg>
          <span>{common.productName}</span>
        </a>
        <ReadingSwitches />
      </div>
      <nav className="menu" aria-label={common.menu.label}>
        <ul>
          {MENU.map(([name, href]) => (
            <li key={name}>
              <a href={href} aria-current={CURRENT[name] === section ? 'page' : undefined}>
                {common.menu[name]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  );
}

const CURRENT: Readonly<Record<(typeof MENU)[number][0], Section>> = {
  home: 'home',
  stores: 'stores',
  check: 'check',
  fileReturn: 'return',
  fileComplaint: 'complaint',
  mine: 'mine',
};

/** Links, not buttons: they work without script and keep nothing but a cookie about reading. */
function ReadingSwitches() {
  const { words, language, isElder, asked } = useSpoken();
  const { reading } = words.common;
  const same = asked ? `?${asked}&` : '?';
  return (
    <nav className="reading" aria-label={reading.label}>
      <a
        href={`${same}lang=${reading.switchLanguageTo}`}
        lang={language === 'zh' ? 'en' : 'zh-CN'}
        hrefLang={language === 'zh' ? 'en' : 'zh-CN'}
      >
        {reading.switchLanguage}
      </a>
      <a href={`${same}elder=${isElder ? '0' : '1'}`}>
        {isElder ? reading.toStandard : reading.toElder}
      </a>
    </nav>
  );
}

function Help() {
  const { help } = useSpoken().words.common;
  return (
    <aside className="help" aria-label={help.label}>
      <a className="help__call" href="tel:12315">
        {help.call}
      </a>
      <span className="help__note">{help.note}</span>
      <a className="help__more" href="/help">
        {help.more}
      </a>
    </aside>
  );
}

function Footer() {
  const { footer } = useSpoken().words.common;
  return (
    <footer className="footer">
      <ul>
        <li>
          <a href="/lists/in-force">{footer.lists}</a>
        </li>
        <li>
          <a href="/deadlines">{footer.deadlines}</a>
        </li>
        <li>
          <a href="/responsible">{footer.responsible}</a>
        </li>
        <li>
          <a href="/accessibility">{footer.accessibility}</a>
        </li>
        <li>
          <a href="/console">{footer.forStores}</a>
        </li>
      </ul>
      <p>{footer.note}</p>
    </footer>
  );
}
