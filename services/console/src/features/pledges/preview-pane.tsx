import { Alert, Card, Descriptions } from 'antd';
import { useSpoken } from '../../copy/words.js';
import type { Preview } from './use-preview.js';

/** What the law refuses, what the sign would say, what shoppers would read, and what would be different. */
export function PreviewPane({ preview }: { preview: Preview }) {
  const { words, language } = useSpoken();
  const said = words.retailer.pledge.preview;
  const { refusals, sign, shopper, against } = preview;
  return (
    <div aria-live="polite">
      {refusals.length > 0 ? (
        <Alert
          type="error"
          title={said.refused}
          description={refusals.map(({ code, title, next }) => (
            <p key={code}>
              {title} {next}
            </p>
          ))}
        />
      ) : (
        <Alert type="success" title={said.fine} />
      )}
      <Card size="small" title={<h4>{said.sign}</h4>} className="sign-words">
        {sign[language].map((line) => (
          <p key={line}>{line}</p>
        ))}
      </Card>
      <h4>{said.shopper}</h4>
      <Lines lines={shopper} />
      {against ? (
        <>
          <h4>{said.changes(against.version)}</h4>
          {against.changes.length === 0 ? (
            <p>{said.noChanges}</p>
          ) : (
            <Lines lines={against.changes} />
          )}
        </>
      ) : null}
    </div>
  );
}

function Lines({ lines }: { lines: Preview['shopper'] }) {
  const { language } = useSpoken();
  return (
    <Descriptions
      bordered
      size="small"
      column={1}
      items={lines.map(({ field, label, text }) => ({
        key: field,
        label: label[language],
        children: text[language],
      }))}
    />
  );
}
