import type { Chapter } from "./chapter";

/** The guide in English: the same chapters in every language, in the same order. */
export const chapters: readonly Chapter[] = [
  {
    id: "start",
    title: "Getting started",
    paragraphs: [
      "Vigie arranges a team’s work as cards, in a backlog and sprints. Everything stays in this browser, on this workstation: nothing leaves for the network.",
      "To try things without risk: “See the sample” opens a fictional portfolio, with a guided first plan. To begin: “Start empty” creates a first project. To take over cards from another tool: “Import a file”.",
    ],
  },
  {
    id: "plan",
    title: "Planning a sprint",
    paragraphs: [
      "Each column is a sprint; the first one is the backlog. To plan: drag a card to a sprint; the load that it would have is shown before you let go.",
      "Without dragging: the “…” button of a card, then “Move to…”. With the keyboard: {lift} picks the card up, {heldWalk} move it, {drop} drops it, {cancel} puts it back.",
      "To change dates, goal or capacity: “…” of the sprint, “Edit the sprint”. Going over capacity is said, never refused.",
    ],
  },
  {
    id: "portfolio",
    title: "Keep the portfolio",
    paragraphs: [
      "“Portfolio” gathers objectives, foundation axes, milestones, documents and organisations; “Digital processes”, “Risks” and “Stakeholders” have a page each. The heading of a column sorts, the name of a row opens its form.",
      "Type a date as its source gives it: “February 2018”, “Q3 2018”, “late 2017”, “2022”. An amount that is not disclosed is never counted as nought.",
    ],
  },
  {
    id: "sprint",
    title: "Starting, completing, reopening a sprint",
    paragraphs: [
      "To start: “…” of the sprint, “Start the sprint…”. You see first what will be frozen: cards, points, capacity, dates. One sprint runs at a time, and none starts by itself.",
      "To complete: “Complete the sprint…” asks where each unfinished card goes: the backlog, another sprint or a new one. To go back on it: “Reopen…”, at the head of the completed sprint, asks for a reason.",
      "To prepare what follows: “Propose the sprint…” takes the top of the backlog at the velocity of the last sprints, “New sprints…” makes several, “Capacity…” counts each person’s days.",
    ],
  },
  {
    id: "status",
    title: "Following the running sprint",
    paragraphs: [
      "To see how it goes: “Board” arranges the cards of the running sprint by status. Moving a card there changes its status; a column says when its WIP limit is exceeded.",
    ],
  },
  {
    id: "meetings",
    title: "Hold a team’s meetings",
    paragraphs: [
      "“Meetings”, beside the views of the project, opens the daily, the review, the retrospective and planning poker. Notes are kept as they are typed; Ctrl+Enter saves them in the minutes of the day.",
      "The daily is led by keyboard: {turnNext} goes on, {turnBack} goes back, {turnPause} pauses. Blocked cards come first, then those that stand still.",
      "Notes of a retrospective bear no name. An action becomes a card of the backlog; the next retrospective begins with how far it is.",
      "Printing also offers cards to cut out, the summary of a sprint on one page, and the minutes.",
    ],
  },
  {
    id: "cards",
    title: "Writing cards",
    paragraphs: [
      "To add: “Add a card”, at the foot of a column. Enter adds it and leaves the field open for the next one; several pasted lines become as many cards, if you agree.",
      "To open a card: its title, or {open}. Each field is saved as soon as it is chosen. A text being written is kept as a draft: Escape, a click beside it or a crash do not lose it.",
      "To say that a card is stuck: “Mark as blocked”, with a reason. To go back to the value before: “Restore”, in the card’s activity.",
    ],
  },
  {
    id: "markdown",
    title: "Formatting a text",
    paragraphs: [
      "Descriptions and comments are formatted with Markdown: `**bold**`, `*italic*`, `- list`, `- [ ] checkbox`, `> quote`, `[link](https://…)`. The buttons above the field write it for you; “Preview” shows the result.",
      "To refer to a card: write its key, `INT-44`; it becomes a link. To save: Ctrl + Enter.",
    ],
  },
  {
    id: "attachments",
    title: "Attaching files",
    paragraphs: [
      "To attach: “Attach files”, or drop them on the card, or paste a picture. At most 10 MB a file, 50 MB a card, 500 MB in all; the room taken is shown.",
      "Files stay on this workstation and in whole backups. The menu of a file shows it, saves it, renames it or removes it.",
    ],
  },
  {
    id: "templates",
    title: "Using templates",
    paragraphs: [
      "For a card that comes back: “…” of the open card, “Save as a template…”. Then, when adding a card, “From a template…”: criteria and sub-tasks come with it.",
      "For a similar project: “Save as a template”, in the project’s settings, keeps columns, limits, kinds, labels and definitions.",
    ],
  },
  {
    id: "select",
    title: "Selecting several cards",
    paragraphs: [
      "To select: Ctrl + click on each card, Shift + click for all those between. With the keyboard: {select} selects, {selectUp} and {selectDown} extend, {selectAll} takes the whole column, {clearSelection} clears the selection.",
      "What you do with one selected card is done with all: drag, move by the menu, move to trash. One undo takes it all back.",
    ],
  },
  {
    id: "bulk",
    title: "Editing several cards at once",
    paragraphs: [
      "To change a field everywhere: select the cards, then “Edit…”. For all those of a filter: “Edit the cards shown…”.",
      "The preview says what changes, on how many cards, and which ones cannot take part. Nothing is written before the button; {undo} takes it all back.",
    ],
  },
  {
    id: "touch",
    title: "Folding columns, using a touch screen",
    paragraphs: [
      "To gain room: the arrow at the head of the backlog, or “…” of a sprint, “Fold”. The strip that stays says how many cards and what load, and cards can be dropped on it.",
      "With a finger: hold it on a card for a moment, then move it; a quick gesture scrolls. Near an edge, the board moves on. To select several cards: “…”, “Select”.",
    ],
  },
  {
    id: "find",
    title: "Filtering the board",
    paragraphs: [
      "To see only some cards: type words in “Filter cards”, or tick in “Filters”. The number of hidden cards is shown; “Show all” brings them back. Accents and capitals do not count.",
      "The address keeps the filter: bookmark it to come back to the same view.",
    ],
  },
  {
    id: "query",
    title: "Writing a filter",
    paragraphs: [
      "A field, a colon, a value; the down arrow offers what fits. My cards: `assignee:me`. Nobody’s: `assignee:none`. One label or the other: `label:network,security`. All but tasks: `-kind:task`.",
      "Due within 7 days, overdue included: `due:<7d`. Overdue: `due:overdue`. In December: `due:2026-12-01..2026-12-31`. 3 to 8 points: `points:3..8`. Not estimated: `points:none`. High or more: `priority:>=high`.",
      'And also: `sprint:current`, `status:"In progress"`, `blocked:yes`, `parent:INT-4`, `"night switch"` for words in a row. Several fields hold all at once: `sprint:current assignee:me`. A filter that is not understood says where it stops.',
    ],
  },
  {
    id: "palette",
    title: "Searching everywhere, or acting",
    paragraphs: [
      "{palette} or “Search or act”, at the top: a few words find any card of any project, down to its comments and criteria. {open} opens it over the screen, Ctrl + Enter goes to its board.",
      "To act without looking for a button: type “new card”, “backup”, “dark”, the name of a project or of a screen.",
    ],
  },
  {
    id: "views",
    title: "Keeping a view",
    paragraphs: [
      "To find a filter again: “Views”, “Save this view…”. It is for you, on this workstation; “Share with the team” puts it into the project and its backups.",
      "To rename or delete a view: “Views”, “Manage views…”.",
    ],
  },
  {
    id: "undo",
    title: "Undoing",
    paragraphs: [
      "{undo} undoes your last action, {redo} does it again, also after a reload. A change of many cards is undone in one go.",
      "Undoing never overwrites later work: what has changed since stays, and a message says what. {notices} goes to the messages at the foot of the screen.",
    ],
  },
  {
    id: "journal",
    title: "Going back on an old action",
    paragraphs: [
      "“Journal” shows all that was done, by whom and when. To find an action: filter by person, project, period, or by the key of a card.",
      "To undo it, even old, even a colleague’s: “Undo this action” says first what would come back and what would stay.",
    ],
  },
  {
    id: "trash",
    title: "Trash and archive",
    paragraphs: [
      "To delete a card: “…”, “Move to trash”. It stays there for 30 days; “Restore” puts it back in its place.",
      "To take a card off the board without deleting it: “Archive”. Searching finds it, as long as you want. “Archive finished cards” does it in one go.",
    ],
  },
  {
    id: "look",
    title: "Setting the display, the wall screen",
    paragraphs: [
      "“Display” sets the density of cards: compact, normal or detailed. The choice is this workstation’s, like language and theme, in “Settings”.",
      "To show the board to everyone: “Display”, “Reading, wall screen”. Nothing can be changed there, and it follows what changes. “Large type” makes it readable from afar; Escape leaves it.",
    ],
  },
  {
    id: "flow",
    title: "Reading the flow",
    paragraphs: [
      "“Reports”, “Flow”: how many cards stand in each column day by day, cycle time or lead time, the age of what is in progress, throughput by day, week or month, blocked time, WIP limit breaches and Little’s law.",
      "“Begun and done” chooses the columns that count; without a choice it is their category. The choice is in the address and stands under each chart. Arrow keys walk the points; “Show … cards” opens what lies behind a number.",
      "“Left out” names what could not be measured, and why. Where the flow is not steady, times alone foretell nothing.",
    ],
  },
  {
    id: "team",
    title: "Reading the reports of the team",
    paragraphs: [
      "“Reports”, “Team”: the velocity of the last completed sprints (3 to 15), predictability, planned and unplanned work, capacity used, and kinds of work. A velocity is never compared between teams.",
      "The lists at the top set the number of sprints, the unit, the day on which planning is final and the weight of late completions. Under three sprints there is no range.",
    ],
  },
  {
    id: "forecast",
    title: "Forecast an end",
    paragraphs: [
      "“Reports”, “Forecast”: the day by which what remains will be done, or what will be done by a day, with 50, 70, 85 and 95 chances in 100. The sentence may be read out to a committee as it is.",
      "The forecast draws lots among the past periods of the team, which the page shows. The same seed gives the same answer. “Indicative forecast” means: not to be presented as firm.",
    ],
  },
  {
    id: "print",
    title: "Printing the board",
    paragraphs: [
      "To print: “Display”, “Print the board…”. Choose A4 or A3, portrait or landscape, with or without descriptions; every card of the open columns is there.",
      "The titles of columns and the protective marking come back on every page. For a file: choose “Save as PDF” in the browser’s print window.",
    ],
  },
  {
    id: "data",
    title: "Importing, exporting",
    paragraphs: [
      "To take over cards: “Data”, “Choose a file”. Nothing is written before you have seen what the import would do, and one undo takes it back.",
      "For a spreadsheet: “Data”, “Export as CSV”; Excel opens it, accents included.",
    ],
  },
  {
    id: "program",
    title: "Planning an interval",
    paragraphs: [
      "“Programme board” puts the epics of all projects into the iterations of an interval: by dragging, by keyboard (Space, arrows, Space) or by their menu. The cell says the load and the conflicts before you let go.",
      "Open an epic to say what it waits for. The tab “Dependencies” makes a table of it; “Commit the interval” freezes the plan, and what changes afterwards is a delta.",
    ],
  },
  {
    id: "past",
    title: "Viewing as of a date",
    paragraphs: [
      "“View as of a date…” (overview, “Display” of a board, or Ctrl+K) shows every screen as it was at the end of a day. The banner says the day; nothing can be changed there.",
      "“Change day” and “Back to today” are in the banner. The address keeps the day: it can be sent or bookmarked.",
    ],
  },
  {
    id: "backup",
    title: "Backing up, restoring",
    paragraphs: [
      "The browser may wipe its data. To lose nothing: “Data”, “Save a backup”, and keep the file elsewhere than on this workstation. The foot of the navigation says its age and what it does not hold yet.",
      "To take up a backup: “Restore a backup” shows first what it holds and what would change. “Merge” brings the work of two workstations together: field by field, the latest change wins.",
    ],
  },
  {
    id: "marking",
    title: "Protective marking",
    paragraphs: [
      "The marking is at the top of every screen and printed page, and in file names. To choose it: “Settings”; a project or a card may bear more.",
      "The marking shown is the highest of what is shown. Lowering it asks for a reason. Vigie is not made for classified information.",
    ],
  },
  {
    id: "keys",
    title: "With the keyboard",
    paragraphs: [
      "Tab goes from column to column; {walk} go from card to card, {ends} to the first and the last. {open} opens the card, {cardMenu} its actions.",
      "To see every shortcut: {sheet}. For shortcuts of a single key: “Settings”, “Single-key shortcuts”.",
    ],
  },
];
