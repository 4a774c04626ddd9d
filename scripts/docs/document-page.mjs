/** The page about every key of a document, from the descriptions in its JSON Schema. */

const escape = (text) => text.replaceAll('|', '\\|');
const anchor = (title) =>
  title
    .toLowerCase()
    .replaceAll(/[^a-z0-9 -]/g, '')
    .replaceAll(' ', '-');
const definitionLink = (reference) => {
  const name = reference.split('/').at(-1);
  return `[${name}](#${anchor(name)})`;
};

/**
 * The page as Markdown.
 *
 * @param schema - what `toJsonSchema` returns
 */
export function documentPage(schema) {
  const sections = [];
  const names = Object.keys(schema.definitions);
  describe('The scorecard', '', { ...schema, definitions: undefined }, sections);
  for (const name of names.toSorted()) describe(name, name, schema.definitions[name], sections);
  return sections.map(({ title, lines }) => [`## ${title}`, '', ...lines].join('\n')).join('\n\n');
}

/** Adds the section of a schema, and then those of the maps inside it. */
function describe(title, path, schema, sections) {
  const inner = [];
  const lines = [];
  if (schema.description !== undefined) lines.push(schema.description, '');
  const variants = variantsOf(schema);
  const maps = variants.filter(isObject);
  const others = variants.filter((one) => !isObject(one));
  if (others.length > 0 || maps.length > 1) {
    const kinds = [...others.map((one) => kindOf(one, title, path, inner)), ...maps.map(shapeOf)];
    lines.push(`Written as ${kinds.join(', or as ')}.`, '');
  }
  for (const map of maps) lines.push(...tableOf(map, title, path, inner, variants.length > 1), '');
  while (lines.at(-1) === '') lines.pop();
  sections.push({ title, lines });
  for (const one of inner) describe(one.title, one.path, one.schema, sections);
}

/** The table of the keys of a map. */
function tableOf(map, title, path, inner, headed) {
  const rows = Object.entries(map.properties).map(([key, value]) => {
    const below = path === '' ? key : `${path}.${key}`;
    const about = value.description ?? '';
    const must = map.required?.includes(key) === true ? '**required**' : '';
    const kind = escape(kindOf(value, title, below, inner));
    return `| \`${key}\` | ${kind} | ${[must, escape(about)].filter(Boolean).join(', ')} |`;
  });
  const head = headed ? [`As ${shapeOf(map)}:`, ''] : [];
  return [...head, '| key | value | meaning |', '|---|---|---|', ...rows];
}

const either = (kinds) =>
  kinds.length < 2 ? kinds.join('') : `${kinds.slice(0, -1).join(', ')} or ${kinds.at(-1)}`;

const isObject = (schema) => schema.properties !== undefined;

/** The schemas that a value may follow. */
function variantsOf(schema) {
  if (schema.anyOf !== undefined) return schema.anyOf.flatMap(variantsOf);
  return [schema];
}

/** `{ neutral }`: a map named by the keys it must have, or by its kind. */
function shapeOf({ properties, required }) {
  const kind = properties.kind?.enum;
  if (kind?.length === 1) return `\`{ kind: ${kind[0]}, ... }\``;
  const keys = required ?? [];
  const more = Object.keys(properties).length > keys.length;
  if (keys.length === 0) return `a map with ${listOf(Object.keys(properties))}`;
  return `\`{ ${keys.join(', ')}${more ? ', ...' : ''} }\``;
}

const listOf = (keys) =>
  keys.length <= 4
    ? keys.map((key) => `\`${key}\``).join(', ')
    : `${keys
        .slice(0, 3)
        .map((key) => `\`${key}\``)
        .join(', ')} and others`;

/** What a value is, in words; maps with keys of their own get a section. */
function kindOf(schema, title, path, inner) {
  const reference = schema.$ref ?? (schema.allOf?.length === 1 ? schema.allOf[0].$ref : undefined);
  if (reference !== undefined) return definitionLink(reference);
  if (schema.const !== undefined) return `\`${schema.const}\``;
  if (schema.enum !== undefined) return either(schema.enum.map((one) => `\`${one}\``));
  if (schema.anyOf !== undefined && !schema.anyOf.some(isObject))
    return either(schema.anyOf.map((one) => kindOf(one, title, path, inner)));
  if (schema.anyOf !== undefined || isObject(schema)) {
    const name = path === '' ? title : path;
    if (!inner.some((one) => one.title === name)) inner.push({ title: name, path, schema });
    return `[${name}](#${anchor(name)})`;
  }
  if (Array.isArray(schema.type)) return either(schema.type.map((type) => kindOf({ type })));
  return simpleKind(schema, title, path, inner);
}

function simpleKind(schema, title, path, inner) {
  if (schema.type === 'array') {
    if (schema.items === undefined || Array.isArray(schema.items)) return tupleKind(schema);
    return `list of ${kindOf(schema.items, title, `${path}[]`, inner)}`;
  }
  if (schema.type === 'object') {
    const word = keyWord(schema.propertyNames?.description ?? '');
    const below = `${path}.${word.toUpperCase()}`;
    if (
      !isObject(schema.additionalProperties) &&
      Object.keys(schema.additionalProperties ?? {}).length === 0
    )
      return `map from ${word} to anything`;
    return `map from ${word} to ${kindOf(schema.additionalProperties, title, below, inner)}`;
  }
  if (schema.type === 'boolean') return '`true` or `false`';
  if (schema.type === 'null') return '`null`';
  if (schema.type === 'string') return 'text';
  return `${schema.type === 'integer' ? 'whole number' : 'number'}${rangeOf(schema)}`;
}

/** One word for the keys of a map, by how their description begins. */
function keyWord(description) {
  const found = ['Id', 'Period', 'Language', 'Name', 'Key'].find((word) =>
    description.startsWith(word),
  );
  return (found ?? 'word').toLowerCase();
}

function tupleKind({ items, minItems }) {
  const count = Array.isArray(items) ? items.length : minItems;
  return count === undefined ? 'list' : `list of ${count} numbers`;
}

function rangeOf({ minimum, maximum, exclusiveMinimum }) {
  if (exclusiveMinimum !== undefined) return ` above ${exclusiveMinimum}`;
  if (minimum !== undefined && maximum !== undefined) return ` ${minimum} to ${maximum}`;
  return minimum === undefined ? '' : ` at least ${minimum}`;
}
