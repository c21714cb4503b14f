import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { expect, test } from "vitest";
import { markdownPart } from "@/ui/markdown/markdown";
import { MarkdownField } from "@/ui/markdown/markdown-field";
import { Rendered } from "@/ui/markdown/rendered";

/** The box of a text that is laid out at once, without waiting for its part of the program. */
function laidOut(text: string, references?: Parameters<typeof Rendered>[0]["references"]): HTMLElement {
  const { container } = render(<Rendered text={text} references={references} />);
  return container.firstElementChild as HTMLElement;
}

// Verifies: 3a.20
test("bold, lists, tables, code, quotes and tasks are laid out, and a line break that was typed is one", () => {
  const box = laidOut(
    "# But\n\nDu **gras** et\nla suite\n\n- [x] fait\n- [ ] reste\n\n1. un\n\n> cité\n\n```\nls <a>\n```\n\n| a | b |\n|---|--:|\n| 1 | 2 |",
  );
  expect(within(box).getByRole("heading", { level: 4, name: "But" })).toBeVisible();
  expect(box.querySelector("p strong")).toHaveTextContent("gras");
  expect(box.querySelector("p br")).not.toBeNull();
  expect(box.querySelector("pre code")).toHaveTextContent("ls <a>");
  expect(box.querySelector("blockquote")).toHaveTextContent("cité");
  expect(within(box).getByRole("group", { name: "Tableau" })).toContainElement(
    within(box).getByRole("table"),
  );
  const items = within(box).getAllByRole("listitem");
  expect(items[0]).toHaveTextContent(/fait : fait$/);
  expect(items[1]).toHaveTextContent(/à faire : reste$/);
});

// Verifies: 3a.20
test("only safe addresses become links, opened without a way back; an image is a link to it and nothing is fetched", () => {
  const box = laidOut(
    "[page](https://a.example/x?y=1&z=2) <m@a.example> [plan](#/projects/INT/sprints) ![photo](https://a.example/p.png) [js](javascript:alert(1)) [d](data:text/html,x) [f](file:///etc) [r](/x) [j2](&#106;avascript:alert(1)) [n](//a.example)",
  );
  const hrefs = [...box.querySelectorAll("a")].map((link) => link.getAttribute("href"));
  expect(hrefs).toEqual([
    "https://a.example/x?y=1&z=2",
    "mailto:m@a.example",
    "#/projects/INT/sprints",
    "https://a.example/p.png",
  ]);
  const [outside, , plan, photo] = box.querySelectorAll("a");
  expect(outside).toHaveAttribute("rel", "noopener noreferrer");
  expect(outside).toHaveAccessibleName(/^page\s*\(nouvel onglet\)$/);
  expect(plan).not.toHaveAttribute("target");
  expect(photo).toHaveTextContent("photo");
  expect(box.querySelector("img")).toBeNull();
  expect(box).toHaveTextContent("[js](javascript:alert(1)) [d](data:text/html,x)");
});

const hostile: readonly string[] = [
  "<script>alert(1)</script>",
  '<img src=x onerror="alert(1)">',
  '<svg onload="alert(1)"><script>alert(1)</script></svg>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  "<style>*{display:none}</style>",
  '<a href="javascript:alert(1)">x</a>',
  '<form action="https://a.example"><input name=a><button>x</button></form>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  '<svg></p><style><a id="</style><img src=1 onerror=alert(1)>">',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<details open ontoggle="alert(1)">',
  '<base href="https://a.example/"><meta http-equiv="refresh" content="0;url=https://a.example">',
  '![x](https://a.example/"onerror="alert(1))',
  '[x](https://a.example/"onmouseover="alert(1))',
  '[x](<javascript:alert(1)> "t")',
  "[x](JaVaScRiPt:alert(1))",
  "[x](java\tscript:alert(1))",
  "[x](vbscript:msgbox(1))",
  "<javascript:alert(1)>",
  "[a]: javascript:alert(1)\n\n[a]",
  "```html\n<script>alert(1)</script>\n```",
  "| <img src=x onerror=alert(1)> |\n|---|\n| <svg/onload=alert(1)> |",
  "&lt;script&gt;alert(1)&lt;/script&gt;",
  '`<img src=x onerror="alert(1)">`',
];

