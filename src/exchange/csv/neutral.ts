/** What a spreadsheet takes for a formula (OWASP, « CSV injection »), after apostrophes of ours. */
const dangerous = /^'*[=+\-@\t\r]/;

/** A cell no spreadsheet runs: an apostrophe goes before what begins like a formula. `restoreCell` is its inverse. */
export function neutralCell(text: string): string {
  return dangerous.test(text) ? `'${text}` : text;
}

/** Takes back the apostrophe of `neutralCell` (GitLab writes the same); any other text stays as it is. */
export function restoreCell(text: string): string {
  return text.startsWith("'") && dangerous.test(text) ? text.slice(1) : text;
}
