/** The rival: ELK's layered layout, with bands as partitions. */
import ELK from 'elkjs/lib/elk.bundled.js';

const elk = new ELK();

const OPTIONS = {
  'elk.algorithm': 'layered',
  'elk.direction': 'UP',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.partitioning.activate': 'true',
  'elk.separateConnectedComponents': 'false',
  // Crossings are what is compared: let it look for them longer than it does by itself.
  'elk.layered.thoroughness': '100',
  'elk.spacing.nodeNode': '26',
  'elk.spacing.edgeEdge': '10',
  'elk.spacing.edgeNode': '14',
  'elk.layered.spacing.edgeEdgeBetweenLayers': '10',
  'elk.layered.spacing.edgeNodeBetweenLayers': '16',
  'elk.layered.spacing.nodeNodeBetweenLayers': '34',
};

/** Width and links of a map as ELK draws it, in the form that `drawnQuality` reads. */
export async function layoutWithElk({ bands, nodes, links }) {
  const lowest = bands.length - 1;
  const drawn = await elk.layout({
    id: 'map',
    layoutOptions: OPTIONS,
    children: nodes.map(({ id, band, width, height }) => {
      const partition = lowest - bands.findIndex((other) => other.id === band);
      return {
        id,
        width,
        height,
        layoutOptions: { 'elk.partitioning.partition': String(partition) },
      };
    }),
    edges: links.map(({ id, from, to }) => ({ id, sources: [from], targets: [to] })),
  });
  return {
    width: drawn.width,
    links: drawn.edges.map(({ sections: [{ startPoint, bendPoints = [], endPoint }] }) => ({
      shape: 'orthogonal',
      points: [startPoint, ...bendPoints, endPoint],
    })),
  };
}
