type PagesOfListProps = {
  /** Where the next page is; absent on the last. */
  readonly next: string | undefined;
  /** Where the first page is; absent on it. */
  readonly first: string | undefined;
  readonly words: { readonly next: string; readonly first: string };
};

/** The way through a list that is longer than a page. */
export function PagesOfList({ next, first, words }: PagesOfListProps) {
  if (!(next || first)) return null;
  return (
    <p className="buttons">
      {next ? (
        <a className="button" href={next} rel="next">
          {words.next}
        </a>
      ) : null}
      {first ? (
        <a className="button button--quiet" href={first}>
          {words.first}
        </a>
      ) : null}
    </p>
  );
}
