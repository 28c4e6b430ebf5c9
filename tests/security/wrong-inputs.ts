import type { Endpoint } from '@anxintui/shared/http/endpoint';
import { parseAt } from '@anxintui/shared/http/parse';
import { EdgeError, type FieldFault } from '@anxintui/shared/http/problem';
import { z } from 'zod';

const Json = z.looseObject({
  properties: z.record(z.string(), z.unknown()).optional(),
  items: z.unknown().optional(),
  anyOf: z.array(z.unknown()).optional(),
  pattern: z.string().optional(),
});
type Described = z.infer<typeof Json>;

/** Every kind of fault, put into every field at once. */
const WRONG: readonly unknown[] = [
  undefined,
  null,
  '',
  '!!!',
  'x'.repeat(30_000),
  -1,
  1.5,
  1e15,
  true,
  [],
  ['!!!', '!!!'],
  Array(200).fill('!!!'),
  {},
  { $ne: 1 },
];
/** Unions are filled in after each of their forms. */
const FORMS = [0, 1, 2];

const described = (schema: z.ZodType): Described =>
  Json.parse(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }));

function filledWith(schema: Described, { wrong, form }: { wrong: unknown; form: number }): unknown {
  const options = schema.anyOf ?? [];
  const option = options[form % Math.max(1, options.length)];
  if (option !== undefined) return filledWith(Json.parse(option), { wrong, form });
  if (schema.items !== undefined) return [filledWith(Json.parse(schema.items), { wrong, form })];
  if (!schema.properties) return wrong;
  const fields = Object.entries(schema.properties).map(([name, field]) => [
    name,
    filledWith(Json.parse(field), { wrong, form }),
  ]);
  return { ...Object.fromEntries(fields), 'no-such-field': wrong };
}

function faultsOf(schema: z.ZodType, input: unknown): readonly FieldFault[] {
  try {
    parseAt(schema, input, 'pointer');
    return [];
  } catch (error) {
    if (!(error instanceof EdgeError)) throw error;
    return error.errors;
  }
}

const schemasOf = ({ body, query, params }: Endpoint): z.ZodType[] =>
  [body, query, params].flatMap((schema) => (schema ? [schema] : []));

/** What would be said of everything that can be wrong with what an endpoint takes. */
export function everyFault(endpoint: Endpoint): readonly FieldFault[] {
  return schemasOf(endpoint).flatMap((schema) => {
    const form = described(schema);
    const inputs = WRONG.flatMap((wrong) => [
      wrong,
      ...FORMS.map((each) => filledWith(form, { wrong, form: each })),
    ]);
    return inputs.flatMap((input) => faultsOf(schema, input));
  });
}

/** The places in a body or query that take a text of a certain form. */
export function placesOfForm({ body, query }: Endpoint) {
  return [body, query].flatMap((schema) =>
    schema ? formsIn(described(schema), []).map((path) => ({ schema, path })) : [],
  );
}

type Path = readonly PropertyKey[];
function formsIn(schema: Described, path: Path): readonly Path[] {
  const options = (schema.anyOf ?? []).flatMap((each) => formsIn(Json.parse(each), path));
  const items = schema.items === undefined ? [] : formsIn(Json.parse(schema.items), [...path, 0]);
  const fields = Object.entries(schema.properties ?? {}).flatMap(([name, field]) =>
    formsIn(Json.parse(field), [...path, name]),
  );
  return [...(schema.pattern === undefined ? [] : [path]), ...options, ...items, ...fields];
}
