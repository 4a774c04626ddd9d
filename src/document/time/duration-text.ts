const FORM = /^P(?=\d)(?:\d{1,5}Y)?(?:\d{1,5}M)?(?:\d{1,5}W)?(?:\d{1,5}D)?$/;

/** Whether a text is an ISO 8601 duration in whole years, months, weeks and days. */
export function isDurationText(text: string): boolean {
  return FORM.test(text);
}

/** The form of a duration, for the JSON Schema. */
export const DURATION_PATTERN = FORM.source;
