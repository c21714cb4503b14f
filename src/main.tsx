import "./app/trusted-types";
import "./main.css";
import { dayAsked } from "./app/boot/as-of";
import { openBase } from "./app/boot/open-base";
import { readSentinel } from "./app/boot/sentinel";
import { applyLook } from "./app/look";
import { start } from "./app/start";

const { language } = applyLook();
const day = dayAsked();
if (day !== null) void import("./app/past/enter").then(({ enter }) => enter(day, language));
else {
  void start(openBase(readSentinel().current), language);
  // A day that comes into the address is another start.
  window.addEventListener("hashchange", () => dayAsked() !== null && window.location.reload());
}
