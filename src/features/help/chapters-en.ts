import type { Chapter } from "./chapter";

/** The guide in English: the same chapters in every language, in the same order. */
export const chapters: readonly Chapter[] = [
  {
    id: "start",
    title: "Getting started",
    paragraphs: [
      "Vigie arranges a team’s work as cards, in a backlog and sprints. Everything stays in this browser, on this workstation: nothing leaves for the network.",
      "“See the sample” opens a fictional portfolio, to try things without risk. “Start empty” creates a first project. “Import a file” takes over cards from another tool.",
    ],
  },
  {
    id: "plan",
    title: "Planning a sprint",
    paragraphs: [
      "Each column is a sprint; the first one is the backlog. Drag a card to a sprint: the load that it would have is shown before you let go.",
      "Without dragging: the “…” button of a card, then “Move to…”. With the keyboard: Space takes the card, arrows move it, Space drops it, Escape puts it back.",
      "Capacity warns, it never refuses. “Edit the sprint” has its dates, its goal and its capacity.",
    ],
  },
  {
    id: "cards",
    title: "Writing cards",
    paragraphs: [
      "“Add a card”, at the foot of a column: Enter adds it and leaves the field open for the next one.",
      "A card’s title opens its sheet. Each field is saved as soon as it is chosen. A text being written is kept as a draft: Escape, a click beside it or a crash do not lose it.",
    ],
  },
  {
    id: "find",
    title: "Finding",
    paragraphs: [
      "The field above the board filters the cards shown; it says how many it hides, and “Show all” brings them back. Accents and capitals do not count.",
      "The address keeps the filter: bookmark it to come back to the same view.",
    ],
  },
  {
    id: "undo",
    title: "Undoing",
    paragraphs: [
      "Ctrl+Z undoes your last action, Ctrl+Y does it again, also after a reload. A change of many cards is undone in one go.",
      "A deleted card goes to the trash.",
    ],
  },
  {
    id: "look",
    title: "Display, reading, printing",
    paragraphs: [
      "“Display” sets the density of cards: compact, normal or detailed. The choice is this workstation’s.",
      "“Reading, wall screen” shows the board without any way to change it; Escape leaves it. “Print the board…” prepares every card for paper, A4 or A3.",
    ],
  },
  {
    id: "data",
    title: "Importing, exporting, backing up",
    paragraphs: [
      "“Data” imports a CSV file: nothing is written before you have seen what the import would do, and one undo takes it back.",
      "The browser may wipe its data. The backup file, kept elsewhere, is the record: the foot of the navigation says its age and what it does not hold yet.",
    ],
  },
  {
    id: "marking",
    title: "Protective marking",
    paragraphs: [
      "The marking is at the top of every screen and printed page, and in file names. “Settings” chooses it; a project or a card may bear more.",
      "The marking shown is the highest of what is shown. Lowering it asks for a reason. Vigie is not made for classified information.",
    ],
  },
  {
    id: "keys",
    title: "With the keyboard",
    paragraphs: [
      "Tab goes from column to column; arrows go from card to card, Home and End to the first and the last. Enter opens the card.",
      "The Menu key, or Shift+F10, opens the actions of a card. Ctrl+/ shows every shortcut.",
    ],
  },
];
