import { UndirectedGraph } from 'graphology';
import { write } from 'graphology-gexf';
import type { CampGraph } from '../networks/balance-graph.ts';

/** Blue and vermillion, as everywhere. */
const campColours = ['#0072B2', '#D55E00'];

/** A network as GEXF 1.3, which Gephi opens: camps coloured, attributes as columns of its data laboratory. */
export function renderGexf({ description, nodes, edges }: CampGraph): string {
  const graph = new UndirectedGraph();
  graph.setAttribute('creator', 'Entente');
  graph.setAttribute('description', description);
  for (const { id, label, attributes } of nodes)
    graph.addNode(id, { label, ...attributes, color: campColours[attributes.camp! - 1] });
  // Keys of our own: those that the library makes up are not the same from one run to the next.
  for (const [n, { source, target, attributes }] of edges.entries())
    graph.addEdgeWithKey(`e${n}`, source, target, attributes);
  return `${write(graph, { version: '1.3' })}\n`;
}
