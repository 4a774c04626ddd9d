/**
 * A reference inside a document that was itself found by a reference, seen from the first document.
 *
 * @param from - reference of the document it stands in; undefined for the first
 * @param reference - as written: `./base.yaml`, `../shared/base.yaml`, or absolute
 */
export function joinReference(from: string | undefined, reference: string): string {
  if (/^(?:[A-Za-z][A-Za-z\d+.-]*:|[/\\])/.test(reference)) return reference;
  const folder = from === undefined ? '' : from.slice(0, from.lastIndexOf('/') + 1);
  const kept: string[] = [];
  for (const part of `${folder}${reference}`.split('/')) {
    if (part === '.') continue;
    if (part === '..' && kept.length > 0 && kept.at(-1) !== '..' && kept.at(-1) !== '') kept.pop();
    else kept.push(part);
  }
  return kept[0] === '..' || folder.startsWith('/') || /^[A-Za-z][A-Za-z\d+.-]*:/.test(folder)
    ? kept.join('/')
    : `./${kept.join('/')}`;
}
