import { z } from 'zod';

/** As much of JSON Schema as the description of the api uses. */
export type Schema = {
  readonly type?: string | undefined;
  readonly const?: unknown;
  readonly enum?: readonly unknown[] | undefined;
  readonly anyOf?: readonly Schema[] | undefined;
  readonly pattern?: string | undefined;
  readonly minLength?: number | undefined;
  readonly maxLength?: number | undefined;
  readonly minimum?: number | undefined;
  readonly maximum?: number | undefined;
  readonly items?: Schema | undefined;
  readonly minItems?: number | undefined;
  readonly maxItems?: number | undefined;
  readonly properties?: Readonly<Record<string, Schema>> | undefined;
  readonly required?: readonly string[] | undefined;
};
const Schema: z.ZodType<Schema> = z.lazy(() =>
  z.looseObject({
    type: z.string().optional(),
    const: z.unknown().optional(),
    enum: z.array(z.unknown()).optional(),
    anyOf: z.array(Schema).optional(),
    pattern: z.string().optional(),
    minLength: z.number().optional(),
    maxLength: z.number().optional(),
    minimum: z.number().optional(),
    maximum: z.number().optional(),
    items: Schema.optional(),
    minItems: z.number().optional(),
    maxItems: z.number().optional(),
    properties: z.record(z.string(), Schema).optional(),
    required: z.array(z.string()).optional(),
  }),
);
const Parameter = z.looseObject({ in: z.string(), name: z.string(), schema: Schema });
const Body = z.looseObject({
  content: z.record(z.string(), z.looseObject({ schema: Schema })),
});
const Operation = z.looseObject({
  operationId: z.string(),
  parameters: z.array(Parameter).default([]),
  requestBody: Body.optional(),
});
const Description = z.looseObject({ paths: z.record(z.string(), z.record(z.string(), Operation)) });

/** One thing that can be asked of the api, as its description tells it to anybody. */
export type Operation = {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly parameters: readonly z.infer<typeof Parameter>[];
  /** Of JSON. */
  readonly body?: Schema;
  /** The types of the file that is sent in place of JSON. */
  readonly files?: readonly string[];
};

export function operationsOf(description: unknown): Operation[] {
  const { paths } = Description.parse(description);
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { operationId, parameters, requestBody }]) => ({
      id: operationId,
      method: method.toUpperCase(),
      path,
      parameters,
      ...sentWith(requestBody?.content ?? {}),
    })),
  );
}

const JSON_TYPE = 'application/json';
function sentWith(content: z.infer<typeof Body>['content']): Pick<Operation, 'body' | 'files'> {
  const body = content[JSON_TYPE]?.schema;
  if (body) return { body };
  const files = Object.keys(content);
  return files.length > 0 ? { files } : {};
}
