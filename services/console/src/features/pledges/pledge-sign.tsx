import { SIGN_SIZES, type SignSize } from '@anxintui/shared/vocabulary/signs';
import { Button, Card, Flex, Segmented } from 'antd';
import { useState } from 'react';
import type { Language } from '../../copy/catalogue.js';
import { useSpoken } from '../../copy/words.js';
import type { PledgeFile } from './use-pledge.js';

/** The plaque of a pledge that is in force, to be printed; its code tells what holds when it is scanned. */
export function PledgeSign({ file }: { file: PledgeFile }) {
  const { words, language } = useSpoken();
  const { sign } = words.retailer.pledge;
  const [size, setSize] = useState<SignSize>('a4');
  const [lang, setLang] = useState<Language>(language);
  if (!file.versions.some(({ status }) => status === 'in-force')) return <p>{sign.later}</p>;
  const at = (format: 'svg' | 'png' | 'pdf') =>
    `/api/v1/stores/${file.id}/sign?format=${format}&size=${size}&lang=${lang}`;
  return (
    <Card title={<h3>{sign.title}</h3>}>
      <p>{sign.hint}</p>
      <Flex wrap gap="large">
        <img className="sign-picture" src={at('svg')} alt={sign.picture} />
        <Flex vertical gap="middle" align="start">
          <Segmented
            aria-label={sign.size}
            value={size}
            onChange={setSize}
            options={SIGN_SIZES.map((value) => ({ value, label: sign.sizes[value] }))}
          />
          <Segmented
            aria-label={sign.language}
            value={lang}
            onChange={setLang}
            options={(['zh', 'en'] as const).map((value) => ({
              value,
              label: sign.languages[value],
            }))}
          />
          <Button type="primary" href={at('pdf')} download>
            {sign.pdf}
          </Button>
          <Button href={at('png')} download>
            {sign.png}
          </Button>
        </Flex>
      </Flex>
    </Card>
  );
}
