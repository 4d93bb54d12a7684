/**
 * The rows of every document, made once: no rule looks through a whole table for each document. Rows that have a
 * position come in its order, because tables are sorted by key, and a key of text sorts `10` before `9`.
 */
export function byDocument<Row extends { doc_id: string; seq?: number }>(
  rows: readonly Row[],
): (docId: string) => readonly Row[] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.doc_id);
    if (group) group.push(row);
    else groups.set(row.doc_id, [row]);
  }
  for (const group of groups.values()) group.sort((a, b) => (a.seq ?? 0) - (b.seq ?? 0));
  return (docId) => groups.get(docId) ?? [];
}
