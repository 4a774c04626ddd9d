/**
 * The code of the gallery: what its page shows is what draws the pictures.
 *
 * @param markdown - docs/gallery.md
 * @returns the TypeScript of all its blocks as one module, which writes each picture into the working folder
 */
export function galleryCode(markdown) {
  return [...markdown.matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map(([, code]) => code).join('\n');
}
