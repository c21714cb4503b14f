import { expect, test } from "vitest";
import { guardClick } from "@/ui/drag/press/page-gestures";

const later = () => new Promise((resolve) => setTimeout(resolve));
const sent = (type: string): Event => {
  const event = new Event(type, { bubbles: true, cancelable: true });
  document.body.dispatchEvent(event);
  return event;
};

// Verifies: 3b.3, B22
test("the finger that lets a card go makes no tap, however late the browser would have told of it", async () => {
  guardClick();
  expect(sent("touchend").defaultPrevented).toBe(true);
  await later();
  // The next touch is its own again.
  expect(sent("touchend").defaultPrevented).toBe(false);
  expect(sent("click").defaultPrevented).toBe(false);
});

// Verifies: 3b.3, B22
test("the click of the button that lets a card go is no click, the next one is", async () => {
  guardClick();
  sent("mouseup");
  expect(sent("click").defaultPrevented).toBe(true);
  await later();
  expect(sent("click").defaultPrevented).toBe(false);
});
