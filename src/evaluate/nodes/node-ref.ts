/** A node of the card, by kind. */
export type NodeRef =
  | { readonly kind: 'total' }
  | { readonly kind: 'perspective'; readonly id: string }
  | { readonly kind: 'theme'; readonly id: string }
  | { readonly kind: 'objective'; readonly id: string };
