import { escapeMarkup } from '../../charts/index.ts';
import type { CampGraph } from '../networks/balance-graph.ts';

type Values = Readonly<Record<string, number | boolean | string>>;

/** A network as GraphML, which igraph, NetworkX and Gephi read. No kept library writes it. */
export function renderGraphml({ description, nodes, edges }: CampGraph): string {
  // Ids in GraphML may hold no spaces; igraph takes `name` for what a vertex is called.
  const nodeRows = nodes.map(({ id, label, attributes }): Values => ({ name: id, label, ...attributes }));
  const places = new Map(nodes.map(({ id }, n) => [id, `n${n}`]));
  const edgeRows = edges.map(({ attributes }) => attributes);
  const keys = [...keysOf('node', nodeRows), ...keysOf('edge', edgeRows)];
  const data = (of: 'node' | 'edge', row: Values) =>
    Object.entries(row).map(([name, value]) => `      <data key="${of}-${name}">${escapeMarkup(String(value))}</data>`);
  return `${[
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">',
    `  <desc>${escapeMarkup(description)}</desc>`,
    ...keys,
    '  <graph id="camps" edgedefault="undirected">',
    ...nodes.flatMap((_, n) => [`    <node id="n${n}">`, ...data('node', nodeRows[n]!), '    </node>']),
    ...edges.flatMap(({ source, target }, n) => [
      `    <edge id="e${n}" source="${places.get(source)}" target="${places.get(target)}">`,
      ...data('edge', edgeRows[n]!),
      '    </edge>',
    ]),
    '  </graph>',
    '</graphml>',
  ].join('\n')}\n`;
}

/** One declaration for each attribute; a number is an int where all its values are whole. */
function keysOf(of: 'node' | 'edge', rows: readonly Values[]): string[] {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return names.map((name) => {
    const values = rows.map((row) => row[name]);
    const type =
      name === 'either_way'
        ? 'double'
        : values.every(Number.isInteger)
          ? 'int'
          : values.every((value) => typeof value === 'boolean')
            ? 'boolean'
            : 'string';
    return `  <key id="${of}-${name}" for="${of}" attr.name="${name}" attr.type="${type}"/>`;
  });
}
