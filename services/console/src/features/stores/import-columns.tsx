import { IMPORT_COLUMNS, type ImportColumn, LIST_TYPES } from '@anxintui/shared/vocabulary/imports';
import { Button } from 'antd';
import { useSpoken } from '../../copy/words.js';
import { downloadText } from './download-text.js';
import { listTemplate } from './list-template.js';

const NEEDED: readonly ImportColumn[] = [
  'creditCode',
  'enterpriseName',
  'storeName',
  'address',
  'categories',
];

/** What a list must and may say, and an empty one to fill in. */
export function ImportColumns() {
  const { imports } = useSpoken().words.retailer.office;
  const heads = IMPORT_COLUMNS.map((column) => imports.heads[column]);
  return (
    <details>
      <summary>{imports.columns}</summary>
      <p>{imports.columnsHint}</p>
      <ul className="columns">
        {IMPORT_COLUMNS.map((column) => (
          <li key={column}>
            {imports.heads[column]}
            {NEEDED.includes(column) ? ' *' : ''}
          </li>
        ))}
      </ul>
      <Button
        onClick={() =>
          downloadText(listTemplate(heads), { name: imports.templateName, type: LIST_TYPES.csv })
        }
      >
        {imports.template}
      </Button>
    </details>
  );
}
