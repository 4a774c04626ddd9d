/** The mathjs rival: each node an expression, compiled once, evaluated with a Map as its scope. Numbers only, its fastest build. */
import { rivalNodes, rivalResults } from './rival-nodes.mjs';

let compile;

const textOf = {
  formula: ({ formula }) => formula,
  points: ({ value, baseline, target, band }) => {
    const raw =
      band === undefined
        ? `100 * (${value} - ${baseline}) / (${target - baseline})`
        : `100 * (1 - abs(${value} - ${band.full[0]}) / (${value} < ${band.full[0]} ? ${band.full[0] - band.zero[0]} : ${band.zero[1] - band.full[0]}))`;
    return `min(100, max(0, ${raw}))`;
  },
  mean: ({ children }) => {
    const sum = (part) => children.map(part).join(' + ');
    const points = sum(([name, weight]) => `(isNaN(${name}) ? 0 : ${weight} * ${name})`);
    return `(${points}) / (${sum(([name, weight]) => `(isNaN(${name}) ? 0 : ${weight})`)})`;
  },
};

function evaluateLane({ nodes, columns }, lane, changed) {
  const scope = new Map();
  for (const { name, code, input } of nodes)
    scope.set(name, input ? (changed?.get(name) ?? columns[name][lane]) : code.evaluate(scope));
  return scope;
}

export const mathjs = {
  title: 'mathjs',
  sizes: ['small', 'medium'],

  async load() {
    ({ compile } = await import('mathjs/number'));
  },

  build({ card, periods, columns }) {
    const nodes = rivalNodes(card).map((node) =>
      node.kind === 'input'
        ? { name: node.name, input: true }
        : { name: node.name, code: compile(textOf[node.kind](node)), input: false },
    );
    return { card, periods, columns, nodes };
  },

  evaluate: (handle) => handle.periods.map((_, lane) => evaluateLane(handle, lane)),

  update(handle, { key, lane, value }) {
    handle.columns[key][lane] = value;
    return evaluateLane(handle, lane).get('total');
  },

  whatIf: (handle, scenarios) =>
    Float64Array.from(scenarios, (changes) => {
      const changed = new Map(changes.map(({ key, value }) => [key, value]));
      return evaluateLane(handle, handle.periods.length - 1, changed).get('total');
    }),

  read(handle) {
    const scopes = mathjs.evaluate(handle);
    return rivalResults(handle.card, (name) =>
      Float64Array.from(scopes, (scope) => scope.get(name)),
    );
  },
};
