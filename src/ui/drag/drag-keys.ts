/** What the keys do to an item in the hand, by their codes; whoever shows shortcuts reads them here. */
export const dragKeys = {
  lift: ["Space"],
  drop: ["Space", "Enter", "NumpadEnter"],
  cancel: ["Escape"],
  up: "ArrowUp",
  down: "ArrowDown",
  first: "Home",
  last: "End",
  left: "ArrowLeft",
  right: "ArrowRight",
} as const;
