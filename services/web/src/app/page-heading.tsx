import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router';
import { useSpoken } from '../copy/words.js';

const FIRST = 'default';

/** The page's h1; it names the tab, and takes the focus when the reader came here inside the app. */
export function PageHeading({ title }: { title: string }) {
  const { productName } = useSpoken().words.common;
  const { key } = useLocation();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · ${productName}`;
  }, [title, productName]);
  useEffect(() => {
    if (key !== FIRST) heading.current?.focus();
  }, [key]);
  return (
    <h1 tabIndex={-1} ref={heading}>
      {title}
    </h1>
  );
}
