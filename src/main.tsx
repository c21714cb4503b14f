import "./app/trusted-types";
import "./main.css";
import { openBase } from "./app/boot/open-base";
import { readSentinel } from "./app/boot/sentinel";
import { readLook } from "./app/look";
import { start } from "./app/start";
import { applyTheme } from "./ui/theme";

// The base opens while the rest of the page is still being put together.
const opening = openBase(readSentinel().current);
const look = readLook();
applyTheme(look.theme);
void start(opening, look.language);