// Verifies: 3a.20, 2x.17
test("hostile texts leave letters and no element or attribute that could run, load or send anything", () => {
  for (const text of hostile) {
    const box = laidOut(text);
    const wrong = box.querySelectorAll(
      "script, img, svg, math, iframe, style, form, input, button, object, embed, link, meta, base, details, template, noscript",
    );
    expect(
      [...wrong].map((element) => element.outerHTML),
      text,
    ).toEqual([]);
    for (const element of box.querySelectorAll("*")) {
      const names = element.getAttributeNames();
      expect(
        names.filter((name) => name.startsWith("on") || name === "style" || name === "src"),
        text,
      ).toEqual([]);
      const href = element.getAttribute("href");
      if (href !== null) expect(href, text).toMatch(/^https:\/\//);
    }
  }
});

// Verifies: 3a.20, 2x.17
test("a megabyte of nested quotes, a line of endless markers and a word without end are shown as typed, in bounded time", () => {
  const texts = [
    ">".repeat(1_000_000),
    "> ".repeat(20_000),
    "- ".repeat(20_000),
    "_a".repeat(20_000),
    "a.".repeat(20_000),
    Array.from({ length: 300 }, (_, i) => `${">".repeat(i)}a`).join("\n"),
  ];
  for (const text of texts) {
    const begun = performance.now();
    const box = laidOut(text);
    expect(performance.now() - begun).toBeLessThan(1500);
    expect(box.tagName).toBe("P");
    expect(box.textContent).toBe(text);
  }
});

// Verifies: 3a.22
test("keys of cards are links in running text, and letters in code, in links and where no project bears them", () => {
  const references = {
    find: /[A-Z]+-\d+/g,
    hrefOf: (key: string) => (key.startsWith("INT-") ? `#/x?card=${key}` : null),
  };
  const box = laidOut("INT-4, **INT-5** UTF-8 `INT-6` [INT-7](https://a.example)", references);
  const links = [...box.querySelectorAll("a[href^='#']")].map((link) => link.textContent);
  expect(links).toEqual(["INT-4", "INT-5"]);
  expect(box).toHaveTextContent("INT-4, INT-5 UTF-8 INT-6 INT-7");
});

// Verifies: 3a.20
test("the letters of a text are there before its layout is", async () => {
  // As on a page that has not fetched it yet.
  const Fresh = markdownPart();
  render(<Fresh text="Du **gras**" />);
  expect(screen.getByText("Du **gras**")).toBeVisible();
  await waitFor(() => expect(screen.getByText("gras").tagName).toBe("STRONG"));
});

function Writing({ begin = "" }: { begin?: string }) {
  const [text, setText] = useState(begin);
  return <MarkdownField aria-label="Texte" value={text} onValue={setText} />;
}

// Verifies: 3a.21
test("buttons and Ctrl+B write Markdown around what is selected, all by keyboard, and the preview shows it", async () => {
  const user = userEvent.setup();
  render(<Writing begin="un plan" />);
  const field = () => screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Texte" });
  field().focus();
  field().setSelectionRange(3, 7);
  await user.keyboard("{Control>}b{/Control}");
  expect(field()).toHaveValue("un **plan**");
  await user.keyboard("{Control>}b{/Control}");
  expect(field()).toHaveValue("un plan");
  await user.tab({ shift: true });
  expect(screen.getByRole("button", { name: "Aperçu" })).toHaveFocus();
  await user.click(screen.getByRole("button", { name: "Liste à puces" }));
  expect(field()).toHaveValue("- un plan");
  expect(field()).toHaveFocus();
  await user.click(screen.getByRole("button", { name: "Aperçu" }));
  expect(await screen.findByRole("listitem")).toHaveTextContent("un plan");
  await user.click(screen.getByRole("button", { name: "Aperçu", pressed: true }));
  expect(field()).toHaveValue("- un plan");
});
