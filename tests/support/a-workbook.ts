/** A cell of a made-up sheet: a text, a number, a day, a formula with the value it last had, or one that failed. */
export type MadeCell =
  | string
  | number
  | null
  | { readonly day: string }
  | { readonly formula: string; readonly value: string | null }
  | { readonly failed: string };

/** The bytes of an XLSX workbook with one sheet: rows of cells from A1 on, and ranges that are merged. */
export function aWorkbook(
  rows: readonly (readonly MadeCell[])[],
  merged: readonly string[] = [],
): Uint8Array<ArrayBuffer> {
  const lines = rows.map(
    (cells, at) => `<row r="${at + 1}">${cells.map((cell, i) => cellXml(cell, i, at)).join("")}</row>`,
  );
  const merges = merged.map((range) => `<mergeCell ref="${range}"/>`).join("");
  const sheet = `<worksheet xmlns="${main}"><sheetData>${lines.join("")}</sheetData>${merges === "" ? "" : `<mergeCells>${merges}</mergeCells>`}</worksheet>`;
  const styles = `<styleSheet xmlns="${main}"><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`;
  const book = `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Processus" sheetId="1" r:id="rId1"/></sheets></workbook>`;
  const relations = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/styles" Target="styles.xml"/></Relationships>`;
  return zipped({
    "xl/workbook.xml": book,
    "xl/_rels/workbook.xml.rels": relations,
    "xl/styles.xml": styles,
    "xl/worksheets/sheet1.xml": sheet,
  });
}

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

function cellXml(cell: MadeCell, column: number, row: number): string {
  const at = `${String.fromCharCode(65 + column)}${row + 1}`;
  if (cell === null) return "";
  if (typeof cell === "number") return `<c r="${at}"><v>${cell}</v></c>`;
  if (typeof cell === "string") return `<c r="${at}" t="inlineStr"><is><t>${cell}</t></is></c>`;
  if ("day" in cell)
    return `<c r="${at}" s="1"><v>${Date.parse(`${cell.day}T00:00:00Z`) / 86_400_000 + 25_569}</v></c>`;
  if ("failed" in cell) return `<c r="${at}" t="e"><f>A1/0</f><v>${cell.failed}</v></c>`;
  const value = cell.value === null ? "" : `<v>${cell.value}</v>`;
  return `<c r="${at}" t="str"><f>${cell.formula}</f>${value}</c>`;
}

/** A ZIP whose files are stored as they are. */
function zipped(files: Readonly<Record<string, string>>): Uint8Array<ArrayBuffer> {
  const parts: number[] = [];
  const central: number[] = [];
  const names = Object.entries(files);
  for (const [name, text] of names) {
    const [path, bytes] = [new TextEncoder().encode(name), new TextEncoder().encode(text)];
    const at = parts.length;
    const common = [
      ...[...u16(20), ...u16(0), ...u16(0), ...u32(0), ...u32(crc32(bytes))],
      ...[...u32(bytes.length), ...u32(bytes.length), ...u16(path.length), ...u16(0)],
    ];
    parts.push(...u32(0x04034b50), ...common, ...path, ...bytes);
    const rest = [...u16(0), ...u16(0), ...u16(0), ...u32(0), ...u32(at)];
    central.push(...u32(0x02014b50), ...u16(20), ...common, ...rest, ...path);
  }
  const count = [...u16(names.length), ...u16(names.length)];
  const end = [...u16(0), ...u16(0), ...count, ...u32(central.length), ...u32(parts.length), ...u16(0)];
  return Uint8Array.from([...parts, ...central, ...u32(0x06054b50), ...end]);
}

const u16 = (value: number): readonly number[] => [value & 255, (value >> 8) & 255];
const u32 = (value: number): readonly number[] => [...u16(value & 0xffff), ...u16(value >>> 16)];

function crc32(bytes: Uint8Array): number {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return ~crc >>> 0;
}
