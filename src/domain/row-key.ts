/** The name of a row across tables: a card and its text share an id. */
export function rowKey(table: string, id: string): string {
  return `${table}/${id}`;
}
