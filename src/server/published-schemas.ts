import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** JSON schemas by name: "triangle", "theory-run". */
export type Schemas = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** The schemas that come with the package. @param folder schemas/ */
export function publishedSchemas(folder: string): Schemas {
  const names = readdirSync(folder).flatMap((file) => /^(.+)\.schema\.json$/.exec(file)?.[1] ?? []);
  return Object.fromEntries(
    names.sort().map((name) => [name, JSON.parse(readFileSync(join(folder, `${name}.schema.json`), 'utf8'))]),
  );
}

/** A schema as a component of an OpenAPI document: its references lead to where it stands there. */
export function asComponent(name: string, { $schema: _, $id: __, ...schema }: Schemas[string]): unknown {
  const moved = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.map(moved);
    if (typeof part !== 'object' || part === null) return part;
    return Object.fromEntries(
      Object.entries(part).map(([key, value]) => [
        key,
        key === '$ref' && typeof value === 'string'
          ? value.replace(/^#/, `#/components/schemas/${name}`)
          : moved(value),
      ]),
    );
  };
  return moved(schema);
}
