import { describe, expect, test } from "vitest";
import { createTableReader } from "@/exchange/csv/table";
import { limits } from "@/exchange/limits";
import { bytesOf, fixture, tableOf } from "../../support/read-csv";

const dialect = { separator: ",", linesBefore: 0, preamble: [] } as const;

function read(text: string) {
  const table = tableOf(bytesOf(text));
  if (!table.ok) throw new Error(JSON.stringify(table.error));
  return table.value;
}

describe("rows by position", () => {
  test("each row knows the line where it starts, line breaks inside cells counted", () => {
    const { rows } = read('a,b\r\n1,"x\r\ny\r\nz"\r\n2,"p\nq"\n\n3,r\n');
    expect(rows.map(({ line }) => line)).toEqual([2, 5, 8]);
    expect(rows[0]?.cells).toEqual(["1", "x\ny\nz"]);
  });

  test("the lines of a sep= line and of a preamble are counted too", () => {
    const { rows } = tableOfFixture("preamble-bom.csv");
    expect(rows.map(({ line }) => line)).toEqual([5, 6, 7]);
    expect(read("sep=;\na;b\n1;2\n").rows[0]?.line).toBe(3);
  });

  test("blank rows are left out and counted, those made of separators alone too", () => {
    const { rows, facts } = read("a;b;c\n;;\n1;2;3\n\n ; ;\n");
    expect(rows).toHaveLength(1);
    expect(facts.blankRows).toBe(3);
  });

  // Verifies: B86
  test("repeated headers all keep their cells", () => {
    const { headers, rows, facts } = read("Sprint,Sprint,Labels,Sprint\nS1,S2,x,S3\n");
    expect(headers).toEqual(["Sprint", "Sprint", "Labels", "Sprint"]);
    expect(rows[0]?.cells).toEqual(["S1", "S2", "x", "S3"]);
    expect(facts.filled).toEqual([1, 1, 1, 1]);
  });

  test("a narrow row is filled up, a wide one is cut at the header and keeps what was beyond", () => {
    const { rows } = tableOfFixture("wide-and-narrow.csv");
    expect(rows.map(({ cells }) => cells.length)).toEqual([8, 8, 8, 8, 8]);
    expect(rows.map(({ beyond }) => beyond)).toEqual([[], ["To Do"], ["left over"], [], []]);
    expect(rows.map(({ trailingEmpty }) => trailingEmpty)).toEqual([false, false, false, true, false]);
    expect(rows.map(({ missing }) => missing)).toEqual([0, 0, 0, 0, 5]);
  });

  test("2,300 columns are read", () => {
    const width = 2300;
    const header = Array.from({ length: width }, (_, index) => `c${index}`).join(",");
    const row = Array.from({ length: width }, (_, index) => index).join(",");
    expect(read(`${header}\n${row}\n`).rows[0]?.cells.at(-1)).toBe("2299");
  });

  test("a quote that was not doubled is mended and marked", () => {
    const { rows } = read('a,b\n"He said "hi" there",2\n3,4\n');
    expect(rows[0]).toMatchObject({ cells: ['He said "hi" there', "2"], malformed: true });
    expect(rows[1]).toMatchObject({ cells: ["3", "4"], malformed: false });
  });

  test("spaces after the last quote of a file are no open quote", () => {
    expect(read('a,b\n1,"x"  ').rows[0]?.cells).toEqual(["1", "x"]);
  });
});

describe("a table that cannot be taken", () => {
  test("an unclosed quote is refused with the line where it was opened", () => {
    expect(tableOf(bytesOf('a,b\n1,2\n3,"4\n5,6\n7,8\n'))).toEqual({
      ok: false,
      error: { code: "unclosed-quote", line: 3 },
    });
    expect(tableOf(bytesOf('a,b\n"x\ny","4\n5,6\n'))).toMatchObject({ error: { line: 3 } });
  });

  test("a header alone is refused, and so are blank lines alone", () => {
    expect(tableOf(bytesOf("Title,Points\n"))).toMatchObject({ error: { code: "no-data-row", line: 1 } });
    expect(tableOf(bytesOf("\n \n\n"))).toMatchObject({ error: { code: "empty" } });
  });

  test("a cell past 1 MB is refused with its line, its size and the limit", () => {
    const cell = "x".repeat(limits.field + 1);
    expect(tableOf(bytesOf(`a,b\n1,2\n3,"${cell}"\n`))).toEqual({
      ok: false,
      error: { code: "field-too-long", line: 3, size: cell.length, limit: limits.field, unclosed: false },
    });
    expect(tableOf(bytesOf(`a,b\n1,${cell}\n`))).toMatchObject({
      error: { code: "field-too-long", line: 2 },
    });
  });

  test("a quote left open early in a large file is given up after 1 MB, not after the whole file", () => {
    const reader = createTableReader(dialect);
    reader.push('a,b\n1,"open\n');
    let slices = 0;
    let refusal: unknown = null;
    for (; slices < 400 && refusal === null; slices++) {
      const outcome = reader.push("2,some more text\n".repeat(4000));
      if (!outcome.ok) refusal = outcome.error;
    }
    expect(refusal).toMatchObject({ code: "field-too-long", line: 2, unclosed: true });
    expect(slices).toBeLessThan(80);
  });

  test("more than 200,000 rows are refused with how many there are", () => {
    const outcome = tableOf(bytesOf(`a\n${"x\n".repeat(limits.rows + 5)}`));
    expect(outcome).toEqual({
      ok: false,
      error: { code: "too-many-rows", rows: limits.rows + 5, limit: limits.rows },
    });
  });
});

function tableOfFixture(name: string) {
  const table = tableOf(fixture(name));
  if (!table.ok) throw new Error(table.error.code);
  return table.value;
}
