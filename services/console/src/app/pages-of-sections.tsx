import type { ReactNode } from 'react';
import { useSpoken } from '../copy/words.js';
import type { Section } from './sections.js';
import type { Me } from './use-me.js';

/** The page of each section; each loads its own code when it is opened. */
export const PAGES: Readonly<Record<Section, (me: Me) => ReactNode>> = {
  application: () => <Coming section="application" />,
  stores: () => <Coming section="stores" />,
  pledges: () => <Coming section="pledges" />,
  counter: () => <Coming section="counter" />,
  returns: () => <Coming section="returns" />,
  disputes: () => <Coming section="disputes" />,
  staff: () => <Coming section="staff" />,
  queue: () => <Coming section="queue" />,
  reviews: () => <Coming section="reviews" />,
  coverage: () => <Coming section="coverage" />,
  operations: () => <Coming section="operations" />,
  account: () => <Coming section="account" />,
};

function Coming({ section }: { section: Section }) {
  const { menu } = useSpoken().words.common;
  return <h1>{menu[section]}</h1>;
}
