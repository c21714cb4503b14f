import "./app/trusted-types";
import "./main.css";
import { openBase } from "./app/boot/open-base";
import { readSentinel } from "./app/boot/sentinel";
import { applyLook } from "./app/look";
import { start } from "./app/start";

// The base opens while the rest of the page is still being put together.
const opening = openBase(readSentinel().current);
void start(opening, applyLook().language);
