/** The workload as nodes in the order of evaluation, for rivals that take one expression a node. Every mean is renormalised. */

/**
 * @param card - a card of the shape `workload.mjs` writes
 * @returns `{ name, kind, ... }` in an order in which every node comes after those it reads: `input`, `formula` (of values), `points`
 * (of a value, with its scale), `mean` (of nodes with weights); and the names that make up the results
 */
export function rivalNodes(card) {
  const nodes = [];
  const done = new Set();
  const add = (node) => nodes.push(node);
  const value = (id) => {
    if (done.has(id)) return;
    done.add(id);
    const { formula } = card.indicators[id];
    if (formula === undefined) add({ kind: 'input', name: id });
    else {
      const reads = [...new Set(formula.match(/k\d+/g))];
      reads.forEach(value);
      add({ kind: 'formula', name: id, formula, reads });
    }
  };
  for (const [id, { baseline, target, scale }] of Object.entries(card.indicators)) {
    value(id);
    add({ kind: 'points', name: `${id}_p`, value: id, baseline, target, band: scale });
  }
  const drivers = new Map(Object.keys(card.objectives).map((id) => [id, []]));
  for (const [from, { drives }] of Object.entries(card.objectives))
    for (const [to, weight] of Object.entries(drives)) drivers.get(to).push([from, weight]);
  const measured = (weights) => Object.entries(weights).map(([id, weight]) => [`${id}_p`, weight]);
  const objective = (id) => {
    if (done.has(id)) return;
    done.add(id);
    const { leading, lagging, measures, driverShare } = card.objectives[id];
    for (const [from] of drivers.get(id)) objective(from);
    const parts = [
      ['lag', measured(lagging), 1 - measures.split],
      ['lead', measured(leading), measures.split],
    ].filter(([, children]) => children.length > 0);
    for (const [part, children] of parts) add({ kind: 'mean', name: `${id}_${part}`, children });
    const direct = parts.map(([part, , share]) => [
      `${id}_${part}`,
      parts.length === 1 ? 1 : share,
    ]);
    if (drivers.get(id).length === 0) add({ kind: 'mean', name: id, children: direct });
    else {
      add({ kind: 'mean', name: `${id}_direct`, children: direct });
      add({ kind: 'mean', name: `${id}_driver`, children: drivers.get(id) });
      const children = [
        [`${id}_direct`, 1 - driverShare],
        [`${id}_driver`, driverShare],
      ];
      add({ kind: 'mean', name: id, children });
    }
  };
  Object.keys(card.objectives).forEach(objective);
  const perspectives = Object.entries(card.perspectives).map(([id, { weight = 1 }]) => {
    const children = Object.entries(card.objectives)
      .filter(([, one]) => one.perspective === id)
      .map(([name, { weight: share = 1 }]) => [name, share]);
    return { id, weight, children };
  });
  const present = perspectives.filter(({ children }) => children.length > 0);
  for (const { id, children } of present) add({ kind: 'mean', name: id, children });
  add({ kind: 'mean', name: 'total', children: present.map(({ id, weight }) => [id, weight]) });
  return nodes;
}

/** Results by name of node, in the form that `read` gives. */
export function rivalResults(card, column) {
  const columns = (ids, name) => new Map(ids.map((id) => [id, column(name(id))]));
  return {
    total: column('total'),
    objectives: columns(Object.keys(card.objectives), (id) => id),
    indicators: columns(Object.keys(card.indicators), (id) => `${id}_p`),
  };
}
