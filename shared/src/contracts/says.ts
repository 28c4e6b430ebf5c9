import { z } from 'zod';

type Words = { readonly zh: string; readonly en: string };
type Schema = z.core.$ZodType;

const SAYS = z.registry<Words>();

/** What a field wants, told wherever something else was given: a sentence that a person can act on. */
export function says<S extends z.ZodType>(schema: S, zh: string, en: string): S {
  SAYS.add(schema, { zh, en });
  return schema;
}

/** What the field at a place wants; undefined where nothing in particular was said of it. */
export function wantedAt(schema: Schema, path: readonly PropertyKey[]): Words | undefined {
  const found = path.reduce<readonly Schema[]>(
    (level, key) => level.flatMap((each) => partsOf(each, key)),
    [schema],
  );
  return found.map(saidOf).find((words) => words !== undefined);
}

function saidOf(schema: Schema): Words | undefined {
  const words = SAYS.get(schema);
  const inner = insideOf(schema);
  return words ?? (inner && saidOf(inner));
}

/** What a wrapper is put around. */
function insideOf(schema: Schema): Schema | undefined {
  if (schema instanceof z.ZodPipe) return schema.in;
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodExactOptional ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodDefault
  )
    return schema.unwrap();
  return undefined;
}

function partsOf(schema: Schema, key: PropertyKey): readonly Schema[] {
  const inner = insideOf(schema);
  if (inner) return partsOf(inner, key);
  if (schema instanceof z.ZodObject) return [schema.shape[String(key)]].filter((part) => part);
  if (schema instanceof z.ZodArray) return [schema.element];
  if (schema instanceof z.ZodRecord) return [schema.valueType];
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((each) => partsOf(each, key));
  return [];
}
