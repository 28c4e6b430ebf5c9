import type { PolicyRow, PolicyTable } from '@anxintui/shared/http/endpoint';

const HEAD = `# Who may do what

Written from the policy tables by \`npm run policy\`; a test fails when it is not up to date.

- **Who**: roles that are admitted at all; everybody else gets 403 \`not-permitted\`, and whoever is not signed in 401. \`anyone\` needs no session.
- **Relation**: what one must be to the thing that the endpoint is about. Without any of these it does not exist: 404, the same as for a number that was never given out. Which of those related may give a command just now is said by its lifecycle: 403 or 409 with the reason.
- **Guests**: whoever is known by a phone code only is admitted; elsewhere they get 403 \`account-needed\`.
- **Limit**: how often, where it is not the usual one (\`read\` of GETs, \`write\` of POSTs).

Relations: \`own\` (the shopper, whoever acts for her, or whoever sent it), \`own-store\` (where one works), \`accepting-store\` (took the goods for another), \`own-network\` (headquarters and its stores), \`own-enterprise\` (the enterprise one answers for), \`own-bureau\` (the bureau that has it, and those above).
`;

const COLUMNS = ['Endpoint', 'Who', 'Relation', 'Guests', 'Limit', 'Fields', 'Why'];

/** The tables as one page for people. */
export function policyPage(tables: Readonly<Record<string, PolicyTable>>): string {
  const sections = Object.entries(tables).map(([service, table]) => sectionOf(service, table));
  return [HEAD, ...sections].join('\n');
}

function sectionOf(service: string, table: PolicyTable): string {
  const rows = Object.entries(table).map(([id, row]) => cellsOf(id, row));
  const lines = [COLUMNS, COLUMNS.map(() => '---'), ...rows].map(lineOf);
  return [`## ${service}`, '', ...lines, ''].join('\n');
}

const lineOf = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

function cellsOf(id: string, row: PolicyRow): string[] {
  const { who, relations = [], guests, limit = '', fields = '', why } = row;
  return [
    `\`${id}\``,
    typeof who === 'string' ? who : who.join(', '),
    relations.join(', '),
    guests ? 'yes' : '',
    limit,
    fields,
    why,
  ];
}
