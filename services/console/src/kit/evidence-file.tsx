import type { FileCard } from '@anxintui/shared/contracts/evidence';
import { Image } from 'antd';
import type { z } from 'zod';
import { useSpoken } from '../copy/words.js';

type Props = { readonly file: z.infer<typeof FileCard>; readonly about: string };

/** A photo is shown and can be enlarged; anything else is opened by a link; what is not clean only named. */
export function EvidenceFile({ file, about }: Props) {
  const { evidence } = useSpoken().words.kit;
  const { state, href, type, redactedAt } = file;
  if (state !== 'clean') return <p>{evidence.state[state]}</p>;
  if (!href) return null;
  return (
    <>
      {type === 'application/pdf' ? (
        <a href={href} target="_blank" rel="noreferrer">
          {evidence.open}
        </a>
      ) : (
        <Image src={href} alt={evidence.photo(about)} width={160} />
      )}
      {redactedAt ? <p className="quiet">{evidence.redacted}</p> : null}
    </>
  );
}
