/** The TypeScript of all blocks of the gallery as one module, which writes each picture into the working folder. */
export function galleryCode(markdown: string): string;
