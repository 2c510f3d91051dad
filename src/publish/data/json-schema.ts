/** The part of JSON Schema 2020-12 that our schema uses. */
export interface JsonSchema {
  readonly $schema?: string;
  readonly $defs?: Readonly<Record<string, JsonSchema>>;
  readonly $ref?: string;
  readonly title?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly const?: string;
  readonly enum?: readonly (string | null)[];
  readonly pattern?: string;
  readonly minLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly uniqueItems?: boolean;
  readonly items?: JsonSchema;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean;
  readonly oneOf?: readonly JsonSchema[];
}

const DAY = '\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])';
const CLOCK = '(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d';

/** A text that is always there. */
export const text = (description: string): JsonSchema => ({
  type: 'string',
  minLength: 1,
  description,
});
/** A text, or `null` where it is not known. */
export const maybeText = (description: string): JsonSchema => ({
  type: ['string', 'null'],
  description,
});
/** Any number of the same. */
export const list = (items: JsonSchema, description: string): JsonSchema => ({
  type: 'array',
  items,
  description,
});
/** A web address. */
export const address = (description: string): JsonSchema => ({
  type: 'string',
  pattern: '^https?://\\S+$',
  description,
});
/** One of our ids; the description says what each means. */
export const oneOfKeys = (
  labels: Readonly<Record<string, string>>,
  description: string,
): JsonSchema => ({
  enum: Object.keys(labels),
  description: `${description}：${Object.entries(labels)
    .map(([id, label]) => `${id}（${label}）`)
    .join('、')}`,
});
/** Every key is required and no other allowed, so consumers can rely on the shape. */
export const object = (
  properties: Readonly<Record<string, JsonSchema>>,
  description: string,
): JsonSchema => ({
  type: 'object',
  properties,
  required: Object.keys(properties),
  additionalProperties: false,
  description,
});
/** As given, or `null` where it is not known. */
export const nullable = (schema: JsonSchema): JsonSchema => ({ oneOf: [schema, { type: 'null' }] });

/** A day, `YYYY-MM-DD`. */
export const day = (description: string): JsonSchema => ({
  type: 'string',
  pattern: `^${DAY}$`,
  description,
});
/** An instant with the offset of Shanghai. */
export const moment = (description: string): JsonSchema => ({
  type: 'string',
  pattern: `^${DAY}T${CLOCK}\\+08:00$`,
  description,
});
