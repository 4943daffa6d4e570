import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';

const ajv = new Ajv2020({
  allErrors: true,
  strict: true,
  allowUnionTypes: true,
  formats: {
    date: /^\d{4}-\d{2}-\d{2}$/,
    'date-time': /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/,
  },
});
const known = new Map<string, ValidateFunction>();

/** A published schema as it stands in schemas/. */
export function schemaNamed(name: string): Record<string, unknown> {
  return JSON.parse(readFileSync(fileURLToPath(new URL(`../../schemas/${name}.schema.json`, import.meta.url)), 'utf8'));
}

/** The schema with every field that it does not describe forbidden: what we print ourselves must all be described. */
export function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed);
  if (typeof schema !== 'object' || schema === null) return schema;
  return Object.fromEntries(
    Object.entries(schema).map(([key, value]) => [
      key,
      key === 'additionalProperties' && value === true ? false : closed(value),
    ]),
  );
}

/** What is wrong with a JSON value by a published schema; also a field that the schema does not describe. */
export function faultsAgainst(name: string, json: unknown): string[] {
  let validate = known.get(name);
  if (!validate) {
    validate = ajv.compile({ ...(closed(schemaNamed(name)) as object), $id: `urn:test:${name}` });
    known.set(name, validate);
  }
  return validate(json)
    ? []
    : (validate.errors ?? []).map((e) => `${e.instancePath} ${e.message} ${JSON.stringify(e.params)}`);
}
