import type { FileCard } from '@anxintui/shared/contracts/evidence';
import { useSpoken } from '../../../copy/words.js';

/** A file that somebody added: shown where it is a photo, opened where it is a document. */
export function EvidenceFile({ file, words: said }: { file: FileCard; words: string }) {
  const { page } = useSpoken().words.returns;
  const { state, href, type } = file;
  if (state === 'quarantined') return <p className="inset inset--bad">{page.quarantined}</p>;
  if (!href) return <p className="quiet">{page.waiting}</p>;
  return (
    <p>
      {type.startsWith('image/') ? <img className="evidence-photo" src={href} alt={said} /> : null}
      <a className="button button--quiet" href={href}>
        {page.openFile}
      </a>
    </p>
  );
}
